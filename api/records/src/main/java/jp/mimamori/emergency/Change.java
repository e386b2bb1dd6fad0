package jp.mimamori.emergency;

import java.util.List;
import java.util.TreeSet;

/**
 * One place where two datasets differ in what they say; that somebody confirmed it again is no
 * difference.
 *
 * @param before empty when it was not there
 * @param after empty when it is not there any more
 */
public record Change(Path path, String before, String after) {

  /** All of them, in the order of the form. */
  public static List<Change> between(Dataset before, Dataset after) {
    TreeSet<Path> paths = new TreeSet<>(before.entries().keySet());
    paths.addAll(after.entries().keySet());
    return paths.stream()
        .map(path -> new Change(path, before.value(path), after.value(path)))
        .filter(change -> !change.before().equals(change.after()))
        .toList();
  }

  @Override
  public String toString() {
    return "Change of " + path;
  }
}
