package jp.mimamori.mobile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The visits that a person hides from the guardians, oldest first. */
public record HiddenVisitsPayload(List<Visit> visits) {

  /**
   * A hidden visit.
   *
   * @param institution in the form in which names are compared
   * @param until the last day of a stay; the same day for a visit
   */
  public record Visit(
      UUID id,
      String institution,
      @Nullable LocalDate day,
      @Nullable LocalDate until,
      Instant chosenAt) {

    @Override
    public String toString() {
      return "Visit " + id;
    }
  }
}
