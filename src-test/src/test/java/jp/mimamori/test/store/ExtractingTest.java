package jp.mimamori.test.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.StrictErrorHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.Choice;
import jp.mimamori.consent.Choices;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.Question;
import jp.mimamori.consent.Refusal;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.consent.Visit;
import jp.mimamori.extract.AuditEvents;
import jp.mimamori.extract.Extract;
import jp.mimamori.extract.ExtractingLedger;
import jp.mimamori.identity.AccountId;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Channel;
import jp.mimamori.identity.Role;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.ledger.Ledger;
import jp.mimamori.ledger.LedgerFilter;
import jp.mimamori.record.ReadingRecords;
import jp.mimamori.record.TimelineFilter;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.Bundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What leaves of the ledger as a file, to whom, and that it was noted. */
@ParameterizedClass
@EnumSource(Database.class)
class ExtractingTest {

  private final Sharing sharing;
  private final World world;
  private final SubjectId mother;
  private final Caller she;

  ExtractingTest(Database database) {
    sharing = new Sharing(database);
    world = sharing.world;
    mother = sharing.mother;
    she = sharing.she;
  }

  @Test
  void writesATableThatExcelReadsAsUtf8() {
    looked(named("見知 \"らぬ\" 人"), mother);

    String csv = extract(she, mother, Extract.Format.CSV, Locale.JAPANESE);

    assertThat(csv).startsWith("\uFEFF\"順番\",\"日時（日本時間）\",").endsWith("\r\n");
    assertThat(csv.split("\r\n")[2])
        .contains("\"2026-", "\"見知 \"\"らぬ\"\" 人\"", "\"記録を見ようとして、断られました\"", "\"見てよい関係がない\"");
    assertThat(csv.split("\r\n")[1]).contains("\"閲覧の記録を見ました\"");
    assertThat(extract(she, mother, Extract.Format.CSV, Locale.ENGLISH))
        .startsWith("\uFEFF\"Place\",\"Time (Japan)\",");
  }

