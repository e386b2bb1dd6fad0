package jp.mimamori.consent;

import org.jspecify.annotations.Nullable;

/**
 * What somebody may rest a question on, with all that the rules need to judge it.
 *
 * @param reach how far it reaches, grant, choices and orders taken in
 * @param consent the grant; null for the other grounds
 * @param state how the grant stands; null for the other grounds
 * @param activeToday whether the practitioner works there on the day; true for everybody else
 * @param barred whether a court order leaves nothing
 * @param age why the person's age is against it; null when it is not
 */
record Standing(
    Ground ground,
    Reach reach,
    @Nullable Consent consent,
    Consent.@Nullable State state,
    boolean activeToday,
    boolean barred,
    Refusal.@Nullable Reason age) {

  static Standing on(Ground ground, Reach reach) {
    return new Standing(ground, reach, null, null, true, false, null);
  }

  static Standing granted(Consent consent, Consent.State state, Reach reach, boolean activeToday) {
    return new Standing(Ground.GRANT, reach, consent, state, activeToday, false, null);
  }

  Standing barredIf(boolean nothingLeft) {
    return new Standing(ground, reach, consent, state, activeToday, nothingLeft, age);
  }

  Standing atAge(Refusal.@Nullable Reason reason) {
    return new Standing(ground, reach, consent, state, activeToday, barred, reason);
  }

  @Nullable Terms terms() {
    return consent == null ? null : consent.terms().orElse(null);
  }
}
