package jp.mimamori.sharing;

import jp.mimamori.consent.Consent;
import jp.mimamori.consent.GrantStep;
import jp.mimamori.consent.Grantee;
import jp.mimamori.consent.Ground;
import jp.mimamori.consent.Permit;
import jp.mimamori.identity.Caller;

/**
 * Of which grants somebody is told. To whom something is granted says where a person is treated:
 * whoever must not learn that is told of nothing but what they decided themselves. A guardian from
 * whom a visit is hidden is not told what the person alone agreed on with institutions.
 */
public final class Telling {

  private Telling() {}

  /**
   * Whether whoever has a permit to read grants is told of this one.
   *
   * @param caller who holds the permit
   */
  public static boolean tells(Permit permit, Caller caller, Consent consent) {
    if (permit.ground() != Ground.GUARDIAN || hasDecided(caller, consent)) {
      return true;
    }
    if (permit.reach().shielded()) {
      return false;
    }
    return permit.reach().exclusions().visits().isEmpty()
        || !worksSomewhere(consent.grant().grantee().kind())
        || consent.steps().stream().anyMatch(Telling::isOfAGuardian);
  }

  private static boolean hasDecided(Caller caller, Consent consent) {
    return consent.steps().stream()
        .anyMatch(step -> step.byPerson().filter(by -> by.equals(caller.self())).isPresent());
  }

  private static boolean isOfAGuardian(GrantStep step) {
    return step.onBehalfOf().isPresent();
  }

  private static boolean worksSomewhere(Grantee.Kind kind) {
    return switch (kind) {
      case INSTITUTION, PRACTITIONER, INSURER, RESEARCHER, HAND_OVER -> true;
      case APP, DELEGATE, LINK -> false;
    };
  }
}
