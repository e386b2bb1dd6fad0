package jp.mimamori.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a resource of any type says, as a list of labelled values in a fixed order. Elements are
 * asked by the names that FHIR R4 uses across types, so a type that nobody thought of shows what it
 * has in common with the others; what is not named here is to be found in its JSON.
 */
public final class Facts {

  private static final int MOST = 200;

  private final Node resource;
  private final List<Fact> facts = new ArrayList<>();

  private Facts(Node resource) {
    this.resource = resource;
  }

  /** The facts of the resource in these bytes of JSON; none when they are no JSON object. */
  public static List<Fact> of(byte[] body) {
    Facts facts = new Facts(Node.of(body));
    facts.what();
    facts.result();
    facts.drug();
    facts.finding();
    facts.context();
    facts.words();
    return facts.facts.stream().filter(f -> !f.value().isBlank()).distinct().limit(MOST).toList();
  }

  private void what() {
    concepts(Fact.Label.WHAT, "code", "vaccineCode", "medicationCodeableConcept");
    text(Fact.Label.WHAT, "title");
    concepts(Fact.Label.KIND, "type", "class", "category");
    text(Fact.Label.STATUS, "status");
    code(Fact.Label.CLINICAL_STATUS, "clinicalStatus");
    code(Fact.Label.CERTAINTY, "verificationStatus");
    first(
        Fact.Label.WHEN,
        "effectiveDateTime",
        "effectiveInstant",
        "occurrenceDateTime",
        "performedDateTime",
        "onsetDateTime",
        "whenHandedOver",
        "authoredOn",
        "authored",
        "date",
        "recordedDate",
        "dateAsserted",
        "occurrenceString",
        "onsetString");
    for (String period : List.of("effectivePeriod", "period", "performedPeriod", "onsetPeriod")) {
      add(Fact.Label.WHEN, resource.at(period, "start").text());
      add(Fact.Label.UNTIL, resource.at(period, "end").text());
    }
    add(Fact.Label.UNTIL, resource.at("abatementDateTime").text());
  }

  private void result() {
    value(resource, "");
    resource.all("component").forEach(part -> value(part, part.at("code").concept()));
    concepts(Fact.Label.WHY_ABSENT, "dataAbsentReason");
    concepts(Fact.Label.JUDGEMENT, "interpretation");
    resource.all("referenceRange").forEach(range -> add(Fact.Label.REFERENCE_RANGE, range(range)));
    concepts(Fact.Label.METHOD, "method");
    concepts(Fact.Label.BODY_SITE, "bodySite", "site");
    text(Fact.Label.CONCLUSION, "conclusion");
    concepts(Fact.Label.CONCLUSION, "conclusionCode");
  }

  private void drug() {
    add(Fact.Label.AMOUNT, resource.at("quantity").quantity());
    add(Fact.Label.AMOUNT, resource.at("doseQuantity").quantity());
    add(Fact.Label.SUPPLY, resource.at("daysSupply").quantity());
    Stream.of("dosageInstruction", "dosage")
        .flatMap(resource::all)
        .forEach(
            dosage -> {
              add(Fact.Label.USAGE, dosage.at("text").text());
              dosage.all("doseAndRate").forEach(rate -> add(Fact.Label.AMOUNT, dose(rate)));
              add(Fact.Label.ROUTE, dosage.at("route").concept());
            });
    text(Fact.Label.LOT, "lotNumber");
    concepts(Fact.Label.ROUTE, "route");
    resource
        .all("protocolApplied")
        .forEach(
            dose ->
                add(
                    Fact.Label.DOSE_NUMBER,
                    dose.first("doseNumberPositiveInt", "doseNumberString").text()));
  }

  private void finding() {
    code(Fact.Label.SEVERITY, "severity");
    text(Fact.Label.CRITICALITY, "criticality");
    resource
        .all("reaction")
        .flatMap(r -> r.all("manifestation"))
        .forEach(sign -> add(Fact.Label.REACTION, sign.concept()));
    concepts(Fact.Label.REASON, "reasonCode", "statusReason");
  }

  private void context() {
    Stream.of("performer", "author", "asserter", "recorder", "participant", "informationSource")
        .flatMap(resource::all)
        .forEach(who -> add(Fact.Label.BY_WHOM, name(who)));
    Stream.of("serviceProvider", "custodian", "location", "manufacturer")
        .flatMap(resource::all)
        .forEach(where -> add(Fact.Label.WHERE, name(where)));
    resource.all("payor").forEach(payor -> add(Fact.Label.INSURER, name(payor)));
    text(Fact.Label.INSURED_AS, "subscriberId");
  }

