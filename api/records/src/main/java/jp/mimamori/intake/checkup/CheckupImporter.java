package jp.mimamori.intake.checkup;

import java.util.ArrayList;
import java.util.List;
import jp.mimamori.fhir.Lifting;
import jp.mimamori.intake.Draft;
import jp.mimamori.intake.Element;
import jp.mimamori.intake.Finding;
import jp.mimamori.intake.Format;
import jp.mimamori.intake.Importer;
import jp.mimamori.intake.Reading;
import jp.mimamori.intake.Upload;
import jp.mimamori.intake.Xml;
import jp.mimamori.intake.XmlNotReadable;
import jp.mimamori.record.DraftRecord;

/** Reads one 特定健診 result document (hc08, CDA R2): a Composition and an Observation per item. */
public final class CheckupImporter implements Importer {

  private static final String NAMESPACE = "urn:hl7-org:v3";
  private static final int START = 2_000;

  @Override
  public boolean recognises(Upload upload) {
    String start = Xml.start(upload.bytes(), START);
    return start.contains("ClinicalDocument") && start.contains(NAMESPACE);
  }

  @Override
  public Reading read(Upload upload) {
    try {
      return read(Xml.read(upload.bytes()));
    } catch (XmlNotReadable e) {
      return Reading.refused(Finding.of(CheckupFinding.of(e.reason()), e.place()));
    }
  }

  private static Reading read(Element root) {
    if (!root.name().equals("ClinicalDocument") || !root.namespace().equals(NAMESPACE)) {
      return Reading.refused(Finding.of(CheckupFinding.NOT_A_CHECKUP, root.place()));
    }
    Findings findings = new Findings();
    return new HeaderReading(root, findings)
        .read()
        .map(header -> results(root, header, findings))
        .orElseGet(() -> Reading.refused(findings.list()));
  }

  private static Reading results(Element root, CheckupHeader header, Findings findings) {
    ResultsReading results = new ResultsReading(header, findings);
    CheckupComposition composition = new CheckupComposition(header);
    for (Element component : root.at("component", "structuredBody").children("component")) {
      for (Element section : component.children("section")) {
        composition.section(section, results.read(section));
      }
    }
    if (results.records().isEmpty()) {
      findings.add(CheckupFinding.NO_RESULTS, "component/structuredBody");
    }
    if (findings.refuse()) {
      return Reading.refused(findings.list());
    }
    List<DraftRecord> records = new ArrayList<>();
    records.add(
        Lifting.lift(
            header.key(),
            header.category(),
            header.title(),
            header.effective(),
            composition.resource(),
            null,
            header.facility().name()));
    records.addAll(results.records());
    Draft draft = new Draft(Format.CHECKUP_CDA, header.claim(), header.title(), records);
    return Reading.of(draft, findings.list());
  }
}
