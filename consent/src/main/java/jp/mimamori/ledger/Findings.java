package jp.mimamori.ledger;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What a check has found, the first thousand of it. */
final class Findings {

  static final int MOST = 1_000;

  private final List<Finding> all = new ArrayList<>();
  private final List<String> remarks = new ArrayList<>();
  private long further;

  void add(Finding finding) {
    if (all.size() < MOST) {
      all.add(finding);
    } else {
      further++;
    }
  }

  /** That there are so many more like the last one. */
  void more(long count) {
    further += count;
  }

  /** Something to know that is nothing wrong. */
  void remark(String sentence) {
    if (remarks.size() < MOST) {
      remarks.add(sentence);
    }
  }

  boolean has(Finding.Kind kind) {
    return all.stream().anyMatch(finding -> finding.kind() == kind);
  }

  List<Finding> all() {
    return Collections.unmodifiableList(all);
  }

  List<String> remarks() {
    return Collections.unmodifiableList(remarks);
  }

  /** How many more there were. */
  long further() {
    return further;
  }
}
