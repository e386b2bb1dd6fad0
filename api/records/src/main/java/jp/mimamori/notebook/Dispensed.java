package jp.mimamori.notebook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mimamori.fhir.Node;
import jp.mimamori.medication.Dispensing;
import jp.mimamori.record.HealthRecord;

/**
 * One dispensing as the records 5 to 501 (JAHISTC record layout, version 2.x): who handed out, who
 * prescribed, the drugs that are taken alike under one RP, then the texts.
 */
final class Dispensed {

  private final HealthRecord whole;
  private final Node resource;
  private final List<Node> drugs;
  private final Lines lines;
  private final Sections sections;

  /**
   * @param parts the MedicationDispenses of it
   */
  Dispensed(HealthRecord whole, List<HealthRecord> parts, Lines lines) {
    this.whole = whole;
    this.resource = Node.of(whole.body());
    this.lines = lines;
    this.drugs =
        Stream.concat(Stream.of(whole), parts.stream())
            .filter(record -> record.resourceType().equals("MedicationDispense"))
            .map(record -> Node.of(record.body()))
            .filter(drug -> !Dispensing.VOID.contains(drug.at("status").text()))
            .toList();
    this.sections = new Sections(resource, lines);
  }

  /** Whether it is one, and no mere text. */
  boolean isDispensing() {
    return !drugs.isEmpty()
        || resource.at("type").all("coding").anyMatch(c -> c.at("code").text().equals("60593-1"));
  }

  void write() {
    Node dispenser = dispenser();
    String name = dispenser.at("display").text();
    String author = Lines.author(name);
    boolean known = author.isEmpty() || dispenser.at("type").text().equals("Organization");
    lines.add("5", Lines.day(whole.effectiveOn()), known ? Lines.STAFF : author);
    Party party = known ? Party.of(dispenser) : Party.NOBODY;
    if (!party.isNobody()) {
      lines.add(
          "11",
          party.name(),
          party.prefecture(),
          party.table(),
          party.code(),
          "",
          "",
          "",
          Lines.STAFF);
    }
    pharmacist();
    prescriptions(party);
    sections.write();
  }

  private Node dispenser() {
    Node author = resource.at("author");
    if (author.at("type").text().equals("Organization") || drugs.isEmpty()) {
      return author;
    }
    return drugs
        .get(0)
        .all("performer")
        .map(performer -> performer.at("actor"))
        .filter(actor -> !actor.at("type").text().equals("Practitioner"))
        .reduce((first, last) -> last)
        .orElse(author);
  }

  private void pharmacist() {
    drugs.stream()
        .flatMap(drug -> drug.all("performer"))
        .map(performer -> performer.at("actor"))
        .filter(actor -> actor.at("type").text().equals("Practitioner"))
        .map(actor -> actor.at("display").text())
        .filter(name -> !name.isEmpty())
        .findFirst()
        .ifPresent(name -> lines.add("15", name, "", Lines.STAFF));
  }

  /** Those without a prescriber first: what is said of one counts for all that follow. */
  private void prescriptions(Party dispenser) {
    List<Taken> taken =
        drugs.stream()
            .map(drug -> new Taken(drug, sections.repeated()))
            .sorted(Comparator.comparing(each -> each.prescriber().isNobody() ? 0 : 1))
            .toList();
    Map<String, List<Taken>> alike = new LinkedHashMap<>();
    for (Taken each : taken) {
      alike.computeIfAbsent(each.rp() + "\n" + each.usage(), key -> new ArrayList<>()).add(each);
    }
    Numbers numbers = new Numbers(taken.stream().map(Taken::rp).collect(Collectors.toSet()));
    Prescriber before = Prescriber.NOBODY;
    for (List<Taken> together : alike.values()) {
      Prescriber prescriber = together.get(0).prescriber();
      if (!prescriber.equals(before)) {
        prescriber.write(lines, dispenser, before);
        before = prescriber;
      }
      String rp = numbers.of(together.get(0).rp());
      together.forEach(each -> each.write(rp, lines));
      together.get(0).usage().write(rp, lines);
    }
  }
}
