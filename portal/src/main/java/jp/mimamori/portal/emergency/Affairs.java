package jp.mimamori.portal.emergency;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import jp.mimamori.emergency.Entering;
import jp.mimamori.emergency.Path;
import jp.mimamori.emergency.Stamp;
import jp.mimamori.portal.part.Cards;
import jp.mimamori.portal.part.Days;
import jp.mimamori.portal.part.Lines;
import jp.mimamori.portal.part.Note;
import jp.mimamori.portal.part.Panel;
import jp.mimamori.portal.part.Words;

/**
 * What is to be done about the dataset: what came back, what waits, what is old, what is unsaid.
 */
class Affairs extends Div {

  private static final long serialVersionUID = 1L;

  private final transient Told told;

  Affairs(Entering form, Told told) {
    this.told = told;
    setId("emergency-affairs");
    returned(form);
    Stamp waiting = form.sheet().waiting();
    if (waiting != null) {
      add(new Note(Note.Kind.ATTENTION, waiting(waiting, form.sheet().unapproved().size())));
    }
    int overdue = form.sheet().overdue().size();
    if (overdue > 0) {
      add(new Note(Note.Kind.ATTENTION, new Words("emergency.overdue.some", overdue)));
    }
    long own =
        form.unsubmitted().stream().filter(path -> !form.comments().containsKey(path)).count();
    if (own > 0) {
      add(new Note(Note.Kind.ATTENTION, new Words("emergency.unsubmitted", own)));
    }
  }

  private Words waiting(Stamp stamp, int changes) {
    String when = Days.moment(stamp.at(), told.locale());
    return stamp.by().isEmpty()
        ? new Words("emergency.waiting.nameless", when, changes)
        : new Words("emergency.waiting", when, stamp.by(), changes);
  }

  private void returned(Entering form) {
    List<Path> paths = form.comments().keySet().stream().sorted().toList();
    if (paths.isEmpty()) {
      return;
    }
    Cards cards = new Cards();
    for (Path path : paths) {
      Span what = new Span(told.labels().of(path));
      what.addClassName("sentence");
      String value = told.value(path, form.dataset().value(path));
      Span said = new Span(value.isEmpty() ? getTranslation("emergency.removed") : value);
      Lines comment = new Lines(getTranslation("emergency.comment", form.comments().get(path)));
      comment.addClassName("comment");
      ListItem card = cards.card(what, said, comment);
      card.addClassName("returned");
    }
    Panel panel = Panel.titled("emergency.returned", cards);
    panel.setId("emergency-returned");
    add(panel);
  }
}
