package jp.mimamori.test.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import jp.mimamori.checkup.ReadingCheckups;
import jp.mimamori.code.Coding;
import jp.mimamori.consent.Category;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.consent.Shield;
import jp.mimamori.consent.Shields;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.medication.ReadingMedications;
import jp.mimamori.person.InsuredNumber;
import jp.mimamori.person.ReadingPeople;
import jp.mimamori.record.Along;
import jp.mimamori.record.DraftRecord;
import jp.mimamori.record.EffectiveTime;
import jp.mimamori.record.HealthRecord;
import jp.mimamori.record.Labels;
import jp.mimamori.record.ReadingRecords;
import jp.mimamori.record.RecordSearch;
import jp.mimamori.record.SearchingRecords;
import jp.mimamori.record.TimelineEntry;
import jp.mimamori.record.TimelineFilter;
import jp.mimamori.record.Within;
import jp.mimamori.search.Criteria;
import jp.mimamori.search.Criterion;
import jp.mimamori.search.Parameters;
import jp.mimamori.search.WantedToken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A guardian who must not learn where the child is meets no place in any answer (不開示). */
@ParameterizedClass
@EnumSource(Database.class)
class ShieldTest {

  private static final LocalDate JUNE = LocalDate.of(2025, 6, 3);
  private static final String CANARY = "青梅荘カナリア";
  private static final String OWN_SYSTEM = "http://aoume-canaria.example/codes";
  private static final List<String> TYPES =
      List.of(
          "Encounter",
          "Condition",
          "Composition",
          "MedicationDispense",
          "Observation",
          "Organization",
          "Location",
          "DocumentReference",
          "Coverage",
          "Immunization");

  private final World world;
  private final SubjectId child;
  private final Caller mother;
  private final Caller father;
  private final ReadingRecords reading;
  private final SearchingRecords searching;

  ShieldTest(Database database) {
    world = World.on(database);
    reading = world.the(ReadingRecords.class);
    searching = world.the(SearchingRecords.class);
    Household people = new Household(world);
    child = people.child();
    SubjectId she = people.mother();
    SubjectId he = people.stranger();
    people.guards(she, child);
    people.guards(he, child);
    people.insured(child, new InsuredNumber("06139463", CANARY, "345", "01"));
    mother = people.signsInAs("mother", she);
    father = people.signsInAs("father", he);
  }

  @BeforeEach
  void keepsRecordsThatNameThePlaceEverywhere() {
    List<DraftRecord> drafts = new ArrayList<>();
    TYPES.forEach(type -> drafts.add(draft(type, null)));
    drafts.add(draft("checkup part", "Composition"));
    Drafts.append(
        world,
        mother,
        child,
        Drafts.document(CANARY + UUID.randomUUID()),
        drafts.toArray(DraftRecord[]::new));
    shield();
  }

  @Test
  void tellsThePlaceToTheOtherGuardianInEveryAnswer() {
    assertThat(everything(mother)).allMatch(answer -> answer.contains("カナリア"));
  }

  @Test
  void tellsThePlaceInNoAnswerToTheShieldedGuardian() {
    assertThat(everything(father))
        .noneMatch(answer -> answer.contains("カナリア"))
        .noneMatch(answer -> answer.contains("canaria"))
        .noneMatch(answer -> answer.contains("千代田"))
        .noneMatch(answer -> answer.contains("06139463"));
  }

  @Test
  void showsAllTheSameHowManyRecordsThereAreAndOfWhichKind() {
    assertThat(timeline(father, TimelineFilter.everything())).hasSize(TYPES.size());
    assertThat(reading.extent(father, Purpose.PERSONAL_USE, child).years()).containsExactly(2025);
    TYPES.forEach(type -> assertThat(count(father, type, List.of())).isEqualTo(of(type)));
  }

  @Test
  void findsByNoWordOfAPlaceAndByTheWordsThatAreShown() {
    assertThat(timeline(mother, text(CANARY))).hasSize(TYPES.size());

    assertThat(timeline(father, text(CANARY))).isEmpty();
    assertThat(timeline(father, text("カナリア"))).isEmpty();
    assertThat(timeline(father, text("体重"))).hasSize(1);
  }

  @Test
  void goesOnWithASearchWhereThePageEnded() {
    var first =
        reading.timeline(father, Purpose.PERSONAL_USE, child, text(""), Optional.empty(), 4);
    var second = reading.timeline(father, Purpose.PERSONAL_USE, child, text(""), first.next(), 100);

    assertThat(first.items()).hasSize(4);
    assertThat(second.items()).hasSize(TYPES.size() - 4).doesNotContainAnyElementsOf(first.items());
  }

