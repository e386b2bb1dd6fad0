package jp.mimamori.portal.operator;

import java.util.List;
import jp.mimamori.portal.part.SubPlaces;

/**
 * The pages about people: who is registered, what a month brings, where a disaster is, which apps
 * may ask them.
 */
final class OperatorPlaces {

  static final String PEOPLE = "operator/people";
  static final String CUT_OVER = "operator/cut-over";
  static final String DISASTERS = "operator/disasters";

  static final String APPS = "operator/apps";

  private OperatorPlaces() {}

  static SubPlaces at(String here) {
    return new SubPlaces("operator-pages", List.of(PEOPLE, CUT_OVER, DISASTERS, APPS), here);
  }
}
