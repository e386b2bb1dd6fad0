package jp.mimamori.portal.emergency;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import jp.mimamori.emergency.Entering;
import jp.mimamori.emergency.Entry;
import jp.mimamori.emergency.Form;
import jp.mimamori.emergency.Judgement;
import jp.mimamori.emergency.Path;
import jp.mimamori.emergency.ReviewTimes;
import jp.mimamori.emergency.Section;

/** What the parts of the form share: what stands, how it is called and kept, and their fields. */
final class Writing {

  private final Keeping keeping;
  private final Entering form;
  private final Told told;
  private final ReviewTimes times;
  private final boolean child;
  private final Map<Path, FieldBox> boxes = new TreeMap<>();
  private final Set<Path> dropped = new HashSet<>();

  Writing(Keeping keeping, Entering form, Told told, ReviewTimes times, boolean child) {
    this.keeping = keeping;
    this.form = form;
    this.told = told;
    this.times = times;
    this.child = child;
  }

  Keeping keeping() {
    return keeping;
  }

  /** As it stood when the page was opened. */
  Entering form() {
    return form;
  }

  Told told() {
    return told;
  }

  boolean child() {
    return child;
  }

  /** The caller's, now. */
  Entry.Word word() {
    return new Entry.Word(keeping.name(), told.now());
  }

  boolean isOverdue(Path path, Entry entry) {
    return times.isOverdue(Form.theOne().the(path), entry, told.now());
  }

  /** The field of this place, made when there is none yet. */
  FieldBox box(Path path) {
    return boxes.computeIfAbsent(path, place -> new FieldBox(place, this));
  }

  /**
   * Writes into these fields as if it were typed, and keeps each that can be.
   *
   * @return false when the caller may not enter any more
   */
  boolean write(Map<Path, String> typed) {
    typed.forEach((path, text) -> box(path).show(text));
    Optional<Map<Path, Judgement>> judged = keeping.keep(typed, Set.of());
    typed.forEach(
        (path, text) ->
            judged.ifPresentOrElse(
                said -> box(path).tell(text, said.get(path), false), box(path)::refused));
    return judged.isPresent();
  }

  boolean has(Path path) {
    return boxes.containsKey(path);
  }

  /** It was removed: who makes it anew begins with an empty one. */
  void drop(Path path) {
    boxes.remove(path);
    dropped.add(path);
  }

  /** What stood there when the page was opened, unless it was removed since. */
  Optional<Entry> stood(Path path) {
    return dropped.contains(path) ? Optional.empty() : form.dataset().at(path);
  }

  /** What a doctor said of it who gave it back; empty when none did. */
  String comment(Path path) {
    return dropped.contains(path) ? "" : form.comments().getOrDefault(path, "");
  }

  Collection<FieldBox> boxes() {
    return List.copyOf(boxes.values());
  }

  List<FieldBox> boxes(Section section) {
    return boxes.values().stream()
        .filter(box -> Form.theOne().the(box.path()).section() == section)
        .toList();
  }
}
