package jp.mimamori.emergency;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A doctor's word on a dataset that cannot be taken as it is. */
public class NotPossible extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Map<Path, Judgement.Why> refused;
  private final transient List<Path> missing;

  NotPossible(Map<Path, Judgement.Why> refused) {
    this(refused, List.of());
  }

  private NotPossible(Map<Path, Judgement.Why> refused, List<Path> missing) {
    super("not possible", null, false, false);
    this.refused = new TreeMap<>(refused);
    this.missing = List.copyOf(missing);
  }

  static void refuseMissing(List<Change> changes, Map<Path, Verdict> verdicts) {
    List<Path> missing =
        changes.stream().map(Change::path).filter(path -> !verdicts.containsKey(path)).toList();
    if (!missing.isEmpty()) {
      throw new NotPossible(Map.of(), missing);
    }
  }

  /** Corrections that cannot stand. */
  public Map<Path, Judgement.Why> refused() {
    return refused;
  }

  /** Changes on which nothing was said. */
  public List<Path> missing() {
    return missing;
  }
}
