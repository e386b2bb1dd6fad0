package jp.mimamori.portal.emergency.desk;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import jp.mimamori.emergency.Change;
import jp.mimamori.emergency.Path;
import jp.mimamori.emergency.Sheet;
import jp.mimamori.emergency.Stamp;
import jp.mimamori.emergency.Verdict;

/** What a physician said so far of a dataset. Nothing of it is stored before all of it is sent. */
final class Verdicts {

  private final Sheet sheet;
  private final List<Change> changes;
  private final Map<Path, Verdict> said = new TreeMap<>();
  private final Set<Path> open = new TreeSet<>();

  Verdicts(Sheet sheet) {
    this.sheet = sheet;
    this.changes = sheet.unapproved();
  }

  /** The same of a newer version, as far as what was judged is still so in it. */
  Verdicts of(Sheet newer) {
    Verdicts carried = new Verdicts(newer);
    said.forEach(
        (path, verdict) -> {
          if (Objects.equals(change(path), carried.change(path))
              && value(path).equals(carried.value(path))) {
            carried.said.put(path, verdict);
          }
        });
    return carried;
  }

  Sheet sheet() {
    return sheet;
  }

  /** Which version it is about: the newest; 0 when there is none. */
  int number() {
    Stamp newest = sheet.waiting() == null ? sheet.approval() : sheet.waiting();
    return newest == null ? 0 : newest.number();
  }

  List<Change> changes() {
    return changes;
  }

  /** The newest word on a place, approved or not; empty when there is none. */
  String value(Path path) {
    return sheet.latest().value(path);
  }

  /** The change there; with nothing on either side where nothing was submitted anew. */
  Change change(Path path) {
    return changes.stream()
        .filter(change -> change.path().equals(path))
        .findFirst()
        .orElseGet(() -> new Change(path, value(path), value(path)));
  }

  Optional<Verdict> on(Path path) {
    return Optional.ofNullable(said.get(path));
  }

  void say(Path path, Verdict verdict) {
    open.remove(path);
    said.put(path, verdict);
  }

  /** Something was begun to be written there that cannot count yet. */
  void leaveOpen(Path path) {
    said.remove(path);
    open.add(path);
  }

  /** Nothing is said of it, and nothing is begun. */
  void takeBack(Path path) {
    said.remove(path);
    open.remove(path);
  }

  /** Places on which something is still to be said: the changes, and what was begun besides. */
  List<Path> left() {
    return Stream.concat(changes.stream().map(Change::path), open.stream())
        .filter(path -> !said.containsKey(path))
        .distinct()
        .sorted()
        .toList();
  }

  /** Places that were not submitted anew and that the physician writes. */
  List<Path> own() {
    return said.keySet().stream()
        .filter(path -> changes.stream().noneMatch(change -> change.path().equals(path)))
        .toList();
  }

  Map<Path, Verdict> all() {
    return Collections.unmodifiableMap(said);
  }

  @Override
  public String toString() {
    return "Verdicts on " + number();
  }
}
