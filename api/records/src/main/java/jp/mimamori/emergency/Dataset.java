package jp.mimamori.emergency;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The values of a person's dataset at one time, in the order of the form. A value. */
public final class Dataset {

  public static final Dataset EMPTY = new Dataset(new TreeMap<>());

  private final SortedMap<Path, Entry> entries;

  private Dataset(SortedMap<Path, Entry> entries) {
    this.entries = Collections.unmodifiableSortedMap(entries);
  }

  public static Dataset of(Map<Path, Entry> entries) {
    return new Dataset(new TreeMap<>(entries));
  }

  public SortedMap<Path, Entry> entries() {
    return entries;
  }

  public Optional<Entry> at(Path path) {
    return Optional.ofNullable(entries.get(path));
  }

  /** The value there; empty when there is none. */
  public String value(Path path) {
    return at(path).map(Entry::value).orElse("");
  }

  public boolean isEmpty() {
    return entries.isEmpty();
  }

  /** The same with this there; without it when null. */
  public Dataset with(Path path, @Nullable Entry entry) {
    TreeMap<Path, Entry> changed = new TreeMap<>(entries);
    if (entry == null) {
      changed.remove(path);
    } else {
      changed.put(path, entry);
    }
    return new Dataset(changed);
  }

  /** The part that belongs to this section. */
  public Dataset of(Section section) {
    TreeMap<Path, Entry> part = new TreeMap<>(entries);
    part.keySet().removeIf(path -> Form.theOne().the(path).section() != section);
    return new Dataset(part);
  }

  /** The pictures and papers that it names, by their place. */
  public SortedMap<Path, FileValue> files() {
    TreeMap<Path, FileValue> files = new TreeMap<>();
    entries.forEach(
        (path, entry) -> {
          if (Form.theOne().the(path).kind() == Field.Kind.FILE) {
            FileValue.parse(entry.value()).ifPresent(file -> files.put(path, file));
          }
        });
    return files;
  }

  /** Without the details of care that is not ticked any more. */
  public Dataset withoutUnticked() {
    TreeMap<Path, Entry> kept = new TreeMap<>(entries);
    kept.keySet()
        .removeIf(
            path ->
                Form.theOne()
                    .the(path)
                    .care()
                    .filter(care -> !entries.containsKey(new Path(care)))
                    .isPresent());
    return new Dataset(kept);
  }

  /** The paths whose value is to be confirmed again by then, or was before. */
  public List<Path> overdue(Instant asOf, ReviewTimes times) {
    return entries.entrySet().stream()
        .filter(each -> times.isOverdue(Form.theOne().the(each.getKey()), each.getValue(), asOf))
        .map(Map.Entry::getKey)
        .toList();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Dataset dataset && dataset.entries.equals(entries);
  }

  @Override
  public int hashCode() {
    return entries.hashCode();
  }

  @Override
  public String toString() {
    return "Dataset of " + entries.size();
  }
}
