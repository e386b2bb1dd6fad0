package jp.mimamori.intake.notebook;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import jp.mimamori.intake.Draft;
import jp.mimamori.intake.Reading;
import jp.mimamori.intake.Upload;
import jp.mimamori.person.Sex;
import jp.mimamori.record.DraftRecord;

/** Notebooks of a made-up person for these tests. */
final class Made {

  static final LocalDate BIRTH = LocalDate.of(1961, 7, 9);
  static final LocalDate DAY = LocalDate.of(2026, 4, 8);

  private Made() {}

  static Notebook person() {
    return Notebook.of("見本 はなこ", "ミホン ハナコ", Sex.FEMALE, BIRTH);
  }

  static Notebook withPharmacy() {
    return person().dispensed(DAY).pharmacy("みどり町薬局", "13", "4500001");
  }

  static Notebook dispensing() {
    return withPharmacy()
        .pharmacist("薬師 一")
        .prescribedAt("みどり町医院", "13", "1200002")
        .doctor("医師 二郎", "内科")
        .drug(1, "アムロジピン錠5mg「見本」", "1", "錠", 4, "2171022F1000")
        .record("281", "1", "血圧の薬", "1")
        .usage(1, "1日1回 朝食後", 14, "日分", 1);
  }

  static Reading read(Notebook notebook) {
    return new NotebookImporter().read(notebook.upload());
  }

  static Reading read(String text) {
    return new NotebookImporter().read(utf8(text));
  }

  static Upload utf8(String text) {
    return new Upload("pasted.txt", text.getBytes(StandardCharsets.UTF_8));
  }

  static Draft draft(Notebook notebook) {
    return read(notebook).draft().orElseThrow();
  }

  static DraftRecord only(Draft draft, String type) {
    List<DraftRecord> found = all(draft, type);
    if (found.size() != 1) {
      throw new AssertionError(found.size() + " of " + type);
    }
    return found.get(0);
  }

  static List<DraftRecord> all(Draft draft, String type) {
    return draft.records().stream().filter(r -> r.resourceType().equals(type)).toList();
  }

  static List<String> codes(Reading reading) {
    return reading.findings().stream().map(finding -> finding.code().name()).toList();
  }

  static List<String> places(Reading reading) {
    return reading.findings().stream().map(f -> f.code().name() + " " + f.place()).toList();
  }
}