  @Test
  void namesNoOriginsAndFindsByNone() {
    assertThat(reading.extent(father, Purpose.PERSONAL_USE, child).origins()).isEmpty();
    assertThat(timeline(mother, of(Optional.of(CANARY)))).hasSize(TYPES.size());
    assertThat(timeline(father, of(Optional.of(CANARY)))).isEmpty();
    assertThat(timeline(father, of(Optional.of("別の診療所")))).isEmpty();
  }

  @Test
  void findsAndCountsByNoCodeOfAHospitalsOwn() {
    var own = List.of(new RecordSearch.WantedCode(OWN_SYSTEM, "L-1"));
    var bare = List.of(new RecordSearch.WantedCode(null, "L-1"));
    var shared = List.of(new RecordSearch.WantedCode("http://loinc.org", "29463-7"));

    assertThat(count(mother, "Condition", own)).isOne();
    assertThat(count(father, "Condition", own)).isZero();
    assertThat(count(father, "Condition", bare)).isZero();
    assertThat(search(father, "Condition", bare)).isEmpty();
    assertThat(count(father, "Observation", shared)).isEqualTo(of("Observation"));
  }

  /** What is asked beside columns is asked of the resource as it is shown. */
  @Test
  void findsAndCountsByNothingThatIsWithheldInAResource() {
    RecordSearch byNumber =
        RecordSearch.matching(
            "Condition",
            new Criteria(
                List.of(
                    new Criterion.AnyOf(
                        Parameters.find("Condition", "identifier").orElseThrow(),
                        List.of(new WantedToken(null, CANARY))))));

    assertThat(found(mother, byNumber)).isOne();
    assertThat(found(father, byNumber)).isZero();
    assertThat(searching.count(mother, Purpose.PERSONAL_USE, child, byNumber, Within.ALL_KINDS))
        .contains(1L);
    assertThat(searching.count(father, Purpose.PERSONAL_USE, child, byNumber, Within.ALL_KINDS))
        .contains(0L);
  }

  private int found(Caller caller, RecordSearch search) {
    return searching
        .search(caller, Purpose.PERSONAL_USE, child, search, Along.NOTHING, Within.ALL_KINDS)
        .page()
        .items()
        .size();
  }

  @Test
  void handsOutNoSourceDocument() {
    var document = timeline(father, TimelineFilter.everything()).get(0).document();

    assertThatThrownBy(() -> reading.document(father, Purpose.PERSONAL_USE, document))
        .isInstanceOf(RefusedException.class);
    assertThat(reading.document(mother, Purpose.PERSONAL_USE, document).document().fileName())
        .contains(CANARY);
  }

  @Test
  void leavesWhatIsStoredAsItIs() {
    everything(father);

    assertThat(everything(mother)).allMatch(answer -> answer.contains("カナリア"));
  }

  @Test
  void tellsThePlaceAgainOnceTheShieldHasEnded() {
    world.clock().pass(Duration.ofSeconds(1));
    world.inTransaction(
        () -> {
          Shields shields = world.the(Shields.class);
          shields.of(child).forEach(shield -> shield.end(world.clock().instant()));
          return shields;
        });

    assertThat(everything(father)).allMatch(answer -> answer.contains("カナリア"));
  }

  private void shield() {
    world.inTransaction(
        () -> {
          Shields shields = world.the(Shields.class);
          shields.add(
              new Shield(UUID.randomUUID(), child, father.self(), mother, world.clock().instant()));
          return shields;
        });
  }

  /** What each use case answers, as text. */
  private List<String> everything(Caller caller) {
    List<String> answers = new ArrayList<>();
    List<TimelineEntry> entries = timeline(caller, TimelineFilter.everything());
    entries.forEach(entry -> answers.add(entry.title() + entry.origin()));
    entries.forEach(
        entry -> {
          var found = reading.record(caller, Purpose.PERSONAL_USE, entry.id());
          answers.add(text(found.record()));
          found.parts().forEach(part -> answers.add(text(part)));
          answers.add(text(reading.resource(caller, Purpose.PERSONAL_USE, entry.id())));
        });
    TYPES.forEach(type -> search(caller, type, List.of()).forEach(r -> answers.add(text(r))));
    reading
        .withParts(caller, Purpose.PERSONAL_USE, child, Category.CHECKUP, Optional.empty(), 10)
        .items()
        .forEach(found -> answers.add(text(found.record())));
    world
        .the(ReadingCheckups.class)
        .newest(caller, Purpose.PERSONAL_USE, child, Optional.empty(), 10)
        .items()
        .forEach(c -> answers.add(c.title() + c.facility() + c.kind() + c.remarks() + c.items()));
    world
        .the(ReadingMedications.class)
        .newest(caller, Purpose.PERSONAL_USE, child, Optional.empty(), 10)
        .items()
        .forEach(
            d ->
                answers.add(
                    d.title()
                        + d.place()
                        + d.notes()
                        + d.drugs().get(0).name()
                        + d.drugs().get(0).clinic()
                        + d.drugs().get(0).doctor()
                        + d.drugs().get(0).usage()));
    var details = world.the(ReadingPeople.class).details(caller, Purpose.PERSONAL_USE, child);
    answers.add(
        details.person().address()
            + details.person().postalCode()
            + details.insurances().stream()
                .map(i -> i.number().insurer() + i.number().symbol())
                .toList());
    return answers;
  }

