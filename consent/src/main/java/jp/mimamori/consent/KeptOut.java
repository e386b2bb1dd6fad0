package jp.mimamori.consent;

/**
 * What a person keeps out at a moment.
 *
 * @param ofGrants out of every grant
 * @param ofGuardians out of what guardians see
 */
record KeptOut(Exclusions ofGrants, Exclusions ofGuardians) {

  /**
   * What a grant on these terms reaches of what this reaches. What is hidden from the guardians
   * does not come to them by way of those they let in, nor by another person, nor by a link, which
   * anybody may hold.
   */
  Reach of(Reach reach, Terms terms, Grantee.Kind to, boolean byAGuardian) {
    Reach granted = reach.within(terms).without(ofGrants);
    return byAGuardian || to == Grantee.Kind.DELEGATE || to == Grantee.Kind.LINK
        ? granted.guarded(ofGuardians)
        : granted;
  }

  @Override
  public String toString() {
    return "KeptOut";
  }
}
