package jp.mimamori.adding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import jp.mimamori.consent.Category;
import jp.mimamori.identity.AccountId;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Channel;
import jp.mimamori.identity.Role;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.identity.Via;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProposingTest {

  private static final String BASE = "https://mimamori.example/fhir";
  private static final SubjectId SHE = new SubjectId(new UUID(1, 1));
  private static final UUID OTHER = new UUID(2, 2);

  private final Caller she =
      new Caller(new AccountId(new UUID(3, 3)), Role.CITIZEN, SHE, "見本", Channel.API, OTHER);
  private final Caller app = she.through(new Via(Via.Kind.APP, "app-1", "血圧手帳", null, true));

  @Test
  void readsAnObservationAsAVitalSign() {
    Proposed proposed = observation(app, "");

    assertThat(proposed.subject()).isEqualTo(SHE);
    assertThat(proposed.reading()).isNotNull();
    assertThat(proposed.text()).contains("vital-signs", "app-1", "血圧手帳");
    assertThat(proposed.draft().template())
        .contains("Patient/draft-subject")
        .doesNotContain("mine");
  }

  @Test
  void knowsTheSameOfTheSameSenderAndOfNobodyElse() {
    Via other = new Via(Via.Kind.APP, "app-2", "血圧手帳", null, true);

    String key = observation(app, "").draft().key();

    assertThat(observation(app, "").draft().key()).isEqualTo(key);
    assertThat(observation(she, "").draft().key()).isNotEqualTo(key);
    assertThat(observation(she.through(other), "").draft().key()).isNotEqualTo(key);
    assertThat(observation(app, ", \"note\": [{\"text\": \"座って\"}]").draft().key())
        .isNotEqualTo(key);
  }

  @Test
  void saysWhichAppSentItWhateverTheAppSays() {
    String meta =
        """
        , "meta": {"source": "https://hospital.example",
          "tag": [{"system": "urn:mimamori:apps", "code": "another", "display": "よその"}]}
        """;

    assertThat(observation(app, meta).text())
        .contains("app-1")
        .doesNotContain("another", "hospital");
    assertThat(observation(she, meta).text()).doesNotContain("another", "urn:mimamori:apps");
  }

  @Test
  void takesAnswersAndNamesTheAppAsWhereTheyAreFrom() {
    Proposed proposed =
        read(
            app,
            "QuestionnaireResponse",
            """
            {"resourceType": "QuestionnaireResponse", "status": "completed",
             "subject": {"reference": "%s/Patient/%s"}, "authored": "2026-11-20T07:30:00+09:00",
             "author": {"display": "見本病院"},
             "item": [{"linkId": "1", "text": "眠れますか", "answer": [{"valueBoolean": true}]}]}
            """
                .formatted(BASE, SHE));

    assertThat(proposed.draft().category()).isEqualTo(Category.QUESTIONNAIRE);
    assertThat(proposed.draft().origin()).isEqualTo("アプリ「血圧手帳」");
    assertThat(proposed.draft().template())
        .contains("Patient/draft-subject")
        .doesNotContain(BASE + "/P");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"performer\": [{\"reference\": \"Patient/00000000-0000-0002-0000-000000000002\"}]",
        "\"performer\": [{\"reference\": \"https://mimamori.example/fhir/Patient/00000000-0000-0002-0000-000000000002\"}]",
        "\"performer\": [{\"reference\": \"https://other.example/Patient/1\"}]",
        "\"performer\": [{\"type\": \"Patient\", \"identifier\": {\"value\": \"1\"}}]",
        "\"performer\": [{\"reference\": \"RelatedPerson/1\"}]",
        "\"focus\": [{\"reference\": \"Patient?identifier=1\"}]",
        "\"derivedFrom\": [{\"reference\": \"Observation/00000000-0000-0002-0000-000000000002\"}]",
        "\"basedOn\": [{\"reference\": \"urn:uuid:00000000-0000-0002-0000-000000000002\"}]",
        "\"contained\": [{\"resourceType\": \"Patient\", \"id\": \"p\"}]",
        "\"contained\": [{\"resourceType\": \"Device\", \"id\": \"d\", \"patient\": {\"reference\": \"Patient/00000000-0000-0002-0000-000000000002\"}}], \"device\": {\"reference\": \"#d\"}",
        "\"extension\": [{\"url\": \"https://x.example\", \"valueReference\": {\"reference\": \"Patient/2\"}}]",
        "\"extension\": [{\"url\": \"https://x.example\", \"valueUri\": \"Patient/2\"}]",
        "\"modifierExtension\": [{\"url\": \"https://x.example\", \"valueBoolean\": true}]",
        "\"implicitRules\": \"https://x.example\"",
      })
  void refusesWhoeverAndWhateverElseItRefersTo(String more) {
    assertThat(refused(app, "Observation", text(", " + more)).isReadable()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Patient/1", "Group/1", "https://other.example/Patient/1", "#p"})
  void refusesWhatDoesNotSayWhoseItIs(String reference) {
    String text = text("").replace("Patient/" + SHE, reference);

    assertThat(why(refused(app, "Observation", text))).isEqualTo(AddingFinding.SUBJECT_MISSING);
  }

  @Test
  void refusesAnotherTypeAndAnotherStatus() {
    assertThat(why(refused(app, "DocumentReference", text(""))))
        .isEqualTo(AddingFinding.TYPE_DIFFERS);
    assertThat(why(refused(app, "Observation", text("").replace("final", "entered-in-error"))))
        .isEqualTo(AddingFinding.STATUS_NOT_TAKEN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "\"x\"", "{}", "<Observation/>", "{\"a\":1,\"a\":2}"})
  void refusesWhatIsNoResource(String text) {
    assertThat(refused(app, "Observation", text).isReadable()).isFalse();
  }

  @Test
  void refusesWhatIsNestedTooDeeply() {
    String deep = "{\"resourceType\":\"Observation\",\"x\":" + "[".repeat(200_000);

    assertThat(refused(app, "Observation", deep).isReadable()).isFalse();
  }

  @Test
  void refusesAFileThatIsElsewhereOrNotWhatItSays() {
    assertThat(why(file("\"url\": \"https://x.example/a.pdf\"")))
        .isEqualTo(AddingFinding.ATTACHMENT_NOT_INLINE);
    assertThat(why(file("\"contentType\": \"application/pdf\"")))
        .isEqualTo(AddingFinding.ATTACHMENT_NOT_INLINE);
    assertThat(file("\"data\": \"aGVsbG8=\"").issues().get(0))
        .isInstanceOf(NotAdded.Issue.File.class);
    assertThat(file("\"data\": \"\"").issues()).isNotEmpty();
  }

  private NotAdded file(String attachment) {
    return refused(
        app,
        "DocumentReference",
        """
        {"resourceType": "DocumentReference", "status": "current",
         "subject": {"reference": "Patient/%s"}, "content": [{"attachment": {%s}}]}
        """
            .formatted(SHE, attachment));
  }

  private static Object why(NotAdded not) {
    return ((NotAdded.Issue.Found) not.issues().get(0)).finding().code();
  }

  private static NotAdded refused(Caller caller, String type, String text) {
    return catchThrowableOfType(NotAdded.class, () -> read(caller, type, text));
  }

  private static Proposed observation(Caller caller, String more) {
    return read(caller, "Observation", text(more));
  }

  private static Proposed read(Caller caller, String type, String text) {
    return new Proposing(caller, BASE).read(type, text.getBytes(StandardCharsets.UTF_8));
  }

  private static String text(String more) {
    return """
        {"resourceType": "Observation", "id": "mine", "status": "final",
         "code": {"coding": [{"system": "http://loinc.org", "code": "8310-5"}]},
         "subject": {"reference": "Patient/%s"}, "effectiveDateTime": "2026-11-20T07:30:00+09:00",
         "valueQuantity": {"value": 36.6, "system": "http://unitsofmeasure.org", "code": "Cel"}%s}
        """
        .formatted(SHE, more);
  }
}