  private static String text(HealthRecord record) {
    return record.title()
        + record.origin()
        + record.codeSystem()
        + new String(record.body(), StandardCharsets.UTF_8);
  }

  private List<TimelineEntry> timeline(Caller caller, TimelineFilter filter) {
    return reading
        .timeline(caller, Purpose.PERSONAL_USE, child, filter, Optional.empty(), 50)
        .items();
  }

  private static TimelineFilter text(String text) {
    return new TimelineFilter(
        Set.of(Category.values()), OptionalInt.empty(), Optional.empty(), Optional.empty(), text);
  }

  private static TimelineFilter of(Optional<String> origin) {
    return new TimelineFilter(
        Set.of(Category.values()), OptionalInt.empty(), Optional.empty(), origin, "");
  }

  private static long of(String type) {
    return type.equals("Observation") ? 2 : 1;
  }

  private List<HealthRecord> search(
      Caller caller, String type, List<RecordSearch.WantedCode> codes) {
    var search =
        new RecordSearch(
            type, codes.isEmpty() ? List.of() : List.of(codes), List.of(), Optional.empty(), 50);
    return searching
        .search(caller, Purpose.PERSONAL_USE, child, search, Along.NOTHING, Within.ALL_KINDS)
        .page()
        .items();
  }

  private long count(Caller caller, String type, List<RecordSearch.WantedCode> codes) {
    var search =
        new RecordSearch(
            type, codes.isEmpty() ? List.of() : List.of(codes), List.of(), Optional.empty(), 50);
    return searching
        .count(caller, Purpose.PERSONAL_USE, child, search, Within.ALL_KINDS)
        .orElseThrow();
  }

  /** A resource with the place in every element that could hold one. */
  private static DraftRecord draft(String key, @Nullable String partOf) {
    String type = partOf == null ? key : "Observation";
    boolean weight = type.equals("Observation");
    String system = weight ? "http://loinc.org" : OWN_SYSTEM;
    String code = weight ? "29463-7" : "L-1";
    String words = weight ? "体重" : CANARY;
    String concept =
        "{\"coding\":[{\"system\":\"%s\",\"code\":\"%s\",\"display\":\"%s\"}],\"text\":\"%s\"}"
            .formatted(system, code, words, words);
    String place = "{\"display\":\"%1$s\",\"identifier\":{\"value\":\"%1$s\"}}".formatted(CANARY);
    String template =
        """
        {"resourceType":"%1$s","id":"%2$s","status":"final","subject":{"reference":"Patient/draft-subject",\
        "display":"%3$s"},"text":{"status":"generated","div":"<div>%3$s</div>"},"name":"%3$s","title":"%3$s",\
        "contained":[{"resourceType":"PractitionerRole","practitioner":%4$s,"organization":%4$s}],\
        "extension":[{"url":"http://odd.example","valueString":"%3$s"}],"identifier":[{"value":"%3$s"}],\
        "code":%5$s,"medicationCodeableConcept":%5$s,"vaccineCode":%5$s,"type":%5$s,"category":[%5$s],\
        "author":[%4$s],"performer":[{"actor":%4$s,"display":"%3$s"}],"custodian":%4$s,"serviceProvider":%4$s,\
        "location":[{"location":%4$s}],"managingOrganization":%4$s,"payor":[%4$s],"valueString":"%3$s",\
        "note":[{"text":"%3$s"}],"description":"%3$s","content":[{"attachment":{"title":"%3$s"}}],\
        "dosageInstruction":[{"text":"%3$s"}],"address":{"text":"%3$s"},"telecom":[{"value":"%3$s"}],\
        "section":[{"title":"%3$s","text":{"div":"<div>%3$s</div>"}}],"conclusion":"%3$s"}\
        """
            .formatted(type, DraftRecord.token(key), CANARY, place, concept);
    return new DraftRecord(
        key,
        category(type),
        type,
        CANARY + "の" + key,
        new Coding(system, code),
        EffectiveTime.ofDay(JUNE),
        null,
        "final",
        partOf,
        CANARY,
        template,
        Labels.NONE.naming(CANARY));
  }

  private static Category category(String type) {
    return switch (type) {
      case "Composition" -> Category.CHECKUP;
      case "MedicationDispense" -> Category.MEDICATION;
      case "Encounter" -> Category.ENCOUNTER;
      default -> Category.OTHER;
    };
  }
}
