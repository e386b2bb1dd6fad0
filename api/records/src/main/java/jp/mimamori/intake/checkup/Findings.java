package jp.mimamori.intake.checkup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jp.mimamori.intake.Finding;

/** The findings of one document while it is read. */
final class Findings {

  /** A sentence quotes no more of a document than this. */
  private static final int LONGEST = 120;

  private final List<Finding> found = new ArrayList<>();

  void add(CheckupFinding code, String place, String... arguments) {
    found.add(
        new Finding(
            code, shortened(place), Arrays.stream(arguments).map(Findings::shortened).toList()));
  }

  private static String shortened(String text) {
    return text.codePointCount(0, text.length()) <= LONGEST
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
  }

  boolean refuse() {
    return found.stream().anyMatch(Finding::refuses);
  }

  List<Finding> list() {
    return List.copyOf(found);
  }
}