  @Test
  void letsNoNameBecomeAFormula() {
    List<String> hostile =
        List.of("=HYPERLINK(\"//x\")", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1");
    hostile.forEach(name -> looked(named(name), mother));

    String csv = extract(she, mother, Extract.Format.CSV, Locale.JAPANESE);

    for (String name : hostile) {
      assertThat(csv).contains("\"'" + name.replace("\"", "\"\"") + "\"");
    }
    assertThat(csv).doesNotContain(",\"=", ",\"+", ",\"@");
  }

  @Test
  void writesAuditEventsThatAnyFhirSoftwareReads() {
    looked(sharing.doctor, mother);

    String json = extract(she, mother, Extract.Format.FHIR, Locale.JAPANESE);

    Bundle bundle =
        FhirContext.forR4Cached()
            .newJsonParser()
            .setParserErrorHandler(new StrictErrorHandler())
            .parseResource(Bundle.class, json);
    AuditEvent refused = (AuditEvent) bundle.getEntry().get(1).getResource();
    assertThat(refused.getOutcome().toCode()).isEqualTo("4");
    assertThat(refused.getAgentFirstRep().getRequestor()).isTrue();
    assertThat(refused.getAgentFirstRep().getWho().getDisplay()).isEqualTo("見本 医師");
    assertThat(refused.getAgent().get(3).getWho().getDisplay()).isEqualTo("見本病院");
    assertThat(refused.getPurposeOfEventFirstRep().getCodingFirstRep().getCode())
        .isEqualTo("TREAT");
    assertThat(refused.getEntityFirstRep().getWhat().getReference()).isEqualTo("Patient/" + mother);
    assertThat(refused.getEntity().get(1).getWhat().getIdentifier().getValue())
        .isEqualTo("urn:uuid:" + sharing.doctor.request());
    assertThat(refused.getMeta().getProfile()).isEmpty();
    AuditEvent own = (AuditEvent) bundle.getEntryFirstRep().getResource();
    assertThat(own.getOutcome().toCode()).isEqualTo("0");
    assertThat(own.getAction().toCode()).isEqualTo("R");
    assertThat(bundle.getEntry()).allMatch(entry -> entry.getFullUrl().startsWith("urn:uuid:"));
  }

  /** IHE BALP 1.1, PatientRead: what it asks for beyond AuditEvent itself. */
  @Test
  void holdsToThePatternThatAPermittedLookClaims() {
    sharing.granted(she, mother, sharing.terms());
    world
        .the(ReadingRecords.class)
        .timeline(
            sharing.doctor,
            Purpose.TREATMENT,
            mother,
            TimelineFilter.everything(),
            Optional.empty(),
            5);

    String json = extract(she, mother, Extract.Format.FHIR, Locale.JAPANESE);

    Bundle bundle = FhirContext.forR4Cached().newJsonParser().parseResource(Bundle.class, json);
    List<AuditEvent> claiming =
        bundle.getEntry().stream()
            .map(entry -> (AuditEvent) entry.getResource())
            .filter(event -> event.getMeta().hasProfile(AuditEvents.PATIENT_READ))
            .toList();
    assertThat(claiming).hasSizeGreaterThan(1);
    for (AuditEvent event : claiming) {
      assertThat(event.getType().getCode()).isEqualTo("rest");
      assertThat(event.getSubtypeFirstRep().getCode()).isEqualTo("read");
      assertThat(event.getAction().toCode()).isEqualTo("R");
      assertThat(event.getOutcome().toCode()).isEqualTo("0");
      AuditEvent.AuditEventAgentComponent client = agent(event, "110152");
      AuditEvent.AuditEventAgentComponent server = agent(event, "110153");
      assertThat(client.hasWho() && client.hasNetwork()).isTrue();
      assertThat(server.hasWho() && server.hasNetwork()).isTrue();
      AuditEvent.AuditEventAgentComponent user = agent(event, "IRCP");
      assertThat(user.hasWho() && user.getRequestor() && !user.hasNetwork()).isTrue();
      assertThat(entity(event, "1").getRole().getCode()).isEqualTo("1");
      assertThat(entity(event, "1").getWhat().getReference()).isEqualTo("Patient/" + mother);
      assertThat(entity(event, "2").getRole().getCode()).isEqualTo("4");
      assertThat(entity(event, "2").hasWhat()).isTrue();
      assertThat(entity(event, "XrequestId").getWhat().getIdentifier().hasValue()).isTrue();
    }
  }

  /** The one of this type: there must be no second. */
  private static AuditEvent.AuditEventAgentComponent agent(AuditEvent event, String type) {
    List<AuditEvent.AuditEventAgentComponent> found =
        event.getAgent().stream()
            .filter(agent -> agent.getType().getCodingFirstRep().getCode().equals(type))
            .toList();
    assertThat(found).as(type).hasSize(1);
    return found.get(0);
  }

  private static AuditEvent.AuditEventEntityComponent entity(AuditEvent event, String type) {
    List<AuditEvent.AuditEventEntityComponent> found =
        event.getEntity().stream()
            .filter(entity -> entity.getType().getCode().equals(type))
            .toList();
    assertThat(found).as(type).hasSize(1);
    return found.get(0);
  }

  @Test
  void standsInTheLedgerBeforeItLeaves() {
    for (Extract.Format format : Extract.Format.values()) {
      int before = sharing.rows(mother).size();

      extract(she, mother, format, Locale.JAPANESE);

      assertThat(sharing.rows(mother)).hasSize(before + 1);
      assertThat(sharing.row(mother).action()).isEqualTo(Action.READ_LEDGER);
    }
  }

  @ParameterizedTest
  @EnumSource(Extract.Format.class)
  void refusesEverybodyElse(Extract.Format format) {
    Caller stranger = sharing.people.signsInAs("nosy", sharing.people.stranger());
    SubjectId nobody = new SubjectId(UUID.randomUUID());
    sharing.granted(she, mother, sharing.terms());

    Stream.of(stranger, sharing.doctor, sharing.people.operator())
        .forEach(
            caller -> {
              assertThatThrownBy(() -> extract(caller, mother, format, Locale.JAPANESE))
                  .isInstanceOf(RefusedException.class);
              assertThat(sharing.row(mother).permitted()).isFalse();
            });
    assertThatThrownBy(() -> extract(she, nobody, format, Locale.JAPANESE))
        .isInstanceOf(RefusedException.class);
  }

  @ParameterizedTest
  @EnumSource(Extract.Format.class)
  void tellsAGuardianNothingOfWhatIsHiddenAndNoNumbers(Extract.Format format) {
    SubjectId child = sharing.people.child();
    sharing.people.guards(mother, child);
    Caller daughter = sharing.people.signsInAs("daughter", child);
    looked(sharing.doctor, child);
    world
        .the(Ledger.class)
        .note(new Refusal(question(daughter, child, Action.HIDE), Refusal.Reason.TOO_YOUNG));

    String file = extract(she, child, format, Locale.ENGLISH);

    assertThat(file).contains("見本病院");
    // the page's own words are not what it says of the child
    String told =
        file.contains("id=\"ledger\"") ? file.substring(file.indexOf("id=\"ledger\"")) : file;
    assertThat(told).doesNotContain("hid a visit", "tried to hide", "\"HIDE\"", "TOO_YOUNG");
    assertThat(told).doesNotContain("\"type\":\"records\"", "\"salt\"");
  }

  @Test
  void provesNothingToAGuardianFromWhomAVisitIsHiddenHoweverYoungThePersonIsNow() {
    SubjectId child = sharing.people.child();
    sharing.people.guards(mother, child);
    looked(sharing.doctor, child);
    assertThat(extract(she, child, Extract.Format.HTML, Locale.ENGLISH)).contains("\"index\":");

    world.inTransaction(
        () -> {
          Visit visit = new Visit("別の診療所", LocalDate.of(2026, 1, 5));
          Choice hidden = Choice.hidden(UUID.randomUUID(), child, visit, she, sharing.now());
          world.the(Choices.class).add(hidden);
          return hidden;
        });

    assertThat(extract(she, child, Extract.Format.HTML, Locale.ENGLISH))
        .contains("{\"said\":")
        .doesNotContain("\"index\":", "{\"batch\":");
  }

  @ParameterizedTest
  @EnumSource(Extract.Format.class)
  void namesNoPlaceToAShieldedGuardian(Extract.Format format) {
    SubjectId child = sharing.people.child();
    SubjectId father = sharing.people.stranger();
    sharing.people.guards(father, child);
    sharing.people.shields(child, father, sharing.people.operator());
    looked(sharing.doctor, child);

    String file =
        extract(sharing.people.signsInAs("father", father), child, format, Locale.ENGLISH);

    assertThat(file)
        .doesNotContain(
            "見本病院",
            "見本 医師",
            sharing.doctor.account().toString(),
            sharing.doctor.affiliation().institution().toString());
  }

  @Test
  void narrowsATableByAFilter() {
    looked(sharing.doctor, mother);
    LedgerFilter others =
        new LedgerFilter(
            sharing.now().minusSeconds(60), sharing.now().plusSeconds(60), she.account().value());

    String csv = text(she, mother, Extract.Format.CSV, others, Locale.JAPANESE);

    assertThat(csv).contains("見本病院").doesNotContain("閲覧の記録を見ました");
  }

  @Test
  void hasANameThatTellsNothing() {
    try (Extract extract =
        world
            .the(ExtractingLedger.class)
            .extract(
                she, mother, Extract.Format.HTML, LedgerFilter.everything(), Locale.JAPANESE)) {
      assertThat(extract.disposition()).matches("attachment; filename=\"mimamori-\\d{8}\\.html\"");
      assertThat(extract.size()).isGreaterThan(1_000);
    }
  }

  @Test
  void handsOutThousandsOfRowsOnceEachAndInOrder() {
    List<Refusal> many =
        Stream.generate(
                () ->
                    new Refusal(
                        question(sharing.doctor, mother, Action.READ), Refusal.Reason.NO_GROUND))
            .limit(2_345)
            .toList();
    world.the(Ledger.class).noteAll(many);

    String csv = extract(she, mother, Extract.Format.CSV, Locale.JAPANESE);

    List<Long> places = csv.lines().skip(1).map(line -> Long.valueOf(line.split("\"")[1])).toList();
    assertThat(places).hasSizeGreaterThan(2_345).doesNotHaveDuplicates();
    assertThat(places).isSortedAccordingTo(java.util.Comparator.reverseOrder());
    assertThat(extract(she, mother, Extract.Format.HTML, Locale.JAPANESE).lines())
        .filteredOn(line -> line.startsWith("{\"row\""))
        .hasSize(places.size() + 1);
  }

  private String extract(Caller caller, SubjectId subject, Extract.Format format, Locale locale) {
    return text(caller, subject, format, LedgerFilter.everything(), locale);
  }

  private String text(
      Caller caller, SubjectId subject, Extract.Format format, LedgerFilter filter, Locale locale) {
    try (Extract extract =
        world.the(ExtractingLedger.class).extract(caller, subject, format, filter, locale)) {
      return new String(extract.content().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void looked(Caller caller, SubjectId subject) {
    world
        .the(Ledger.class)
        .note(new Refusal(question(caller, subject, Action.READ), Refusal.Reason.NO_GROUND));
  }

  private Question question(Caller caller, SubjectId subject, Action action) {
    return Question.aboutAll(caller, subject, action, Purpose.TREATMENT, sharing.now());
  }

  private static Caller named(String name) {
    return new Caller(
        new AccountId(UUID.randomUUID()), Role.CITIZEN, null, name, Channel.API, UUID.randomUUID());
  }
}
