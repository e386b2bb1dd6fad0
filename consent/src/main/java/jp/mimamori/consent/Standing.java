package jp.mimamori.consent;

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
 */
record Standing(
    Ground ground,
    Reach reach,
    @Nullable Consent consent,
    Consent.@Nullable State state,
    boolean activeToday,
    boolean insuredThere,
    boolean barred,
    Refusal.@Nullable Reason age) {

  static Standing on(Ground ground, Reach reach) {
    return new Standing(ground, reach, null, null, true, true, false, null);
  }

  static Standing granted(Consent consent, Consent.State state, Reach reach) {
    return new Standing(Ground.GRANT, reach, consent, state, true, true, false, null);
  }

  /** On a glass that was broken, as it stands. */
  static Standing broken(Consent.State state, Reach reach) {
    return new Standing(Ground.EMERGENCY, reach, null, state, true, true, false, null);
  }

  Standing activeIf(boolean worksThere) {
    return new Standing(ground, reach, consent, state, worksThere, insuredThere, barred, age);
  }

  Standing insuredIf(boolean there) {
    return new Standing(ground, reach, consent, state, activeToday, there, barred, age);
  }

  Standing barredIf(boolean nothingLeft) {
    return new Standing(ground, reach, consent, state, activeToday, insuredThere, nothingLeft, age);
  }

  Standing atAge(Refusal.@Nullable Reason reason) {
    return new Standing(ground, reach, consent, state, activeToday, insuredThere, barred, reason);
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
