package jp.mimamori.summary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import jp.mimamori.checkup.Checkup;
import jp.mimamori.checkup.ReadingCheckups;
import jp.mimamori.consent.Consent;
import jp.mimamori.consent.Consents;
import jp.mimamori.consent.GrantId;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.consent.Terms;
import jp.mimamori.fhir.Node;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Japan;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.medication.DispensedDrug;
import jp.mimamori.medication.Dispensing;
import jp.mimamori.medication.ReadingMedications;
import jp.mimamori.record.HealthRecord;
import jp.mimamori.record.ReadingRecords;
import org.jspecify.annotations.Nullable;

/** One page about a person, over the records of several institutions. */
@ApplicationScoped
public class SummarisingRecords {

  /** The most lines under one heading. */
  public static final int MOST = 30;

  private static final int CHECKUPS = 2;
  private static final int DRUG_DAYS = 200;
  private static final int DAYS_WITHOUT_SUPPLY = 30;

  private static final Set<String> NOT_SO = Set.of("entered-in-error", "refuted", "cancelled");
  private static final Set<String> OVER = Set.of("resolved", "inactive", "remission", "completed");

  @Inject ReadingRecords records;
  @Inject Consents consents;
  @Inject Clock clock;

  /**
   * The summary of today.
   *
   * @throws RefusedException when the caller may not read this person's records for this purpose
   */
  @Transactional
  public Summary of(Caller caller, Purpose purpose, SubjectId subject) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), Japan.ZONE);
    ReadingRecords.Extract found =
        records.extract(caller, purpose, subject, today.minusDays(DRUG_DAYS), CHECKUPS);
    return new Summary(
        today,
        terms(subject, found.grant()),
        lines(found.facts(), "Condition"::equals),
        lines(found.facts(), "AllergyIntolerance"::equals),
        medicines(found.drugs(), today),
        found.checkups().stream().map(SummarisingRecords::checkup).toList(),
        lines(found.facts(), type -> type.startsWith("Device")));
  }

  private @Nullable Terms terms(SubjectId subject, @Nullable GrantId grant) {
    return grant == null
        ? null
        : consents.find(subject, grant).flatMap(Consent::terms).orElse(null);
  }

  /** Of the same fact the newest word; what is over comes last. */
  private static List<Summary.Line> lines(List<HealthRecord> facts, Predicate<String> type) {
    Map<String, Summary.Line> newest = new LinkedHashMap<>();
    facts.stream()
        .filter(fact -> type.test(fact.resourceType()))
        .filter(SummarisingRecords::isSo)
        .forEach(fact -> newest.putIfAbsent(key(fact), line(fact)));
    return first(
        newest.values().stream()
            .sorted(Comparator.comparing((Summary.Line line) -> OVER.contains(line.state())))
            .toList());
  }

  private static boolean isSo(HealthRecord fact) {
    Node resource = Node.of(fact.body());
    return !NOT_SO.contains(fact.status())
        && !NOT_SO.contains(resource.at("verificationStatus", "coding", "code").text());
  }

  private static String key(HealthRecord fact) {
    return fact.code() == null ? fact.title() : fact.codeSystem() + "|" + fact.code();
  }

  private static Summary.Line line(HealthRecord record) {
    Node resource = Node.of(record.body());
    String clinical = resource.at("clinicalStatus", "coding", "code").text();
    String criticality = resource.at("criticality").text();
    return new Summary.Line(
        record.id(),
        record.title(),
        clinical.isEmpty() ? record.status() : clinical,
        criticality.isEmpty() ? resource.at("severity").concept() : criticality,
        record.effectiveOn(),
        record.origin());
  }

  /** Of the same drug the newest word: who was told to stop it does not take what is left. */
  private static List<Summary.Medicine> medicines(List<HealthRecord> drugs, LocalDate today) {
    Map<String, HealthRecord> newest = new LinkedHashMap<>();
    drugs.stream()
        .filter(drug -> !NOT_SO.contains(drug.status()))
        .forEach(drug -> newest.putIfAbsent(key(drug), drug));
    return first(
        newest.values().stream()
            .filter(drug -> !drug.status().equals("stopped") && isTaken(drug, today))
            .map(SummarisingRecords::medicine)
            .toList());
  }

  private static Summary.Medicine medicine(HealthRecord record) {
    Dispensing one = ReadingMedications.of(new ReadingRecords.WithParts(record, List.of()));
    DispensedDrug drug = one.drugs().get(0);
    return new Summary.Medicine(line(record), drug.usage(), drug.amount(), drug.supply());
  }

  /** Whether the supply reaches the day; without one, whether it was of the last month. */
  private static boolean isTaken(HealthRecord drug, LocalDate today) {
    Node resource = Node.of(drug.body());
    String end = resource.at("effectivePeriod", "end").text();
    if (end.length() >= 10) {
      return end.substring(0, 10).compareTo(today.toString()) >= 0;
    }
    long days =
        resource
            .at("daysSupply", "value")
            .number()
            .map(supply -> Math.min(supply.longValue(), DRUG_DAYS))
            .orElse((long) DAYS_WITHOUT_SUPPLY);
    return !drug.effectiveOn().plusDays(days).isBefore(today);
  }

  private static Summary.LastCheckup checkup(ReadingRecords.WithParts stored) {
    Checkup checkup = ReadingCheckups.of(stored);
    return new Summary.LastCheckup(
        line(stored.record()), checkup.items().size(), first(checkup.notable()));
  }

  private static <T> List<T> first(Collection<T> all) {
    return all.stream().limit(MOST).toList();
  }
}
