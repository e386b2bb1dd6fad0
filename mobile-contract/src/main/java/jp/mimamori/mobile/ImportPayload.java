package jp.mimamori.mobile;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An upload and what came of it.
 *
 * @param state RUNNING, WAITING, DONE or REFUSED
 * @param total how many documents it holds; the five counts below say what came of those that are
 *     done
 * @param findings about the upload as a whole
 * @param items documents that need attention, and the document itself where the upload is one
 */
public record ImportPayload(
    UUID id,
    String fileName,
    String state,
    int total,
    int done,
    int stored,
    int known,
    int quarantined,
    int refused,
    Instant startedAt,
    @Nullable Instant endedAt,
    List<Finding> findings,
    List<Item> items) {

  /**
   * Something found about a document.
   *
   * @param severity ERROR, WARNING or NOTE
   * @param code stable
   * @param place where in the file
   * @param sentence in the caller's language
   */
  public record Finding(String severity, String code, String place, String sentence) {}

  /** A document of the upload. */
  public record Item(
      int number,
      String name,
      String state,
      @Nullable String reason,
      @Nullable UUID document,
      int records,
      int newRecords,
      List<Finding> findings) {}
}
