package jp.mimamori.record;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Judges the records that were stored before records had labels; until then no grant reaches them.
 * One document after the other, each in a transaction of its own, so that a stop loses nothing: the
 * next start goes on with what is left. What cannot be read stays unjudged, and out of reach.
 */
@ApplicationScoped
public class JudgingRecords {

  private static final System.Logger LOG = System.getLogger(JudgingRecords.class.getName());
  private static final int DOCUMENTS_AT_ONCE = 100;

  @Inject UnjudgedRecords unjudged;

  @Resource ManagedExecutorService background;

  /** What a round did: how many records are judged now, and how many documents resisted. */
  public record Round(int judged, int failed) {}

  /** Judges in the background whatever is not judged yet. */
  public void resume() {
    background.submit(this::judgeAll);
  }

  /** Judges whatever is not judged yet, and returns when it is done. */
  public Round judgeAll() {
    int judged = 0;
    int failed = 0;
    UnjudgedRecords.@Nullable Place after = null;
    List<UnjudgedRecords.Place> places = unjudged.documents(new UUID(0, 0), DOCUMENTS_AT_ONCE);
    while (!places.isEmpty()) {
      for (UnjudgedRecords.Place place : places) {
        try {
          judged += unjudged.judge(place);
        } catch (RuntimeException e) {
          failed++;
          LOG.log(
              Level.WARNING,
              "document {0} cannot be judged: {1}",
              place.document(),
              e.getClass().getName());
        }
        after = place;
      }
      places = unjudged.documents(after.document(), DOCUMENTS_AT_ONCE);
    }
    if (judged + failed > 0) {
      LOG.log(Level.INFO, "{0} earlier records judged, {1} documents not", judged, failed);
    }
    return new Round(judged, failed);
  }
}
