package jp.mimamori.intake.notebook;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
import jp.mimamori.record.DraftRecord;
import org.jspecify.annotations.Nullable;

/**
 * Reads the 電子版お薬手帳 (JAHISTC01 to 08; 09 with a warning), whole or as the parts of a split QR code
 * in one text. Deviations that real files show are warnings; what would make a record wrong (a date
 * that does not exist, a drug without a dispensing) refuses the notebook.
 */
public final class NotebookImporter implements Importer {

  /** A notebook of a lifetime stays far below; a hostile file does not get that far. */
  private static final int MAXIMUM_BYTES = 5_000_000;

  private static final int MAXIMUM_ROWS = 50_000;
  private static final Pattern VERSION = Pattern.compile("JAHISTC(\\d{2})");

  @Override
  public boolean recognises(Upload upload) {
    byte[] bytes = upload.bytes();
    String start = new String(bytes, 0, Math.min(bytes.length, 64), StandardCharsets.ISO_8859_1);
    // in whatever encoding: one that is not read is refused by its name
    return start
        .replaceAll("^(\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)", "")
        .replaceAll("[\"\u0000]", "")
        .strip()
        .startsWith("JAHIS");
  }

  @Override
  public Reading read(Upload upload) {
    if (upload.bytes().length > MAXIMUM_BYTES) {
      return Reading.refused(Finding.of(NotebookFinding.TOO_LARGE, "line 1"));
    }
    return CsvText.decode(upload.bytes())
        .map(this::read)
        .orElseGet(
            () -> Reading.refused(Finding.of(NotebookFinding.ENCODING_UNREADABLE, "line 1")));
  }

  private Reading read(String text) {
    List<Finding> findings = new ArrayList<>();
    List<Row> rows = CsvRows.of(text, "", NotebookFinding.CSV, findings);
    if (rows.size() > MAXIMUM_ROWS) {
      return Reading.refused(Finding.of(NotebookFinding.TOO_LARGE, "line 1"));
    }
    if (!rows.isEmpty()) {
      version(rows.get(0), findings);
    }
    if (refused(findings)) {
      return Reading.refused(findings);
    }
    List<Row> whole = NotebookParts.whole(rows, findings);
    if (refused(findings)) {
      return Reading.refused(findings);
    }
    return reading(NotebookReader.read(whole.subList(1, whole.size()), findings), findings);
  }

  private static Reading reading(Book book, List<Finding> findings) {
    Claim claim = claim(book, findings);
    Optional<LocalDate> latest = book.latestDay();
    if (latest.isEmpty() && !refused(findings)) {
      findings.add(Finding.of(NotebookFinding.NOTHING_DATED, "line 1"));
    }
    if (refused(findings)) {
      return Reading.refused(findings);
    }
    List<DraftRecord> records = records(book, latest.orElseThrow(), findings);
    return Reading.of(new Draft(Format.MEDICATION_NOTEBOOK, claim, "電子版お薬手帳", records), findings);
  }

  /** Blocks run from new to old; keys are given from the oldest, so that new ones shift none. */
  private static List<DraftRecord> records(Book book, LocalDate latest, List<Finding> findings) {
    Keys keys = new Keys();
    List<Block> oldestFirst = new ArrayList<>(book.blocks);
    Collections.reverse(oldestFirst);
    List<DraftRecord> records = new ArrayList<>();
    for (Block block : oldestFirst) {
      records.addAll(new Dispensing(block, keys, findings).drafts());
    }
    records.addAll(BoughtDrugs.drafts(book, latest, keys, findings));
    records.addAll(OwnNotes.drafts(book, latest, keys, findings));
    return records;
  }

  private static void version(Row row, List<Finding> findings) {
    Matcher version = VERSION.matcher(row.number());
    if (!version.matches()) {
      boolean other = row.number().startsWith("JAHIS") && !row.number().startsWith("JAHISTC");
      findings.add(
          Finding.of(
              other ? NotebookFinding.PRESCRIPTION_SYMBOL : NotebookFinding.NOT_A_NOTEBOOK,
              row.place()));
      return;
    }
    int number = Integer.parseInt(version.group(1));
    if (number == 0 || number > 9) {
      findings.add(Finding.of(NotebookFinding.VERSION_UNKNOWN, row.place(), row.number()));
    } else if (number == 9) {
      findings.add(Finding.of(NotebookFinding.VERSION_NEWER, row.place(), row.number()));
    }
    if (!row.text(1).equals("1") && !row.text(1).equals("2")) {
      findings.add(Finding.of(NotebookFinding.DIRECTION_UNKNOWN, row.place(), row.text(1)));
    }
  }

  private static Claim claim(Book book, List<Finding> findings) {
    Row patient = book.patient;
    if (patient == null) {
      findings.add(Finding.of(NotebookFinding.PATIENT_MISSING, "line 1"));
      return new Claim(null, null, null, null, null);
    }
    if (patient.text(1).isEmpty() || patient.text(3).isEmpty()) {
      findings.add(Finding.of(NotebookFinding.PATIENT_INCOMPLETE, patient.place()));
    }
    if (!(patient.text(4) + patient.text(5) + patient.text(6) + patient.text(7)).isEmpty()) {
      findings.add(Finding.of(NotebookFinding.CONTACT_LEFT_OUT, patient.place()));
    }
    return new Claim(
        orNull(patient.text(1)),
        orNull(patient.text(10)),
        book.birthDate,
        sex(patient, findings),
        null);
  }

  private static @Nullable Sex sex(Row patient, List<Finding> findings) {
    return switch (patient.text(2)) {
      case "1" -> Sex.MALE;
      case "2" -> Sex.FEMALE;
      default -> {
        findings.add(Finding.of(NotebookFinding.SEX_UNKNOWN, patient.place(), patient.text(2)));
        yield null;
      }
    };
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  private static boolean refused(List<Finding> findings) {
    return findings.stream().anyMatch(Finding::refuses);
  }
}