  private void words() {
    answers(resource, 0);
    narrative();
    sections(resource, 0);
    resource.all("note").forEach(note -> add(Fact.Label.NOTE, note.at("text").text()));
    text(Fact.Label.NOTE, "description", "patientInstruction");
    Stream.of("code", "vaccineCode", "medicationCodeableConcept")
        .flatMap(resource::all)
        .flatMap(concept -> concept.all("coding"))
        .forEach(
            coding ->
                add(
                    Fact.Label.CODE,
                    joined(" ", coding.at("code").text(), coding.at("system").text())));
  }

  private void value(Node holder, String name) {
    String value = value(holder);
    add(Fact.Label.VALUE, value.isEmpty() ? "" : joined("　", name, value));
  }

  private static String value(Node holder) {
    return Stream.of(
            holder.at("valueQuantity").quantity(),
            holder.at("valueCodeableConcept").concept(),
            holder.at("valueCoding").concept(),
            holder
                .first(
                    "valueString",
                    "valueInteger",
                    "valueDecimal",
                    "valueDate",
                    "valueDateTime",
                    "valueTime",
                    "valueUri")
                .text(),
            yesOrNo(holder.at("valueBoolean").text()),
            span(
                holder.at("valueRange", "low").quantity(),
                holder.at("valueRange", "high").quantity()))
        .filter(value -> !value.isEmpty())
        .findFirst()
        .orElse("");
  }

  private static String yesOrNo(String value) {
    return switch (value) {
      case "true" -> "✓";
      case "false" -> "×";
      default -> value;
    };
  }

  private static String range(Node range) {
    String limits = span(range.at("low").quantity(), range.at("high").quantity());
    return limits.isEmpty() ? range.at("text").text() : limits;
  }

  private static String span(String low, String high) {
    return low.isEmpty() && high.isEmpty() ? "" : low + "～" + high;
  }

  private static String dose(Node rate) {
    String perTime = rate.at("rateRatio", "numerator").quantity();
    String time = rate.at("rateRatio", "denominator").quantity();
    return perTime.isEmpty() ? rate.at("doseQuantity").quantity() : joined("／", perTime, time);
  }

  private void answers(Node holder, int depth) {
    if (depth > 8) {
      return;
    }
    holder
        .all("item")
        .forEach(
            item -> {
              String answers =
                  item.all("answer").map(Facts::value).collect(Collectors.joining("、"));
              add(
                  Fact.Label.QUESTION,
                  answers.isEmpty()
                      ? ""
                      : joined("　", item.first("text", "linkId").text(), answers));
              answers(item, depth + 1);
            });
  }

  /** A narrative that says what no element does, paragraph by paragraph. */
  private void narrative() {
    if (resource.at("text", "status").text().equals("additional")) {
      Stream.of(resource.at("text", "div").text().split("(?i)</p>"))
          .forEach(paragraph -> add(Fact.Label.NOTE, Narrative.text(paragraph)));
    }
  }

  private void sections(Node holder, int depth) {
    if (depth > 8) {
      return;
    }
    holder
        .all("section")
        .forEach(
            section -> {
              String words = Narrative.text(section.at("text", "div").text());
              add(
                  Fact.Label.SECTION,
                  words.isEmpty() ? "" : joined("　", section.at("title").text(), words));
              sections(section, depth + 1);
            });
  }

  /** Who or where: a reference, or an element that holds one. */
  private static String name(Node holder) {
    return Stream.of(
            holder.at("display").text(),
            holder.at("actor", "display").text(),
            holder.at("individual", "display").text(),
            holder.at("location", "display").text())
        .filter(name -> !name.isEmpty())
        .findFirst()
        .orElse("");
  }

  private void concepts(Fact.Label label, String... names) {
    Stream.of(names).flatMap(resource::all).forEach(concept -> add(label, concept.concept()));
  }

  /** A concept whose code is one of FHIR's own; a resource that gives no code gives its text. */
  private void code(Fact.Label label, String name) {
    Node concept = resource.at(name);
    String code = concept.at("coding", "code").text();
    add(label, code.isEmpty() ? concept.concept() : code);
  }

  private void text(Fact.Label label, String... names) {
    Stream.of(names).forEach(name -> add(label, resource.at(name).text()));
  }

  private void first(Fact.Label label, String... names) {
    add(label, resource.first(names).text());
  }

  private void add(Fact.Label label, String value) {
    if (!value.isBlank()) {
      facts.add(new Fact(label, value));
    }
  }

  private static String joined(String between, String left, String right) {
    return left.isEmpty() ? right : right.isEmpty() ? left : left + between + right;
  }
}
