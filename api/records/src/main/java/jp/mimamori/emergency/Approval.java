package jp.mimamori.emergency;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a dataset by a doctor's word on what was submitted. Every change needs a verdict;
 * what did not change is approved with the rest when it was confirmed again.
 */
public final class Approval {

  private final Dataset approved;
  private final Dataset submitted;
  private final Entry.Word doctor;

  public Approval(Dataset approved, Dataset submitted, Entry.Word doctor) {
    this.approved = approved;
    this.submitted = submitted;
    this.doctor = doctor;
  }

  /**
   * The dataset that is approved from now on.
   *
   * @param verdicts on each change, and on whatever else the doctor corrects
   * @throws IllegalArgumentException when a change has none
   */
  public Dataset by(Map<Path, Verdict> verdicts) {
    for (Change change : Change.between(approved, submitted)) {
      if (!verdicts.containsKey(change.path())) {
        throw new IllegalArgumentException("no verdict on " + change.path());
      }
    }
    Dataset next = approved;
    for (Map.Entry<Path, Entry> each : submitted.entries().entrySet()) {
      if (each.getValue().value().equals(approved.value(each.getKey()))) {
        next = next.with(each.getKey(), each.getValue().approvedBy(doctor));
      }
    }
    for (Map.Entry<Path, Verdict> each : verdicts.entrySet()) {
      Path path = each.getKey();
      next =
          next.with(
              path, each.getValue().apply(entry(approved, path), entry(submitted, path), doctor));
    }
    return next.withoutUnticked();
  }

  private static @Nullable Entry entry(Dataset dataset, Path path) {
    return dataset.at(path).orElse(null);
  }
}
