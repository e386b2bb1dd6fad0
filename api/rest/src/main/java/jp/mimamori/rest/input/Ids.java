package jp.mimamori.rest.input;

import jakarta.ws.rs.NotFoundException;
import java.util.Optional;
import java.util.UUID;
import jp.mimamori.consent.GrantId;
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

  public static GrantId grant(String text) {
    return new GrantId(record(text).value());
  }

  public static DocumentId document(String text) {
    return DocumentId.of(text).orElseThrow(NotFoundException::new);
  }

  /**
   * The id that a list goes on from; null to begin with its newest.
   *
   * @throws BadParameter when it is none
   */
  public static @Nullable UUID before(@Nullable String text) {
    if (text == null) {
      return null;
    }
    return RecordId.of(text)
        .map(RecordId::value)
        .orElseThrow(() -> new BadParameter("before", "Give next as it was given."));
  }

  public static Optional<Cursor> cursor(@Nullable String text) {
    if (text == null) {
      return Optional.empty();
    }
    return Optional.of(
        Cursor.of(text)
            .orElseThrow(() -> new BadParameter("cursor", "Give next as it was given.")));
  }
}
