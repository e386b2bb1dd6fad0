package jp.mimamori.mobile;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A grant and what became of it.
 *
 * @param state how it stands now
 * @param granteeName as the grantee was called then
 * @param requestedBy whoever asked or offered, by name
 * @param asked the terms that were asked for; absent when they can no longer be read
 * @param terms the terms in force, or asked for while nobody agreed; likewise
 * @param steps what was decided, first to last
 */
public record GrantPayload(
    UUID id,
    UUID subject,
    String state,
    String granteeKind,
    String granteeId,
    String granteeName,
    String requestedBy,
    Instant requestedAt,
    @Nullable TermsPayload asked,
    @Nullable TermsPayload terms,
    List<Step> steps) {

  /**
   * One thing that was decided; never changed.
   *
   * @param number from 1
   * @param by who decided, by name
   * @param person who decided; absent for whoever is no person here
   * @param onBehalf whether somebody else decided for the person
   * @param receipt which text was agreed to
   */
  public record Step(
      int number,
      String kind,
      Instant takenAt,
      String by,
      @Nullable UUID person,
      boolean onBehalf,
      String receipt) {}

  @Override
  public String toString() {
    return "GrantPayload " + id;
  }
}
