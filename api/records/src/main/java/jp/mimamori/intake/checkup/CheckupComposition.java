package jp.mimamori.intake.checkup;

import java.util.List;
import jp.mimamori.code.Systems;
import jp.mimamori.intake.Element;
import jp.mimamori.record.DraftRecord;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Composition;
import org.hl7.fhir.r4.model.Composition.CompositionStatus;
import org.hl7.fhir.r4.model.Composition.SectionComponent;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Narrative.NarrativeStatus;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.utilities.xhtml.NodeType;
import org.hl7.fhir.utilities.xhtml.XhtmlNode;

/** The checkup as a whole: a FHIR Composition whose sections name the results. */
final class CheckupComposition {

  /** LOINC "Personal health monitoring report Document", as eCheckup reports use it. */
  private static final String TYPE = "53576-5";

  private final CheckupHeader header;
  private final Composition composition = new Composition();

  CheckupComposition(CheckupHeader header) {
    this.header = header;
    composition.setStatus(CompositionStatus.FINAL);
    composition.setType(
        new CodeableConcept(new Coding().setSystem(Systems.LOINC).setCode(TYPE))
            .setText("健診結果報告書"));
    composition.setSubject(new Reference("Patient/" + DraftRecord.SUBJECT));
    composition.setDateElement(new DateTimeType(header.date().toString()));
    composition.setTitle(header.title());
    author();
    program();
    report();
  }

  Composition resource() {
    return composition;
  }

  void section(Element section, List<String> keys) {
    SectionComponent component = composition.addSection();
    String code = section.at("code").attribute("code").strip();
    String display = section.at("code").attribute("displayName").strip();
    String title = section.at("title").text();
    String text = !title.isEmpty() ? title : display.isEmpty() ? code : display;
    if (!text.isEmpty()) {
      component.setTitle(text);
    }
    if (!code.isEmpty()) {
      component.setCode(Concepts.of(Oid.uri(Oid.SECTION), code, text));
    }
    for (String key : keys) {
      component.addEntry(new Reference("Observation/" + DraftRecord.token(key)));
    }
    if (keys.isEmpty()) {
      narrative(section.at("text"), component);
    }
  }

  private void author() {
    if (!header.facility().isKnown()) {
      composition.addAuthor(new Reference().setDisplay("健診機関の記載なし"));
      return;
    }
    Organization facility = header.facility().organization();
    facility.setId("facility");
    composition.addContained(facility);
    Reference author = new Reference("#facility");
    if (!header.facility().name().isEmpty()) {
      author.setDisplay(header.facility().name());
    }
    composition.addAuthor(author);
  }

  private void program() {
    var event = composition.addEvent();
    DateTimeType day = new DateTimeType(header.date().toString());
    event.setPeriod(new Period().setStartElement(day).setEndElement(day.copy()));
    String program = header.program();
    if (!program.isEmpty()) {
      String text = CheckupReport.program(program).orElse(program);
      event.addCode(Concepts.of(Oid.uri(Oid.PROGRAM), program, text));
      composition.addCategory(Concepts.of(Oid.uri(Oid.PROGRAM), program, text));
    }
  }

  private void report() {
    String report = header.report();
    if (!report.isEmpty()) {
      String text = CheckupReport.report(report).orElse(report);
      composition.addCategory(Concepts.of(Oid.uri(Oid.REPORT), report, text));
    }
  }

  /** A section that has words only keeps them. */
  private static void narrative(Element text, SectionComponent component) {
    XhtmlNode div = new XhtmlNode(NodeType.Element, "div");
    div.setAttribute("xmlns", "http://www.w3.org/1999/xhtml");
    paragraphs(text, div);
    if (div.hasChildren()) {
      component.getText().setStatus(NarrativeStatus.GENERATED).setDiv(div);
    }
  }

  private static void paragraphs(Element element, XhtmlNode div) {
    if (!element.text().isEmpty()) {
      div.addTag("p").addText(element.text());
    }
    element.children().forEach(child -> paragraphs(child, div));
  }
}
