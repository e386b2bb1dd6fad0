package jp.mimamori.intake.notebook;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import jp.mimamori.intake.Upload;
import jp.mimamori.intake.csv.CsvText;
import jp.mimamori.person.Sex;

/**
 * Writes a 電子版お薬手帳 (JAHISTC08) record by record, for demonstrations and tests with made-up people.
 * The order of the calls is the order of the records; dispensings run from new to old.
 */
public final class Notebook {

  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
  private static final String STAFF = "1";
  private static final String PATIENT = "2";

  private final List<String> lines = new ArrayList<>();

  private Notebook(String version) {
    lines.add(version);
  }

  public static Notebook of(String name, String kana, Sex sex, LocalDate birthDate) {
    String code = sex == Sex.MALE ? "1" : sex == Sex.FEMALE ? "2" : "";
    return new Notebook("JAHISTC08,1")
        .record("1", name, code, DAY.format(birthDate), "", "", "", "", "", "", kana);
  }

  public Notebook allergy(String what) {
    return record("2", "1", what, PATIENT);
  }

  public Notebook sideEffect(String what) {
    return record("2", "2", what, PATIENT);
  }

  public Notebook history(String what) {
    return record("2", "3", what, PATIENT);
  }

  public Notebook bought(String drug, LocalDate start, LocalDate end) {
    return record("3", drug, DAY.format(start), DAY.format(end), PATIENT, "", "");
  }

  public Notebook memo(String text, LocalDate date) {
    return record("4", text, DAY.format(date), PATIENT);
  }

  /** Starts a dispensing. */
  public Notebook dispensed(LocalDate date) {
    return record("5", DAY.format(date), STAFF);
  }

  /**
   * @param prefecture two digits
   * @param code seven digits
   */
  public Notebook pharmacy(String name, String prefecture, String code) {
    return record("11", name, prefecture, "4", code, "", "", "", STAFF);
  }

  public Notebook pharmacist(String name) {
    return record("15", name, "", STAFF);
  }

  public Notebook prescribedAt(String hospital, String prefecture, String code) {
    return record("51", hospital, prefecture, "1", code, STAFF);
  }

  public Notebook doctor(String name, String department) {
    return record("55", name, department, STAFF);
  }

  /**
   * @param amount per day for 内服, per dose for 屯服, the total for others
   * @param kind 1 none, 2 レセプト電算, 3 厚生労働省, 4 YJ, 6 HOT
   */
  public Notebook drug(int rp, String name, String amount, String unit, int kind, String code) {
    return record("201", "" + rp, name, amount, unit, "" + kind, code, STAFF, "", "", "");
  }

  /**
   * @param form 剤形区分: 1 内服, 3 屯服, 4 注射, 5 外用, …
   */
  public Notebook usage(int rp, String text, int count, String unit, int form) {
    return record("301", "" + rp, text, "" + count, unit, "" + form, "1", "", STAFF);
  }

  public Notebook caution(String text) {
    return record("401", text, STAFF);
  }

  /** Any record, for what has no word here; fields are quoted when they need it. */
  public Notebook record(String number, String... fields) {
    String rest = List.of(fields).stream().map(Notebook::quoted).collect(Collectors.joining(","));
    lines.add(number + "," + rest);
    return this;
  }

  /** With CRLF line ends. */
  public String text() {
    return lines.stream().collect(Collectors.joining("\r\n", "", "\r\n"));
  }

  /** Shift_JIS, as pharmacies write it. */
  public Upload upload() {
    return new Upload("okusuri.csv", text().getBytes(CsvText.SHIFT_JIS));
  }

  public Upload utf8() {
    return new Upload("okusuri.csv", text().getBytes(StandardCharsets.UTF_8));
  }

  private static String quoted(String field) {
    boolean plain = field.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? field : '"' + field.replace("\"", "\"\"") + '"';
  }

  @Override
  public String toString() {
    return "Notebook of " + lines.size() + " records";
  }
}
