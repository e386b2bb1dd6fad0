package jp.mimamori.emergency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import jp.mimamori.identity.SubjectId;

/** Looks, for as long as the server runs, whose values are to be confirmed; person by person. */
@ApplicationScoped
public class WatchingFreshness {

  private static final System.Logger LOG = System.getLogger(WatchingFreshness.class.getName());

  @Inject RemindingOfReviews reminding;

  private boolean begun;

  /** Tells what there is to tell now. */
  public synchronized void look() {
    if (!begun) {
      reminding.begin();
      begun = true;
    }
    List<SubjectId> due = reminding.due();
    while (!due.isEmpty()) {
      due.forEach(this::remind);
      due = due.size() < RemindingOfReviews.MOST ? List.of() : reminding.due();
    }
  }

  private void remind(SubjectId subject) {
    try {
      reminding.remind(subject);
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.ERROR, "reminders: {0}", e.getClass().getName());
      reminding.postpone(subject);
    }
  }
}
