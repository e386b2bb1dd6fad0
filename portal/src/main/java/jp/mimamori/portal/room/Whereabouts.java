package jp.mimamori.portal.room;

import java.text.Normalizer;
import java.util.Map;
import jp.mimamori.emergency.BreakingGlass;

/** Where it happens, and under which number the family reaches who looks. */
final class Whereabouts {

  private Whereabouts() {}

  static void check(Map<String, String> typed, Map<String, String> wrong) {
    if (!fits(typed.getOrDefault("place", ""), "")) {
      wrong.put("place", "wrong.place");
    }
    if (!fits("", number(typed.getOrDefault("call-back", "")))) {
      wrong.put("call-back", "wrong.call-back");
    }
  }

  static boolean fits(String place, String callBack) {
    return place.length() <= BreakingGlass.LONGEST_PLACE
        && place.chars().noneMatch(Character::isISOControl)
        && callBack.matches("[+]?[0-9 ()-]{0,29}");
  }

  /** A telephone number as it is dialled, however wide it was typed. */
  static String number(String typed) {
    return Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[ー‐−–]", "-").strip();
  }
}
