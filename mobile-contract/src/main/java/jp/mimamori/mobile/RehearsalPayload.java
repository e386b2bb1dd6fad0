package jp.mimamori.mobile;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who will see something of a person on a day, if nobody decides anything until then. */
public record RehearsalPayload(LocalDate day, List<Seeing> seeing) {

  /**
   * Somebody who will.
   *
   * @param ground {@code GUARDIAN} or {@code GRANT}
   * @param by the guardianship or the grant
   * @param guardian who stands in; absent for a grantee
   * @param granteeKind absent for a guardian
   * @param granteeName likewise
   * @param categories which kinds of data
   * @param terms of the grant; absent for a guardian
   */
  public record Seeing(
      String ground,
      UUID by,
      @Nullable UUID guardian,
      @Nullable String granteeKind,
      @Nullable String granteeName,
      List<String> categories,
      @Nullable TermsPayload terms) {

    @Override
    public String toString() {
      return "Seeing " + by;
    }
  }
}
