package jp.mimamori.intake.vaccination;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mimamori.intake.Claim;
import jp.mimamori.intake.Draft;
import jp.mimamori.intake.Finding;
import jp.mimamori.intake.Format;
import jp.mimamori.intake.Importer;
import jp.mimamori.intake.Reading;
import jp.mimamori.intake.Upload;
import jp.mimamori.intake.csv.CsvRows;
import jp.mimamori.intake.csv.CsvText;
import jp.mimamori.intake.csv.Row;
import jp.mimamori.person.Sex;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a municipality hands out of its vaccination ledger about one person, as CSV: the form
 * of the vaccination record system (VRS), with or without a head, and tables with one vaccination
 * in each row. A file about several people is refused: whose which row is, it does not say.
 */
public final class LedgerImporter implements Importer {

  private static final int MAXIMUM_BYTES = 5_000_000;
  private static final int MAXIMUM_ROWS = 10_000;

  /** The most doses that anybody has in a life. */
  private static final int MAXIMUM_DOSES = 1_000;

  /** The most columns that mean something: a person's, and eight for each of 99 doses. */
  private static final int MAXIMUM_COLUMNS = 800;

  /** How much of a file tells what it is. */
  private static final int BEGINNING = 8_000;

  @Override
  public boolean recognises(Upload upload) {
    return CsvText.decode(beginning(upload.bytes()))
        .map(text -> CsvRows.of(text, "", LedgerFinding.CSV, new ArrayList<>()))
        .flatMap(rows -> rows.stream().findFirst())
        .filter(row -> row.fields().size() <= MAXIMUM_COLUMNS)
        .filter(row -> LedgerHead.isOne(row.fields()) || LedgerHead.isLeftOut(row.fields()))
        .isPresent();
  }

  /** The whole of a short file; of a long one up to the end of a line, not to cut a character. */
  private static byte[] beginning(byte[] bytes) {
    if (bytes.length <= BEGINNING) {
      return bytes;
    }
    boolean twoBytes = bytes[0] == (byte) 0xFF || bytes[0] == (byte) 0xFE;
    int end = BEGINNING;
    while (!twoBytes && end > 0 && bytes[end - 1] != '\n' && bytes[end - 1] != '\r') {
      end--;
    }
    return Arrays.copyOf(bytes, end == 0 ? BEGINNING : end);
  }

  @Override
  public Reading read(Upload upload) {
    if (upload.bytes().length > MAXIMUM_BYTES) {
      return Reading.refused(Finding.of(LedgerFinding.TOO_LARGE, "line 1"));
    }
    return CsvText.decode(upload.bytes())
        .map(LedgerImporter::read)
        .orElseGet(() -> Reading.refused(Finding.of(LedgerFinding.ENCODING_UNREADABLE, "line 1")));
  }

  private static Reading read(String text) {
    List<Finding> findings = new ArrayList<>();
    // spreadsheets leave rows of nothing but commas
    List<Row> rows =
        CsvRows.of(text, "", LedgerFinding.CSV, findings).stream()
            .filter(row -> row.saysMoreThan(0))
            .toList();
    if (rows.size() > MAXIMUM_ROWS
        || rows.stream().anyMatch(row -> row.fields().size() > MAXIMUM_COLUMNS)) {
      return Reading.refused(Finding.of(LedgerFinding.TOO_LARGE, "line 1"));
    }
    if (rows.isEmpty()) {
      return Reading.refused(Finding.of(LedgerFinding.NOTHING_IN_IT, "line 1"));
    }
    boolean headed = LedgerHead.isOne(rows.get(0).fields());
    LedgerHead head =
        headed
            ? LedgerHead.of(rows.get(0), findings)
            : LedgerHead.without(
                rows.stream().mapToInt(row -> row.fields().size()).max().orElse(1));
    List<Row> data = headed ? rows.subList(1, rows.size()) : rows;
    refuseSeveralPeople(head, data, findings);
    if (findings.stream().anyMatch(Finding::refuses)) {
      return Reading.refused(findings);
    }
    List<LedgerDose> doses = doses(head, data, findings);
    if (doses.size() > MAXIMUM_DOSES) {
      return Reading.refused(Finding.of(LedgerFinding.TOO_LARGE, "line 1"));
    }
    LocalDate birth = birth(head, data, findings);
    remark(doses, birth, findings);
    if (doses.isEmpty() && findings.stream().noneMatch(Finding::refuses)) {
      findings.add(Finding.of(LedgerFinding.NOTHING_IN_IT, "line 1"));
    }
    if (findings.stream().anyMatch(Finding::refuses)) {
      return Reading.refused(findings);
    }
    return Reading.of(
        new Draft(
            Format.VACCINATION_LEDGER,
            claim(head, data, birth),
            "予防接種の記録",
            once(doses, findings).stream().map(LedgerDose::draft).toList()),
        findings);
  }

