package jp.mimamori.intake.checkup;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.mimamori.intake.Element;
import org.jspecify.annotations.Nullable;

/** Reads and checks what stands before the results of a checkup document (hc08 header). */
final class HeaderReading {

  private static final Set<String> TIMES =
      Set.of("birthTime", "effectiveTime", "time", "low", "high");

  private final Element root;
  private final Findings findings;

  HeaderReading(Element root, Findings findings) {
    this.root = root;
    this.findings = findings;
  }

  /** Empty when a finding refuses the document. */
  Optional<CheckupHeader> read() {
    Element event = root.at("documentationOf", "serviceEvent");
    String report = root.at("code").attribute("code").strip();
    if (!isCheckup(event)) {
      findings.add(CheckupFinding.NOT_A_CHECKUP, root.place());
      return Optional.empty();
    }
    if (isRefused(report)) {
      return Optional.empty();
    }
    checkDates(root);
    LocalDate date = checkupDate(event);
    Facility facility = facility(event);
    PersonReading person = new PersonReading(root, findings);
    var claim = person.claim(date);
    if (findings.refuse() || date == null) {
      return Optional.empty();
    }
    return Optional.of(new CheckupHeader(claim, report, program(event), date, facility));
  }

  /** The schema fixes the code systems and so lets a document leave them out. */
  private boolean isCheckup(Element event) {
    return is(root.at("code"), Oid.REPORT) && event.exists()
        || event.at("code").attribute("codeSystem").equals(Oid.PROGRAM);
  }

  private static boolean is(Element code, String system) {
    String written = code.attribute("codeSystem");
    return written.isEmpty() || written.equals(system);
  }

  private boolean isRefused(String report) {
    if (CheckupReport.DELETIONS.contains(report)) {
      findings.add(CheckupFinding.DELETE_REQUEST, root.at("code").place(), report);
      return true;
    }
    if (CheckupReport.GUIDANCE.contains(report)) {
      findings.add(CheckupFinding.GUIDANCE_RESULT, root.at("code").place(), report);
      return true;
    }
    if (!report.isEmpty() && CheckupReport.report(report).isEmpty()) {
      findings.add(CheckupFinding.REPORT_UNKNOWN, root.at("code").place(), report);
    }
    return false;
  }

  /** Every date of the header and of the results, wherever it stands. */
  private void checkDates(Element element) {
    for (Element child : element.children()) {
      String written = child.attribute("value");
      boolean isTime = TIMES.contains(child.name()) && !child.has("unit");
      boolean isRange = element.name().equals("value");
      if (isTime && !isRange && !written.isEmpty() && CheckupDates.parse(written).isEmpty()) {
        findings.add(CheckupFinding.DATE_IMPOSSIBLE, child.name() + " " + child.place(), written);
      }
      checkDates(child);
    }
  }

  private @Nullable LocalDate checkupDate(Element event) {
    Element time = event.at("effectiveTime");
    String written = time.attribute("value");
    if (written.isEmpty()) {
      written = time.at("low").attribute("value");
    }
    if (written.isEmpty()) {
      findings.add(CheckupFinding.CHECKUP_DATE_MISSING, "documentationOf/serviceEvent");
      return null;
    }
    LocalDate date = CheckupDates.parse(written).orElse(null);
    Element created = root.at("effectiveTime");
    LocalDate creation = CheckupDates.parse(created.attribute("value")).orElse(null);
    if (date != null && creation != null && creation.isBefore(date)) {
      findings.add(
          CheckupFinding.CREATED_BEFORE_CHECKUP,
          "effectiveTime " + created.place(),
          creation.toString(),
          date.toString());
    }
    return date;
  }

  private String program(Element event) {
    Element code = event.at("code");
    String program = code.attribute("code").strip();
    if (!program.isEmpty() && CheckupReport.program(program).isEmpty()) {
      findings.add(CheckupFinding.PROGRAM_UNKNOWN, "serviceEvent/code " + code.place(), program);
    }
    return program;
  }

  /** Who did it; the author stands in where the event names nobody. */
  private Facility facility(Element event) {
    List<Element> organizations =
        List.of(
            event.at("performer", "assignedEntity", "representedOrganization"),
            root.at("author", "assignedAuthor", "representedOrganization"));
    for (Element organization : organizations) {
      Facility facility = Facility.of(organization);
      if (facility.isKnown()) {
        return facility;
      }
    }
    findings.add(CheckupFinding.FACILITY_MISSING, "documentationOf/serviceEvent");
    return new Facility("", "", "", "");
  }
}
