package jp.mimamori.intake.checkup;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import jp.mimamori.intake.Claim;
import jp.mimamori.person.InsuredNumber;
import jp.mimamori.person.Sex;

/**
 * Writes a 特定健診 result document (hc08): invented people for the demonstration, for measuring and
 * for tests go in through the real importer.
 *
 * <p>Values are given by item code and become what the item table says: a number with its unit, an
 * answer or text. Not checked: what is wrong on purpose is written as it is.
 */
public final class CheckupDocument {

  private final Claim claim;
  private final LocalDate date;
  private String facility = "1312345678";
  private String facilityName = "みまもり健診センター";
  private String program = "010";
  private String report = "10";
  private Charset charset = StandardCharsets.UTF_8;
  private final List<String> entries = new ArrayList<>();
  private final List<String> extras = new ArrayList<>();

  private CheckupDocument(Claim claim, LocalDate date) {
    this.claim = claim;
    this.date = date;
  }

  /** A checkup of this person on this day. */
  public static CheckupDocument of(Claim claim, LocalDate date) {
    return new CheckupDocument(claim, date);
  }

  public CheckupDocument at(String number, String name) {
    facility = number;
    facilityName = name;
    return this;
  }

  /** プログラム種別 and 報告区分; 010 and 10, the 特定健診, when not called. */
  public CheckupDocument as(String programCode, String reportCode) {
    program = programCode;
    report = reportCode;
    return this;
  }

  public CheckupDocument in(Charset encoding) {
    charset = encoding;
    return this;
  }

  public CheckupDocument with(String code, String value) {
    return with(CheckupEntry.of(code, value));
  }

  public CheckupDocument with(CheckupEntry entry) {
    entries.add("<entry>" + entry.xml() + "</entry>");
    return this;
  }

  /** Into the section of items that an insurer adds (任意追加項目). */
  public CheckupDocument withExtra(CheckupEntry entry) {
    extras.add("<entry>" + entry.xml() + "</entry>");
    return this;
  }

  /** Items done for one reason: they stand in a group that names it. */
  public CheckupDocument withGroup(CheckupEntry reason, CheckupEntry... members) {
    StringBuilder group = new StringBuilder("<entry><observation classCode=\"OBS\"");
    group.append(" moodCode=\"EVN\"><code nullFlavor=\"NA\"/>");
    for (CheckupEntry member : members) {
      group.append(related("COMP", member));
    }
    group.append(related("RSON", reason)).append("</observation></entry>");
    entries.add(group.toString());
    return this;
  }

  public byte[] bytes() {
    return xml().getBytes(charset);
  }

  public String xml() {
    String day = day(date);
    return """
        <?xml version="1.0" encoding="%s"?>
        <ClinicalDocument xmlns="urn:hl7-org:v3" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
        <typeId root="2.16.840.1.113883.1.3" extension="POCD_HD000040"/>
        <id nullFlavor="NI"/>
        <code code="%s" codeSystem="%s"/>
        <effectiveTime value="%s"/>
        <confidentialityCode code="N"/>
        <recordTarget><patientRole>%s%s</patientRole></recordTarget>
        <author><time value="%s"/><assignedAuthor><id nullFlavor="NI"/>%s</assignedAuthor></author>
        <custodian><assignedCustodian><representedCustodianOrganization><id nullFlavor="NI"/>\
        </representedCustodianOrganization></assignedCustodian></custodian>
        <documentationOf><serviceEvent><code code="%s" codeSystem="%s"/><effectiveTime value="%s"/>\
        <performer typeCode="PRF"><assignedEntity><id nullFlavor="NI"/>%s</assignedEntity></performer>\
        </serviceEvent></documentationOf>
        <component><structuredBody>
        %s%s</structuredBody></component>
        </ClinicalDocument>
        """
        .formatted(
            charset.name(),
            CheckupEntry.text(report),
            Oid.REPORT,
            day,
            ids(),
            patient(),
            day,
            organization(),
            CheckupEntry.text(program),
            Oid.PROGRAM,
            day,
            organization(),
            section("01010", "検査・問診結果", entries),
            extras.isEmpty() ? "" : section("01990", "任意追加項目", extras));
  }

  InsuredNumber insured() {
    return claim.insured() == null ? new InsuredNumber("", "", "", "") : claim.insured();
  }

  String facility() {
    return facility;
  }

  private String ids() {
    InsuredNumber insured = insured();
    String ids =
        id(Oid.INSURER, insured.insurer())
            + id(Oid.SYMBOL, insured.symbol())
            + id(Oid.NUMBER, insured.number())
            + id(Oid.BRANCH, insured.branch());
    return ids.isEmpty() ? "<id nullFlavor=\"NI\"/>" : ids;
  }

  private static String id(String root, String extension) {
    return extension.isEmpty()
        ? ""
        : "<id root=\"" + root + "\" extension=\"" + CheckupEntry.text(extension) + "\"/>";
  }

  private String patient() {
    String name = claim.kana() == null ? claim.name() : claim.kana();
    StringBuilder patient = new StringBuilder("<patient>");
    if (name != null) {
      patient.append("<name>").append(CheckupEntry.text(name)).append("</name>");
    }
    if (claim.sex() != null) {
      patient
          .append("<administrativeGenderCode code=\"")
          .append(claim.sex() == Sex.MALE ? "1" : "2")
          .append("\" codeSystem=\"" + Oid.SEX + "\"/>");
    }
    if (claim.birthDate() != null) {
      patient.append("<birthTime value=\"").append(day(claim.birthDate())).append("\"/>");
    }
    return patient.append("</patient>").toString();
  }

  private String organization() {
    return "<representedOrganization>"
        + id(Oid.FACILITY, facility)
        + "<name>"
        + CheckupEntry.text(facilityName)
        + "</name></representedOrganization>";
  }

  private static String related(String type, CheckupEntry entry) {
    return "<entryRelationship typeCode=\"" + type + "\">" + entry.xml() + "</entryRelationship>";
  }

  private static String section(String code, String title, List<String> entries) {
    return "<component><section><code code=\"%s\" codeSystem=\"%s\" displayName=\"%s\"/><title>%s</title><text/>\n%s\n</section></component>\n"
        .formatted(code, Oid.SECTION, title, title, String.join("\n", entries));
  }

  private static String day(LocalDate date) {
    return date.format(DateTimeFormatter.BASIC_ISO_DATE);
  }
}
