package jp.mimamori.portal.sharing;

import jp.mimamori.consent.RefusedException;

/** Why somebody who sees a person's grants cannot decide one, in words for that somebody. */
final class Refused {

  private Refused() {}

  /** Key of the sentence. */
  static String key(RefusedException refused) {
    return switch (refused.reason()) {
      case COURT_ORDER -> "decide.refused.court";
      case TOO_YOUNG -> "decide.refused.young";
      case OLD_ENOUGH -> "decide.refused.old";
      case NO_GROUND, NOT_FOR_THIS_ACTION, NOT_FOR_THIS_PURPOSE, SOMEBODY_ELSE -> "decide.refused";
      case NOT_THESE_CATEGORIES, NOT_YET, ENDED, REVOKED -> "decide.refused";
      case FROZEN, OUTSIDE_HOURS, NOT_ACTIVE, NOT_INSURED_THERE -> "decide.refused";
    };
  }
}
