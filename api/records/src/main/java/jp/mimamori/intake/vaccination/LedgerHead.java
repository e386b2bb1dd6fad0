package jp.mimamori.intake.vaccination;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.mimamori.intake.Finding;
import jp.mimamori.intake.csv.Row;

/**
 * Which column is about what: those of the person, and those of each dose. In the form of the
 * vaccination record system the doses stand beside each other, each after {@code n回目}.
 *
 * @param person column by meaning
 * @param doses by the number of the dose; under 0 that of tables with one dose in each row
 */
record LedgerHead(
    Map<LedgerColumn, Integer> person, TreeMap<Integer, Map<LedgerColumn, Integer>> doses) {

  private static final Pattern NUMBERED = Pattern.compile("([1-9][0-9]?)回目(.+)");

  /** What stands after the number of the person, for each dose, where no heading is. */
  private static final List<LedgerColumn> BESIDE_EACH_OTHER =
      List.of(
          LedgerColumn.WRITTEN,
          LedgerColumn.DAY,
          LedgerColumn.VOUCHER,
          LedgerColumn.MUNICIPALITY,
          LedgerColumn.PLACE,
          LedgerColumn.DOCTOR,
          LedgerColumn.MAKER,
          LedgerColumn.LOT);

  /** Whether a first line looks like a head of this kind. */
  static boolean isOne(List<String> headings) {
    LedgerHead head = of(headings, "", new ArrayList<>());
    return head.doses.values().stream().anyMatch(dose -> dose.containsKey(LedgerColumn.DAY))
        && (head.isBesideEachOther() || head.doses.get(0).containsKey(LedgerColumn.VACCINE));
  }

  /** The head that these words make; what cannot be so is found. */
  static LedgerHead of(Row row, List<Finding> findings) {
    return of(row.fields(), row.place(), findings);
  }

  private static LedgerHead of(List<String> headings, String place, List<Finding> findings) {
    LedgerHead head = new LedgerHead(new EnumMap<>(LedgerColumn.class), new TreeMap<>());
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < headings.size(); i++) {
      String plain = LedgerColumn.plain(headings.get(i));
      Matcher numbered = NUMBERED.matcher(plain);
      int dose = numbered.matches() ? Integer.parseInt(numbered.group(1)) : 0;
      Optional<LedgerColumn> column = LedgerColumn.of(dose > 0 ? numbered.group(2) : plain);
      String written = headings.get(i).strip();
      if (!plain.isEmpty() && !seen.add(plain)) {
        findings.add(Finding.of(LedgerFinding.COLUMN_TWICE, place, written));
      } else if (column.isEmpty() ? !plain.isEmpty() : head.put(dose, column.get(), i)) {
        // of two words for one thing the first is read
        findings.add(Finding.of(LedgerFinding.COLUMN_UNKNOWN, place, written));
      }
    }
    return head;
  }

  /** Whether another column means the same already. */
  private boolean put(int dose, LedgerColumn column, int at) {
    Map<LedgerColumn, Integer> columns =
        dose == 0 && column.isOfPerson()
            ? person
            : doses.computeIfAbsent(dose, number -> new EnumMap<>(LedgerColumn.class));
    return columns.putIfAbsent(column, at) != null;
  }

  /**
   * Whether a first line is one of the vaccination record system without a head: somewhere a dose
   * that was registered at a time and given on a day.
   */
  static boolean isLeftOut(List<String> fields) {
    for (int i = 1; i + 1 < fields.size(); i += BESIDE_EACH_OTHER.size()) {
      if (fields.get(i).strip().matches("\\d{14}") && fields.get(i + 1).strip().matches("\\d{8}")) {
        return true;
      }
    }
    return false;
  }

  /** That of the vaccination record system where it has no heading. */
  static LedgerHead without(int columns) {
    LedgerHead head = new LedgerHead(new EnumMap<>(LedgerColumn.class), new TreeMap<>());
    head.person.put(LedgerColumn.WHOSE, 0);
    for (int i = 1; i < columns; i++) {
      int width = BESIDE_EACH_OTHER.size();
      head.put((i - 1) / width + 1, BESIDE_EACH_OTHER.get((i - 1) % width), i);
    }
    return head;
  }

  boolean isBesideEachOther() {
    return !doses.containsKey(0) || doses.size() > 1;
  }

  /** What stands in a column of the person. */
  String of(LedgerColumn column, Row row) {
    Integer at = person.get(column);
    return at == null ? "" : row.text(at);
  }

  /** The last column that means something. */
  int width() {
    return Math.max(
            person.values().stream().mapToInt(Integer::intValue).max().orElse(-1),
            doses.values().stream()
                .flatMap(dose -> dose.values().stream())
                .mapToInt(Integer::intValue)
                .max()
                .orElse(-1))
        + 1;
  }
}