  private static void refuseSeveralPeople(LedgerHead head, List<Row> data, List<Finding> findings) {
    boolean several =
        Stream.of(LedgerColumn.values())
            .filter(LedgerColumn::isOfPerson)
            .anyMatch(
                column ->
                    data.stream()
                            .map(row -> head.of(column, row))
                            .filter(text -> !text.isEmpty())
                            .distinct()
                            .count()
                        > 1);
    boolean unnamed =
        head.isBesideEachOther()
            && data.size() > 1
            && data.stream().anyMatch(row -> head.of(LedgerColumn.WHOSE, row).isEmpty());
    if (several || unnamed) {
      findings.add(Finding.of(LedgerFinding.SEVERAL_PEOPLE, data.get(1).place()));
    }
  }

  private static List<LedgerDose> doses(LedgerHead head, List<Row> data, List<Finding> findings) {
    List<LedgerDose> doses = new ArrayList<>();
    for (Row row : data) {
      if (doses.size() > MAXIMUM_DOSES) {
        return doses;
      }
      if (row.saysMoreThan(head.width())) {
        findings.add(Finding.of(LedgerFinding.FIELDS_EXTRA, row.place()));
      }
      for (Map.Entry<Integer, Map<LedgerColumn, Integer>> dose : head.doses().entrySet()) {
        // words beside the doses, as the municipality's code, are no dose
        if (dose.getValue().containsKey(LedgerColumn.DAY)) {
          LedgerDose.of(row, dose.getKey(), dose.getValue(), findings).ifPresent(doses::add);
        }
      }
    }
    return doses;
  }

  private static @Nullable LocalDate birth(
      LedgerHead head, List<Row> data, List<Finding> findings) {
    for (Row row : data) {
      String written = head.of(LedgerColumn.BIRTH, row);
      if (!written.isEmpty()) {
        Optional<LocalDate> day = LedgerDay.of(written);
        if (day.isEmpty()) {
          findings.add(Finding.of(LedgerFinding.BIRTH_INVALID, row.place(), written));
        }
        return day.orElse(null);
      }
    }
    return null;
  }

  private static void remark(
      List<LedgerDose> doses, @Nullable LocalDate birth, List<Finding> findings) {
    for (LedgerDose dose : doses) {
      if (birth != null && dose.day().isBefore(birth)) {
        findings.add(Finding.of(LedgerFinding.BEFORE_BIRTH, dose.place(), dose.day().toString()));
      }
      if (doses.stream().anyMatch(other -> contradict(other, dose))) {
        findings.add(Finding.of(LedgerFinding.OUT_OF_ORDER, dose.place(), dose.day().toString()));
      }
    }
  }

  /** Whether the later dose by number is the earlier one by day. */
  private static boolean contradict(LedgerDose earlier, LedgerDose later) {
    return earlier.kind().equals(later.kind())
        && earlier.count() > 0
        && later.count() > earlier.count()
        && later.day().isBefore(earlier.day());
  }

  private static List<LedgerDose> once(List<LedgerDose> doses, List<Finding> findings) {
    Set<String> keys = new HashSet<>();
    return doses.stream()
        .filter(
            dose -> {
              boolean isNew = keys.add(dose.key());
              if (!isNew) {
                findings.add(Finding.of(LedgerFinding.TWICE, dose.place(), dose.day().toString()));
              }
              return isNew;
            })
        .collect(Collectors.toList());
  }

  private static Claim claim(LedgerHead head, List<Row> data, @Nullable LocalDate birth) {
    return new Claim(
        first(head, data, LedgerColumn.NAME),
        first(head, data, LedgerColumn.KANA),
        birth,
        sex(first(head, data, LedgerColumn.SEX)),
        null);
  }

  private static @Nullable String first(LedgerHead head, List<Row> data, LedgerColumn column) {
    return data.stream()
        .map(row -> head.of(column, row))
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse(null);
  }

  private static @Nullable Sex sex(@Nullable String written) {
    if (written == null) {
      return null;
    }
    return switch (written.strip()) {
      case "男", "男性", "1", "M" -> Sex.MALE;
      case "女", "女性", "2", "F" -> Sex.FEMALE;
      default -> null;
    };
  }
}
