package jp.mimamori.emergency;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A dataset as somebody may see it: what is approved, and what waits.
 *
 * @param approved what a doctor approved; empty while none did
 * @param approval the version that approved it; null while there is none
 * @param waiting what was submitted since and no doctor judged; null when nothing waits
 * @param newer what {@code waiting} holds, as far as it may be seen; empty when nothing waits
 * @param overdue the paths where the newest word, approved or not, is to be confirmed again
 * @param aged the paths where it is the approved value that nobody confirmed in its time, though
 *     another may wait in its stead
 */
public record Sheet(
    Dataset approved,
    @Nullable Stamp approval,
    @Nullable Stamp waiting,
    Dataset newer,
    List<Path> overdue,
    List<Path> aged) {

  public Sheet {
    overdue = List.copyOf(overdue);
    aged = List.copyOf(aged);
  }

  public boolean isEmpty() {
    return approved.isEmpty() && newer.isEmpty();
  }

  /** What stands as far as anybody said, approved or not. */
  public Dataset latest() {
    return waiting == null ? approved : newer;
  }

  /** Where the newest word is another than the approved one; nothing when nothing waits. */
  public List<Change> unapproved() {
    return waiting == null ? List.of() : Change.between(approved, newer);
  }

  /** The newer word on this place that no doctor approved; empty when there is none. */
  public Optional<Change> unapproved(Path path) {
    return unapproved().stream().filter(change -> change.path().equals(path)).findFirst();
  }

  /** Every place that either holds, in the order of the form. */
  public List<Path> paths() {
    List<Path> paths = new ArrayList<>(approved.entries().keySet());
    newer.entries().keySet().stream().filter(path -> !paths.contains(path)).forEach(paths::add);
    return paths.stream().sorted().toList();
  }
}
