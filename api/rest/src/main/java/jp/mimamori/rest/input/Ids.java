package jp.mimamori.rest.input;

import jakarta.ws.rs.NotFoundException;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.record.Cursor;
import jp.mimamori.record.DocumentId;
import jp.mimamori.record.RecordId;
import jp.mimamori.rest.problem.BadParameter;
import org.jspecify.annotations.Nullable;

/** Ids and cursors out of URLs. A malformed id is not found, like an unknown one. */
public final class Ids {

  private Ids() {}

  public static SubjectId subject(String text) {
    return new SubjectId(record(text).value());
  }

  public static RecordId record(String text) {
    return RecordId.of(text).orElseThrow(NotFoundException::new);
  }

  public static DocumentId document(String text) {
    return DocumentId.of(text).orElseThrow(NotFoundException::new);
  }

  public static java.util.Optional<Cursor> cursor(@Nullable String text) {
    if (text == null) {
      return java.util.Optional.empty();
    }
    return java.util.Optional.of(
        Cursor.of(text)
            .orElseThrow(() -> new BadParameter("cursor", "Give next as it was given.")));
  }

  /** A page size from 1 to 100; 50 when none is asked for. */
  public static int size(@Nullable Integer asked) {
    return asked == null ? 50 : Math.max(1, Math.min(100, asked));
  }
}
