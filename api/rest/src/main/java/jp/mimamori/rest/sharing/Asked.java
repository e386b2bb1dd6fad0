package jp.mimamori.rest.sharing;

import java.util.function.Supplier;
import jp.mimamori.consent.AlreadyDecided;
import jp.mimamori.consent.ChoiceNotPossible;
import jp.mimamori.consent.TermsNotPossible;
import jp.mimamori.rest.problem.AlreadyAnswered;
import jp.mimamori.rest.problem.InvalidField;

/** What a use case says no to, as the field that is not right or as a conflict. */
final class Asked {

  private Asked() {}

  static <T> T of(Supplier<T> useCase) {
    try {
      return useCase.get();
    } catch (TermsNotPossible e) {
      throw new InvalidField(field(e.why()), e.why().name());
    } catch (ChoiceNotPossible e) {
      throw new InvalidField(field(e.why()), e.why().name());
    } catch (AlreadyDecided e) {
      throw new AlreadyAnswered();
    }
  }

  private static String field(TermsNotPossible.Why why) {
    return switch (why) {
      case UNKNOWN_PURPOSE, PURPOSE_NOT_TO_BE_GRANTED, PURPOSE_NOT_OF_GRANTEE -> "purpose";
      case UNKNOWN_CATEGORY, NO_CATEGORY -> "categories";
      case UNKNOWN_SENSITIVITY -> "sensitivities";
      case DATA_PERIOD_ENDS_BEFORE_IT_BEGINS -> "data";
      case NO_HOUR_IN_THE_WEEK -> "hours";
      case STARTS_TOO_LATE -> "from";
      case ENDS_BEFORE_IT_STARTS, ENDED_ALREADY, LASTS_TOO_LONG -> "until";
      case GRANTEE_IS_THE_PERSON -> "granteeId";
      case WIDER_THAN_ASKED -> "terms";
    };
  }

  private static String field(ChoiceNotPossible.Why why) {
    return switch (why) {
      case NO_SUCH_KEY -> "institution";
      case VISIT_TO_COME -> "day";
      case TOO_MANY -> "kind";
    };
  }
}
