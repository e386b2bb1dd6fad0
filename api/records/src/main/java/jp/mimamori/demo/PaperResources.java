package jp.mimamori.demo;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiConsumer;
import jp.mimamori.code.Systems;
import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.Composition;
import org.hl7.fhir.r4.model.Coverage;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.Enumerations.DocumentReferenceStatus;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;

/** Letters, reports, answered questionnaires and the insurance card. */
final class PaperResources {

  private static final String COVERAGE =
      "http://jpfhir.jp/fhir/core/Extension/StructureDefinition/JP_Coverage_";

  private final Resources resources;

  PaperResources(Resources resources) {
    this.resources = resources;
  }

  /** A report; code is its 報告区分 (43 for infants), more the judgement. */
  Composition composition(Entry entry) {
    Composition composition = new Composition();
    composition.setStatus(Composition.CompositionStatus.FINAL);
    composition.setType(Resources.words(entry.title()));
    composition
        .getType()
        .addCoding()
        .setSystem("urn:oid:2.16.840.1.113883.2.2.1.6.1001")
        .setCode(entry.code());
    composition.setTitle(entry.title());
    composition.setSubject(resources.subject());
    composition.setDateElement(Resources.day(entry.day()));
    composition.addAuthor(resources.teller());
    Composition.SectionComponent section = composition.addSection().setTitle("判定");
    section.getText().setStatusAsString("generated");
    section
        .getText()
        .setDivAsString(
            "<div xmlns=\"http://www.w3.org/1999/xhtml\"><p>" + entry.more() + "</p></div>");
    return composition;
  }

  /** A document whose text stands in a file of its own, named in the column more. */
  DocumentReference document(Entry entry) {
    DocumentReference document = new DocumentReference();
    document.setStatus(DocumentReferenceStatus.CURRENT);
    document.setType(Resources.words(entry.value()));
    document.setDescription(entry.title());
    document.setSubject(resources.subject());
    document.setDateElement(new InstantType(entry.day() + "T15:00:00+09:00"));
    document.addAuthor(resources.teller());
    Attachment attachment = document.addContent().getAttachment();
    attachment.setContentType("text/plain; charset=utf-8");
    attachment.setTitle(entry.title());
    attachment.setCreationElement(new DateTimeType(entry.day().toString()));
    attachment.setData(Table.text(entry.more()).getBytes(StandardCharsets.UTF_8));
    return document;
  }

  /** Questions and answers: {@code question=answer}, semicolons between. */
  QuestionnaireResponse answers(Entry entry) {
    QuestionnaireResponse response = new QuestionnaireResponse();
    response.setStatus(QuestionnaireResponse.QuestionnaireResponseStatus.COMPLETED);
    response.setSubject(resources.subject());
    response.setAuthoredElement(new DateTimeType(entry.day() + "T10:00:00+09:00"));
    int number = 0;
    for (String pair : List.of(entry.more().split(";"))) {
      String[] both = pair.split("=");
      QuestionnaireResponse.QuestionnaireResponseItemComponent item = response.addItem();
      item.setLinkId("" + ++number).setText(both[0]);
      item.addAnswer().setValue(new StringType(both[1]));
    }
    return response;
  }

  /** The card of that day, as a hospital that checked it tells of it. */
  Coverage coverage(Entry entry, Card card) {
    Coverage coverage = new Coverage();
    coverage.setStatus(Coverage.CoverageStatus.ACTIVE);
    BiConsumer<String, String> extension =
        (name, value) -> coverage.addExtension(COVERAGE + name, new StringType(value));
    extension.accept("InsuredPersonSymbol", card.symbol());
    extension.accept("InsuredPersonNumber", card.insured());
    extension.accept("InsuredPersonSubNumber", card.branch());
    coverage.setType(Resources.words(entry.title()));
    coverage.setBeneficiary(resources.subject());
    coverage.setPeriod(Resources.period(entry));
    Reference payor = new Reference().setDisplay(entry.more());
    payor.getIdentifier().setSystem(Systems.INSURER_NUMBER).setValue(card.insurer());
    coverage.addPayor(payor);
    return coverage;
  }
}
