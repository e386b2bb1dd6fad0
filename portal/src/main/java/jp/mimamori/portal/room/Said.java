package jp.mimamori.portal.room;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.mimamori.emergency.Change;
import jp.mimamori.emergency.Entry;
import jp.mimamori.emergency.Field;
import jp.mimamori.emergency.Form;
import jp.mimamori.emergency.Path;
import jp.mimamori.emergency.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * What is said of one place of the form.
 *
 * @param approved the value that a doctor approved; empty while none did
 * @param newer what was said since and no doctor approved; null when nothing was
 * @param confirmed who said last that it is so: of the approved value, or of the newer where there
 *     is no other
 * @param newerSaid who said the newer value beside an approved one; null where that is not so
 * @param overdue whether {@code confirmed} is too long ago
 */
record Said(
    Path path,
    Field field,
    String approved,
    @Nullable Change newer,
    Entry.@Nullable Word confirmed,
    Entry.@Nullable Word newerSaid,
    boolean overdue) {

  static Said of(Sheet sheet, Path path) {
    Change newer = sheet.unapproved(path).orElse(null);
    Optional<Entry> approved = sheet.approved().at(path);
    // the approved value may have been confirmed again since; another value does not confirm it
    boolean other = newer != null && approved.isPresent();
    Optional<Entry> said = other ? approved : sheet.latest().at(path).or(() -> approved);
    return new Said(
        path,
        Form.theOne().the(path),
        sheet.approved().value(path),
        newer,
        said.map(Entry::confirmed).orElse(null),
        other ? sheet.newer().at(path).map(Entry::confirmed).orElse(null) : null,
        (other ? sheet.aged() : sheet.overdue()).contains(path));
  }

  /** When the oldest of them was confirmed. */
  static Optional<Instant> oldest(List<Said> row) {
    return row.stream()
        .flatMap(one -> Stream.ofNullable(one.confirmed()))
        .map(Entry.Word::at)
        .min(Comparator.naturalOrder());
  }

  @Override
  public String toString() {
    return "Said of " + path;
  }
}
