package jp.mimamori.notebook;

import java.util.HashSet;
import java.util.Set;

/** RP numbers: as they were where that is one, each once, else the next that is free. */
final class Numbers {

  private final Set<String> taken;
  private final Set<String> given = new HashSet<>();
  private int next = 1;

  Numbers(Set<String> wanted) {
    this.taken = wanted;
  }

  String of(String wanted) {
    if (wanted.matches("\\d{1,3}") && given.add(wanted)) {
      return wanted;
    }
    while (taken.contains("" + next) || given.contains("" + next)) {
      next++;
    }
    given.add("" + next);
    return "" + next;
  }
}
