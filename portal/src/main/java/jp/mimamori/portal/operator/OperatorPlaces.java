package jp.mimamori.portal.operator;

import java.util.List;
import jp.mimamori.portal.part.SubPlaces;

/** The pages about people: who is registered, and whom a month brings to which age. */
final class OperatorPlaces {

  static final String PEOPLE = "operator/people";
  static final String CUT_OVER = "operator/cut-over";

  private OperatorPlaces() {}

  static SubPlaces at(String here) {
    return new SubPlaces("operator-pages", List.of(PEOPLE, CUT_OVER), here);
  }
}
