package jp.mimamori.test.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import jp.mimamori.adding.Delivered;
import jp.mimamori.adding.NotAdded;
import jp.mimamori.adding.ReadingDeliveries;
import jp.mimamori.adding.TakingDeliveries;
import jp.mimamori.consent.Category;
import jp.mimamori.consent.Grantee;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.Refusal;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Practitioner;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.record.HealthRecord;
import jp.mimamori.sharing.RevokingConsent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Database.class)
class TakingDeliveriesTest {

  private static final String BASE = "https://mimamori.example/fhir";

  private final Sharing sharing;
  private final SubjectId mother;
  private final Caller sender;
  private final TakingDeliveries taking;

  TakingDeliveriesTest(Database database) {
    sharing = new Sharing(database);
    mother = sharing.mother;
    sender = sharing.people.worksAs(Practitioner.Profession.SYSTEM, "見本検査所").adding();
    taking = sharing.world.the(TakingDeliveries.class);
  }

  @Test
  void keepsWhatAnInstitutionSendsForItsPatientOnce() {
    grants(sender, Category.LABORATORY);

    HealthRecord first = send(sender, result(mother, "A-1", "5.6")).get(0);

    assertThat(send(sender, result(mother, "A-1", "5.6"))).containsExactly(first);
    assertThat(first.category()).isEqualTo(Category.LABORATORY);
    assertThat(first.origin()).isEqualTo("見本検査所");
    assertThat(text(first)).contains("Patient/" + mother).doesNotContain("sent-id");
    assertThat(sharing.row(mother).action()).isEqualTo(jp.mimamori.consent.Action.WRITE);
  }

  @Test
  void replacesByItsOwnIdentifierWhatItSaidAndNothingElses() {
    grants(sender, Category.LABORATORY);
    Caller other = sharing.people.worksAs(Practitioner.Profession.SYSTEM, "別の検査所").adding();
    grants(other, Category.LABORATORY);
    HealthRecord first = send(sender, result(mother, "A-1", "5.6")).get(0);

    HealthRecord others = send(other, result(mother, "A-1", "9.9")).get(0);
    HealthRecord corrected = send(sender, result(mother, "A-1", "5.7")).get(0);

    assertThat(others.replaces()).isNull();
    assertThat(corrected.replaces()).isEqualTo(first.id());
  }

  @Test
  void doesNotSayThatItKeptWhatWasCorrectedSince() {
    grants(sender, Category.LABORATORY);
    send(sender, result(mother, "A-3", "5.6"));
    HealthRecord corrected = send(sender, result(mother, "A-3", "5.7")).get(0);

    assertThat(
            catchThrowableOfType(NotAdded.class, () -> send(sender, result(mother, "A-3", "5.6"))))
        .isNotNull();
    assertThat(send(sender, result(mother, "A-3", "5.7"))).containsExactly(corrected);
  }

  @Test
  void takesTheSamePlaceholderOnAnotherDayForAnotherResult() {
    grants(sender, Category.LABORATORY);
    String monday = result(mother, "x", "5.6").replaceFirst("\"identifier\": .*\\n", "");
    String tuesday = monday.replace("5.6", "5.8");

    HealthRecord one = taking.take(sender, together(monday)).get(0);
    HealthRecord other = taking.take(sender, together(tuesday)).get(0);

    assertThat(monday).doesNotContain("identifier");
    assertThat(other.replaces()).isNull();
    assertThat(other.id()).isNotEqualTo(one.id());
    assertThat(taking.take(sender, together(monday))).containsExactly(one);
  }

  @Test
  void keepsWhatBelongsTogetherWithTheReferencesBetweenThem() {
    grants(sender, Category.LABORATORY);

    List<HealthRecord> kept =
        taking.take(sender, together(report(), result(mother, "A-2", "5.6"), lab()));

    assertThat(kept)
        .extracting(HealthRecord::resourceType)
        .containsExactly("DiagnosticReport", "Observation", "Organization");
    assertThat(text(kept.get(0)))
        .contains("Observation/" + kept.get(1).id(), "Organization/" + kept.get(2).id());
    assertThat(kept).extracting(HealthRecord::category).containsOnly(Category.LABORATORY);
  }

  @Test
  void isRefusedWithoutAGrantOrLeaveToAddOrForOtherKinds() {
    assertThat(refused(sender)).isEqualTo(Refusal.Reason.NO_GROUND);

    grants(sender, Category.VITALS);
    assertThat(refused(sender)).isNotNull();

    grants(sender, Category.LABORATORY);
    Caller reads = sharing.people.worksAs(Practitioner.Profession.SYSTEM, "見る検査所");
    grants(reads, Category.LABORATORY);
    assertThat(refused(reads)).isEqualTo(Refusal.Reason.NOT_FOR_THIS_ACTION);
    Caller nurse = sharing.people.worksAs(Practitioner.Profession.NURSE, "見本医院").adding();
    grants(nurse, Category.LABORATORY);
    assertThat(refused(nurse)).isEqualTo(Refusal.Reason.NOT_FOR_THIS_ACTION);
    assertThat(sharing.rows(mother)).anyMatch(row -> !row.permitted());
  }

