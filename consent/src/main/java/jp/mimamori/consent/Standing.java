package jp.mimamori.consent;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody may rest a question on, with all that the rules need to judge it.
 *
 * @param reach how far it reaches, grant, choices and orders taken in
 * @param consent the grant; null for the other grounds
 * @param state how the grant, or the emergency access, stands; null for the other grounds
 * @param activeToday whether the practitioner works there on the day; true for everybody else
 * @param insuredThere whether the person is insured there on the day; true for all but insurers
 * @param barred whether a court order leaves nothing
 * @param age why the person's age is against it; null when it is not
 * @param addsUntil until when what was done in an emergency may be added; null when it may not
 */
record Standing(
    Ground ground,
    Reach reach,
    @Nullable Consent consent,
    Consent.@Nullable State state,
    boolean activeToday,
    boolean insuredThere,
    boolean barred,
    Refusal.@Nullable Reason age,
    @Nullable Instant addsUntil) {

  static Standing on(Ground ground, Reach reach) {
    return new Standing(ground, reach, null, null, true, true, false, null, null);
  }

  static Standing granted(Consent consent, Consent.State state, Reach reach) {
    return new Standing(Ground.GRANT, reach, consent, state, true, true, false, null, null);
  }

  /** On a glass that was broken, as it stands. */
  static Standing broken(Consent.State state, Reach reach) {
    return new Standing(Ground.EMERGENCY, reach, null, state, true, true, false, null, null);
  }

  Standing activeIf(boolean worksThere) {
    return new Standing(
        ground, reach, consent, state, worksThere, insuredThere, barred, age, addsUntil);
  }

  Standing insuredIf(boolean there) {
    return new Standing(ground, reach, consent, state, activeToday, there, barred, age, addsUntil);
  }

  Standing barredIf(boolean nothingLeft) {
    return new Standing(
        ground, reach, consent, state, activeToday, insuredThere, nothingLeft, age, addsUntil);
  }

  Standing atAge(Refusal.@Nullable Reason reason) {
    return new Standing(
        ground, reach, consent, state, activeToday, insuredThere, barred, reason, addsUntil);
  }

  Standing addsUntil(@Nullable Instant end) {
    return new Standing(ground, reach, consent, state, activeToday, insuredThere, barred, age, end);
  }

  @Nullable Terms terms() {
    return consent == null ? null : consent.terms().orElse(null);
  }

  /** Whether it is a grant for this purpose, to somebody who is granted things for it. */
  boolean isGrantedFor(Purpose purpose) {
    Terms terms = terms();
    return consent != null
        && terms != null
        && terms.purpose() == purpose
        && consent.grant().grantee().kind().takes(purpose);
  }
}
