package jp.mimamori.ips;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import jp.mimamori.emergency.Change;
import jp.mimamori.emergency.Dataset;
import jp.mimamori.emergency.Entry;
import jp.mimamori.emergency.Field;
import jp.mimamori.emergency.Form;
import jp.mimamori.emergency.Path;
import jp.mimamori.emergency.Section;
import jp.mimamori.emergency.Sheet;

/**
 * A sheet cut into what belongs together: what is approved, and beside it what is newer. Pictures
 * and papers are none of it: what is written of them is.
 */
final class Pieces {

  private final Sheet sheet;
  private final Set<String> changed = new HashSet<>();

  Pieces(Sheet sheet) {
    this.sheet = sheet;
    sheet.unapproved().stream().map(Change::path).map(Pieces::key).forEach(changed::add);
  }

  /** Of this section: all that is approved, then the newer word on what changed since. */
  List<Piece> of(Section section) {
    List<Piece> pieces = new ArrayList<>(cut(sheet.approved().of(section), true));
    cut(sheet.newer().of(section), false).stream()
        .filter(piece -> changed.contains(piece.key()))
        .forEach(pieces::add);
    return pieces;
  }

  /** What somebody asked to be taken out, which no physician did. */
  List<Change> removed(Section section) {
    return sheet.unapproved().stream()
        .filter(change -> change.after().isEmpty())
        .filter(change -> Form.theOne().the(change.path()).section() == section)
        .filter(change -> !isFile(change.path()))
        .toList();
  }

  private static List<Piece> cut(Dataset dataset, boolean approved) {
    Map<String, SortedMap<Path, Entry>> cut = new LinkedHashMap<>();
    dataset
        .entries()
        .forEach(
            (path, entry) -> {
              if (!isFile(path)) {
                cut.computeIfAbsent(key(path), k -> new TreeMap<>()).put(path, entry);
              }
            });
    return cut.entrySet().stream()
        .map(each -> new Piece(each.getKey(), each.getValue(), approved))
        .toList();
  }

  private static boolean isFile(Path path) {
    return Form.theOne().the(path).kind() == Field.Kind.FILE;
  }

  /** An entry of a list, a care with its details, the two numbers of a blood pressure. */
  private static String key(Path path) {
    Field field = Form.theOne().the(path);
    String[] words = path.text().split("\\.");
    if (field.isListed() || field.section() == Section.CARE) {
      return words[0] + "." + words[1];
    }
    return path.text().replaceAll("(systolic|diastolic)$", "blood-pressure");
  }
}