  @Test
  void isRefusedOnceTheGrantWasTakenBack() {
    grants(sender, Category.LABORATORY);
    send(sender, result(mother, "A-1", "5.6"));
    sharing
        .world
        .the(RevokingConsent.class)
        .revoke(sharing.she, mother, sharing.newest(mother).grant().id());

    assertThat(refused(sender)).isNotNull();
  }

  @Test
  void takesNothingAboutSomebodyElseOrThatRefersElsewhere() {
    SubjectId stranger = sharing.people.stranger();
    for (String wrong :
        List.of(
            result(mother, "A-1", "5.6").replace("\"subject\"", "\"focus\""),
            result(mother, "A-1", "5.6")
                .replace(
                    "\"status\"",
                    "\"performer\": [{\"reference\": \"Patient/" + stranger + "\"}], \"status\""),
            result(mother, "A-1", "5.6")
                .replace(
                    "\"status\"",
                    "\"encounter\": {\"reference\": \"Encounter/"
                        + UUID.randomUUID()
                        + "\"}, \"status\""),
            result(mother, "A-1", "5.6")
                .replace(
                    "\"status\"",
                    "\"contained\": [{\"resourceType\": \"Patient\", \"id\": \"p\"}], \"status\""),
            result(mother, "A-1", "5.6").replace("\"status\": \"final\",", ""),
            "{\"resourceType\": \"Observation\"}",
            "{}",
            "")) {
      assertThat(catchThrowableOfType(NotAdded.class, () -> read(wrong))).as(wrong).isNotNull();
    }

    NotAdded two =
        catchThrowableOfType(
            NotAdded.class,
            () -> together(result(mother, "A-1", "5.6"), result(stranger, "A-2", "5.6")));
    assertThat(two.entry()).isEqualTo(1);
  }

  private void grants(Caller to, Category... kinds) {
    sharing.offered(
        sharing.she,
        mother,
        Grantee.institution(to.affiliation().institution()),
        sharing.terms(Purpose.CARE, sharing.now(), sharing.now().plusSeconds(86_400), kinds));
  }

  private Refusal.Reason refused(Caller caller) {
    return catchThrowableOfType(
            RefusedException.class, () -> send(caller, result(mother, "A-1", "5.6")))
        .reason();
  }

  private List<HealthRecord> send(Caller caller, String text) {
    return taking.take(caller, read(text));
  }

  private static Delivered read(String text) {
    return new ReadingDeliveries(BASE).one("Observation", bytes(text));
  }

  private static Delivered together(String... texts) {
    List<ReadingDeliveries.Part> parts = new java.util.ArrayList<>();
    for (String text : texts) {
      String type = text.replaceFirst("(?s).*?\"resourceType\": \"(\\w+)\".*", "$1");
      parts.add(new ReadingDeliveries.Part(type, "urn:uuid:" + type, bytes(text)));
    }
    return new ReadingDeliveries(BASE).together(parts, bytes(String.join(",", texts)));
  }

  private String report() {
    return """
        {"resourceType": "DiagnosticReport", "status": "final", "code": {"text": "血液検査"},
         "subject": {"reference": "Patient/%s"}, "effectiveDateTime": "2026-11-01",
         "performer": [{"reference": "urn:uuid:Organization"}],
         "result": [{"reference": "urn:uuid:Observation"}]}
        """
        .formatted(mother);
  }

  private static String lab() {
    return "{\"resourceType\": \"Organization\", \"name\": \"外注検査所\"}";
  }

  private static String result(SubjectId subject, String number, String value) {
    return """
        {"resourceType": "Observation", "id": "sent-id", "status": "final",
         "identifier": [{"system": "https://lab.example/results", "value": "%s"}],
         "category": [{"coding": [{"code": "laboratory",
           "system": "http://terminology.hl7.org/CodeSystem/observation-category"}]}],
         "code": {"coding": [{"system": "http://loinc.org", "code": "4548-4"}]},
         "subject": {"reference": "Patient/%s"}, "effectiveDateTime": "2026-11-01T07:00:00+09:00",
         "valueQuantity": {"value": %s, "unit": "%%", "system": "http://unitsofmeasure.org",
           "code": "%%"}}
        """
        .formatted(number, subject, value);
  }

  private static String text(HealthRecord record) {
    return new String(record.body(), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
