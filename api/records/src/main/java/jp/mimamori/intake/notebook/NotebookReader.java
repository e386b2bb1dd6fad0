package jp.mimamori.intake.notebook;

import static java.util.Map.entry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.mimamori.intake.Finding;
import jp.mimamori.intake.csv.Row;
import jp.mimamori.intake.notebook.Book.BoughtDrug;
import jp.mimamori.intake.notebook.Book.Memo;
import org.jspecify.annotations.Nullable;

/** Sorts the records of a notebook by what they belong to (JAHISTC record layout, version 2.x). */
final class NotebookReader {

  /** How many fields each record has, its number included. */
  private static final Map<String, Integer> LENGTHS =
      Map.ofEntries(
          entry("1", 11),
          entry("2", 4),
          entry("3", 7),
          entry("31", 6),
          entry("4", 4),
          entry("5", 3),
          entry("11", 9),
          entry("15", 4),
          entry("51", 6),
          entry("55", 4),
          entry("201", 11),
          entry("281", 4),
          entry("291", 4),
          entry("301", 9),
          entry("311", 4),
          entry("391", 4),
          entry("401", 3),
          entry("411", 4),
          entry("421", 3),
          entry("501", 3),
          entry("601", 3),
          entry("701", 7));

  private final Book book = new Book();
  private final List<Finding> findings;
  private @Nullable Block block;

  private NotebookReader(List<Finding> findings) {
    this.findings = findings;
  }

  static Book read(List<Row> rows, List<Finding> findings) {
    NotebookReader reader = new NotebookReader(findings);
    rows.forEach(reader::take);
    return reader.book;
  }

  private void take(Row row) {
    Integer length = LENGTHS.get(row.number());
    if (length != null && row.saysMoreThan(length)) {
      find(NotebookFinding.FIELDS_EXTRA, row, row.number());
      note(Note.asWritten(row));
    }
    switch (row.number()) {
      case "1" -> patient(row);
      case "2" -> book.traits.add(row);
      case "3" -> boughtDrug(row);
      case "31" -> ingredient(row);
      case "4" -> book.memos.add(new Memo(new Note("手帳メモ", row.text(1), row), date(row, 2)));
      case "5" -> open(row);
      case "11", "15", "51", "55" -> party(row);
      case "201", "281", "291", "301", "311", "391" -> prescribed(row);
      case "401" -> note(new Note("服用注意", row.text(1), row));
      case "411" -> note(Note.fromHospital(row));
      case "421" -> note(new Note("残薬", row.text(1), row));
      case "501" -> note(new Note("備考", row.text(1), row));
      case "601" -> ownNote(row);
      case "701" -> note(Note.familyPharmacist(row));
      default -> {
        find(NotebookFinding.RECORD_UNKNOWN, row, row.number());
        note(Note.asWritten(row));
      }
    }
  }

  private void patient(Row row) {
    if (book.patient == null) {
      book.patient = row;
      book.birthDate = date(row, 3);
    } else if (!book.patient.raw().strip().equals(row.raw().strip())) {
      find(NotebookFinding.TWO_PATIENTS, row);
    }
  }

  private void boughtDrug(Row row) {
    String number = row.text(5).isEmpty() ? "#" + book.boughtDrugs.size() : row.text(5);
    BoughtDrug drug = new BoughtDrug(row, date(row, 2), date(row, 3), new ArrayList<>());
    if (book.boughtDrugs.putIfAbsent(number, drug) != null) {
      book.boughtDrugs.put(number + "#" + book.boughtDrugs.size(), drug);
    }
  }

  private void ingredient(Row row) {
    BoughtDrug drug = book.boughtDrugs.get(row.text(1));
    if (drug == null) {
      book.memos.add(new Memo(Note.asWritten(row), null));
    } else {
      drug.ingredients().add(row);
    }
  }

  private void open(Row row) {
    if (row.text(1).isEmpty()) {
      find(NotebookFinding.DATE_MISSING, row);
    }
    LocalDate day = date(row, 1);
    // An error refuses the whole notebook; reading goes on only to name every other error.
    block = new Block(row, day == null ? LocalDate.EPOCH : day);
    book.blocks.add(block);
  }

  private void party(Row row) {
    if (block == null) {
      find(NotebookFinding.DRUG_WITHOUT_DATE, row, row.number());
      return;
    }
    boolean twice =
        (row.number().equals("11") && block.dispenser != null)
            || (row.number().equals("15") && block.pharmacist != null);
    if (twice) {
      note(Note.asWritten(row));
      return;
    }
    switch (row.number()) {
      case "11" -> block.dispenser = row;
      case "15" -> block.pharmacist = row;
      case "51" -> block.institution = row;
      default -> block.doctor = row;
    }
  }

  private void prescribed(Row row) {
    if (block == null) {
      find(NotebookFinding.DRUG_WITHOUT_DATE, row, row.number());
      return;
    }
    if (row.text(1).isEmpty()) {
      find(NotebookFinding.RP_MISSING, row);
    }
    Block.Rp rp = block.rp(row.text(1));
    switch (row.number()) {
      case "201" -> rp.drugs.add(new Block.Drug(row, new ArrayList<>(), new ArrayList<>()));
      case "281", "291" -> aboutDrug(rp, row);
      case "301" -> usage(rp, row);
      case "311" -> rp.supplements.add(row);
      default -> rp.cautions.add(row);
    }
  }

  private void aboutDrug(Block.Rp rp, Row row) {
    if (rp.drugs.isEmpty()) {
      note(Note.asWritten(row));
      return;
    }
    Block.Drug drug = rp.drugs.get(rp.drugs.size() - 1);
    (row.number().equals("281") ? drug.supplements() : drug.cautions()).add(row);
  }

  private void usage(Block.Rp rp, Row row) {
    if (rp.usage == null) {
      rp.usage = row;
    } else {
      find(NotebookFinding.USAGE_TWICE, row, rp.number);
      rp.supplements.add(new Row(row.place(), row.raw(), List.of("311", rp.number, row.text(2))));
    }
  }

  private void ownNote(Row row) {
    LocalDate day = date(row, 2);
    String heading = day == null ? "本人の記入" : "本人の記入（" + day + "）";
    Note written = new Note(heading, row.text(1), row);
    if (block == null) {
      book.memos.add(new Memo(written, day));
    } else {
      block.notes.add(written);
    }
  }

  private void note(Note note) {
    if (block == null) {
      book.memos.add(new Memo(note, null));
    } else {
      block.notes.add(note);
    }
  }

  private @Nullable LocalDate date(Row row, int index) {
    Optional<LocalDate> day = NotebookDate.read(row, index, findings);
    return day.orElse(null);
  }

  private void find(NotebookFinding code, Row row, String... arguments) {
    findings.add(Finding.of(code, row.place(), arguments));
  }
}
