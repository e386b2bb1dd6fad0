package jp.mimamori.intake.checkup;

import java.util.ArrayList;
import java.util.List;
import jp.mimamori.intake.Finding;

/** The findings of one document while it is read. */
final class Findings {

  private final List<Finding> found = new ArrayList<>();

  void add(CheckupFinding code, String place, String... arguments) {
    found.add(Finding.of(code, place, arguments));
  }

  boolean refuse() {
    return found.stream().anyMatch(Finding::refuses);
  }

  List<Finding> list() {
    return List.copyOf(found);
  }
}
