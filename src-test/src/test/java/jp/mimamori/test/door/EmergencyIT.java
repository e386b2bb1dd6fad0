package jp.mimamori.test.door;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonValue;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Over the real doors: a mother enters, a doctor approves, a crew breaks the glass, others do not.
 */
class EmergencyIT {

  private static final Town TOWN = Town.shared();
  private static final String BORN = "2017-07-07";

  /** A child of this test's own: what it writes would fill another one's ledger. */
  private static final String ID = child();

  private static final String CHILD = "/api/people/" + ID;
  private static final String DATASET = CHILD + "/emergency-dataset";
  private static final String ACCESSES = CHILD + "/emergency-accesses";
  private static final String ALL =
      "[\"EMERGENCY\",\"ALLERGY\",\"VITALS\",\"CONDITION\",\"MEDICATION\"]";

  private static boolean granted;

  private final Door mother = door(TOWN.mother);
  private final Door father = door(TOWN.father);
  private final Door doctor = door(TOWN.doctor);
  private final Door otherDoctor = door(TOWN.otherDoctor);
  private final Door nurse = door(TOWN.nurse);
  private final Door operator = door(TOWN.operator);
  private final Door stranger = door(TOWN.stranger);
  private final Door crew = door(TOWN.responder);

  @BeforeEach
  void doctorAndNurseWereLetIn() {
    if (!granted) {
      grant(TOWN.doctorPractitioner);
      grant(TOWN.nursePractitioner);
      granted = true;
    }
  }

  @Test
  void goesFromTheMothersHandThroughTheDoctorsToTheCrew() {
    Door.Answer said =
        enter(
            "{\"values\":{\"latex\":\"yes\",\"weight\":\"２７．５\",\"height\":\"9999\",\"vitals.awake.pulse\":\"190\"}}");
    assertThat(said.status()).as(said.text()).isEqualTo(200);
    assertThat(said.text())
        .contains("\"path\":\"weight\",\"judgement\":\"KEPT\",\"value\":\"27.5\"")
        .contains("\"path\":\"height\",\"judgement\":\"REFUSED\",\"why\":\"IMPOSSIBLE\"")
        .contains("\"judgement\":\"UNUSUAL\",\"value\":\"190\",\"usual\"");
    assertThat(doctor.get(DATASET).text()).doesNotContain("27.5");
    assertThat(mother.json(DATASET + "/versions", "").status()).isEqualTo(201);
    assertThat(doctor.get("/api/emergency-datasets/waiting").text()).contains(ID);

    int version = waiting();
    Door.Answer decided = decide(doctor, version, approveAll());
    assertThat(decided.status()).as(decided.text()).isEqualTo(201);
    assertThat(decide(doctor, version, approveAll()).status()).isEqualTo(409);
    assertThat(doctor.get(DATASET + "/versions/waiting").status()).isEqualTo(204);
    assertThat(doctor.get("/api/emergency-datasets/waiting").text()).doesNotContain(ID);

    stopWhatIsOpen();
    assertThat(crew.get(DATASET).status()).isEqualTo(404);
    String access = open();
    assertThat(crew.get(DATASET).text())
        .contains("\"value\":\"27.5\"", "\"approvedBy\":\"見本 医師\"", "\"unit\":\"kg\"");
    assertThat(mother.get(ACCESSES).text()).contains(access, "見本救急", "03-0000-0000");
    Door.Answer stopped = mother.json(ACCESSES + "/" + access + "/stop", "");
    assertThat(stopped.status()).isEqualTo(200);
    assertThat(stopped.text()).contains("\"stoppedBy\":\"", "\"stoppedAt\":\"");
    assertThat(mother.get("/api/notices").text()).contains("\"access\":\"" + access, "見本救急");
    assertThat(crew.get(DATASET).status()).isEqualTo(404);
    assertThat(mother.json(ACCESSES + "/" + access + "/stop", "").status()).isEqualTo(409);
    assertThat(review(crew, access).status()).isEqualTo(200);
    assertThat(review(crew, access).status()).isEqualTo(409);
    assertThat(mother.get(ACCESSES).text()).contains("型を確認した");
  }

  @Test
  void readsNothingElseForAnEmergencyWithABrokenGlassEither() {
    open();
    String record = UUID.randomUUID().toString();

    assertThat(crew.get(DATASET).status()).isEqualTo(200);
    for (String path :
        List.of(
            CHILD,
            CHILD + "/timeline",
            CHILD + "/checkups",
            CHILD + "/medications",
            CHILD + "/medications/current",
            CHILD + "/medications/notebook",
            CHILD + "/checkups/trends",
            CHILD + "/checkups/" + record + "/judgement",
            CHILD + "/vaccinations",
            CHILD + "/summary",
            CHILD + "/summary/pdf",
            "/api/records/" + record,
            "/api/documents/" + record,
            "/fhir/Patient/" + ID,
            "/fhir/Observation/" + record)) {
      assertThat(crew.get(path + "?purpose=EMERGENCY").status()).as(path).isEqualTo(400);
      assertThat(crew.get(path).status()).as(path).isEqualTo(404);
    }
    assertThat(crew.get("/fhir/Observation?purpose=EMERGENCY&patient=" + ID).status())
        .isEqualTo(400);
    assertThat(crew.get(DATASET + "?purpose=TREATMENT").status()).isEqualTo(404);
  }

  @Test
  void opensTheWindowOfOtherRecordsByABrokenGlassAlone() {
    String window = CHILD + "/emergency-window";
    stopWhatIsOpen();
    assertThat(crew.get(window).status()).isEqualTo(404);
    String nobody = "/api/people/" + UUID.randomUUID() + "/emergency-window";
    assertThat(crew.get(window).sameness()).isEqualTo(crew.get(nobody).sameness());

    open();

    assertThat(crew.get(window).text()).contains("\"kind\":\"VISITS\"", "\"checkups\"");
    for (Door door : List.of(mother, doctor, nurse, operator, stranger)) {
      assertThat(door.get(window).status()).isEqualTo(403);
    }
    assertThat(door(null).get(window).status()).isEqualTo(401);
    stopWhatIsOpen();
    assertThat(crew.get(window).status()).isEqualTo(404);
  }

  @Test
  void opensForNobodyWithoutAnAccessOfTheOwn() {
    assertThat(mother.get(DATASET + "?purpose=EMERGENCY").status()).isEqualTo(403);
    assertThat(doctor.get(DATASET + "?purpose=EMERGENCY").status()).isEqualTo(403);
    assertThat(otherDoctor.get(DATASET + "?purpose=EMERGENCY").status()).isEqualTo(404);
    assertThat(stranger.get(DATASET + "?purpose=EMERGENCY").status()).isEqualTo(404);
    assertThat(operator.get(DATASET + "?purpose=EMERGENCY").status()).isEqualTo(403);
    assertThat(mother.get(DATASET + "?purpose=CURIOSITY").status()).isEqualTo(400);
    assertThat(door(null).get(DATASET).status()).isEqualTo(401);
  }

  @Test
  void looksLikeAbsenceToStrangers() {
    String nobody = "/api/people/" + UUID.randomUUID() + "/emergency-dataset";

    for (Door door : List.of(stranger, otherDoctor)) {
      assertThat(door.get(DATASET).sameness())
          .startsWith("404")
          .isEqualTo(door.get(nobody).sameness());
      assertThat(door.get(DATASET + "/versions").sameness())
          .isEqualTo(door.get(nobody + "/versions").sameness());
    }
    assertThat(stranger.get(DATASET + "/draft").sameness())
        .isEqualTo(stranger.get(nobody + "/draft").sameness());
    assertThat(stranger.get(ACCESSES).status()).isEqualTo(404);
    assertThat(stranger.json(DATASET + "/versions", "").status()).isEqualTo(404);
    assertThat(otherDoctor.get(DATASET + "/versions/waiting").status()).isEqualTo(404);
    assertThat(decide(otherDoctor, 0, "[]").status()).isEqualTo(404);
    assertThat(otherDoctor.get("/api/emergency-datasets/waiting").text())
        .contains("\"waiting\":[]");
  }

  @Test
  void letsANurseReadAndDecideNothing() {
    enter("{\"values\":{\"latex\":\"no\"}}");
    mother.json(DATASET + "/versions", "");

    assertThat(nurse.get(DATASET).status()).isEqualTo(200);
    assertThat(decide(nurse, waiting(), approveAll()).status()).isEqualTo(403);
    assertThat(nurse.get("/api/emergency-datasets/waiting").status()).isEqualTo(403);
    assertThat(nurse.get(DATASET + "/draft").status()).isEqualTo(403);
    assertThat(nurse.json(ACCESSES, "{\"reason\":\"UNCONSCIOUS\"}").status()).isEqualTo(403);
  }

  @Test
  void tellsAFatherWhoMustNotLearnOfPlacesNoneOfThem() {
    enter(
        "{\"values\":{\"doctors.1.hospital\":\"カナリア病院\",\"latex\":\"unknown\",\"contacts.1.name\":\"カナリア\"}}");
    assertThat(mother.get(DATASET + "/draft").text()).contains("カナリア病院");
    for (String path : List.of("", "/draft", "/versions")) {
      assertThat(father.get(DATASET + path).text()).as(path).doesNotContain("カナリア");
    }
    assertThat(father.get(DATASET + "/draft").text()).doesNotContain("\"unsubmitted\":true");
    mother.json(DATASET + "/versions", "");
    open();

    for (String path : List.of("", "/draft", "/versions")) {
      Door.Answer seen = father.get(DATASET + path);
      assertThat(seen.status()).as(path).isEqualTo(200);
      assertThat(seen.text()).as(path).doesNotContain("カナリア", "見本");
    }
    assertThat(father.get(ACCESSES).text()).contains("\"accesses\":[]");
    assertThat(patch(father, "{\"values\":{\"latex\":\"no\"}}").status()).isEqualTo(403);
    assertThat(father.json(DATASET + "/versions", "").status()).isEqualTo(403);
  }

  @Test
  void keepsEachRoleToItsOwnDoors() {
    for (Door door : List.of(mother, doctor, operator)) {
      assertThat(door.json(ACCESSES, "{\"reason\":\"UNCONSCIOUS\"}").status()).isEqualTo(403);
      assertThat(door.json("/api/emergency/candidates", search("千代田")).status()).isEqualTo(403);
      assertThat(door.get("/api/emergency/accesses").status()).isEqualTo(403);
    }
    for (Door door : List.of(doctor, operator, crew)) {
      assertThat(door.get(DATASET + "/draft").status()).isEqualTo(403);
      assertThat(patch(door, "{\"values\":{}}").status()).isEqualTo(403);
      assertThat(door.json(DATASET + "/versions", "").status()).isEqualTo(403);
      assertThat(door.get(ACCESSES).status()).isEqualTo(403);
    }
    for (Door door : List.of(crew, doctor, operator)) {
      assertThat(door.get("/api/emergency-reviews/overdue").status()).isEqualTo(200);
    }
    assertThat(mother.get("/api/emergency-reviews/overdue").status()).isEqualTo(403);
    for (Door door : List.of(mother, operator, crew)) {
      assertThat(decide(door, 1, "[]").status()).isEqualTo(403);
      assertThat(door.get("/api/emergency-datasets/waiting").status()).isEqualTo(403);
    }
    assertThat(operator.get(DATASET).status()).isEqualTo(403);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"values\":{\"no-such-place\":\"1\"}} | 422",
        "{\"values\":{\"contacts.51.name\":\"x\"}} | 422",
        "{\"values\":{\"contacts.*.name\":\"x\"}} | 422",
        "{\"values\":{\"\":\"x\"}} | 422",
        "{\"values\":{\"weight\":\"2\\u00001\"}} | 400",
        "{\"values\":{\"weight\":{\"a\":1}}} | 400",
        "{\"values\":{\"weight\":[1]}} | 400",
        "{\"values\":[]} | 400",
        "{\"values\":null} | 422",
        "{} | 422",
        "{\"values\":{},\"sure\":[null]} | 422",
        "{\"values\":{},\"sure\":[\"no-such-place\"]} | 422",
        "{\"values\":{},\"more\":1} | 400",
        "{\"values\":{\"weight\":\"1\",\"weight\":\"2\"}} | 400"
      })
  void refusesBodiesThatAreNoForm(String body, int status) {
    Door.Answer answer = enter(body);

    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    assertThat(answer.text()).doesNotContain("no-such-place");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1e999999", "\"1e999999\"", "999999999999999999999999999999", "-1", "true"})
  void refusesHugeNumbersInTheirOwnField(String number) {
    Door.Answer answer =
        enter("{\"values\":{\"weight\":" + number + ",\"communication\":\"一つ\\n二つ\"}}");

    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    assertThat(answer.text())
        .contains("\"path\":\"weight\",\"judgement\":\"REFUSED\"")
        .contains("\"path\":\"communication\",\"judgement\":\"KEPT\",\"value\":\"一つ\\n二つ\"");
  }

  @Test
  void refusesTenThousandFieldsAtOnce() {
    String many =
        IntStream.range(0, 10_000)
            .mapToObj(i -> "\"contacts." + i + ".name\":\"x\"")
            .collect(Collectors.joining(",", "{\"values\":{", "}}"));

    assertThat(enter(many).status()).isEqualTo(422);
    assertThat(enter("{\"values\":{\"wishes.family\":\"" + "x".repeat(3_000) + "\"}}").text())
        .contains("TOO_LONG");
    assertThat(enter("{\"values\":{\"wishes.family\":\"" + "x".repeat(1_100_000) + "\"}}").status())
        .isEqualTo(413);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[{\"path\":\"weight\",\"verdict\":\"CORRECTED\",\"value\":\"2150\"}] | 422 | weight",
        "[{\"path\":\"weight\",\"verdict\":\"CORRECTED\"}] | 422 | value",
        "[{\"path\":\"weight\",\"verdict\":\"APPROVED\",\"value\":\"1\"}] | 422 | value",
        "[{\"path\":\"weight\",\"verdict\":\"APPROVED\",\"comment\":\"x\"}] | 422 | comment",
        "[{\"path\":\"weight\",\"verdict\":\"MAYBE\"}] | 422 | verdict",
        "[{\"path\":\"nothing\",\"verdict\":\"APPROVED\"}] | 422 | path",
        "[{\"path\":\"latex\",\"verdict\":\"APPROVED\"},{\"path\":\"latex\",\"verdict\":\"APPROVED\"}] | 422 | path",
        "[null] | 422 | errors",
        "[] | 422 | bowel",
        "null | 422 | fields"
      })
  void refusesDecisionsThatMakeNoSense(String fields, int status, String named) {
    enter("{\"values\":{\"care.bowel\":\"yes\",\"care.bowel.how\":\"" + UUID.randomUUID() + "\"}}");
    mother.json(DATASET + "/versions", "");

    Door.Answer answer = decide(doctor, waiting(), fields);

    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    assertThat(answer.text()).contains(named);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "x", "99999999999999999999", "1.0", "%00"})
  void findsNoVersionUnderWhatIsNoNumber(String number) {
    Door.Answer answer =
        doctor.json(DATASET + "/versions/" + number + "/decision", "{\"fields\":[]}");

    assertThat(answer.status()).as(answer.text()).isIn(400, 404);
  }

  @Test
  void takesADecisionOnTheNewestVersionAlone() {
    assertThat(decide(doctor, 999_999_999, "[]").status()).isEqualTo(409);
  }

  @Test
  void findsWhoIsMeantAndWritesItDown() {
    Door.Answer found = crew.json("/api/emergency/candidates", search("千代田"));

    assertThat(found.status()).as(found.text()).isEqualTo(200);
    assertThat(found.text()).contains(ID, "東京都千代田区").doesNotContain("千代田1", "100-0001");
    assertThat(mother.get(CHILD + "/ledger?action=BREAK_GLASS").text()).contains("BREAK_GLASS");
    assertThat(crew.json("/api/emergency/candidates", search("大阪")).text())
        .contains("\"candidates\":[]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "千", "ーー", "- -", "　　"})
  void refusesAHintThatSaysNothing(String hint) {
    Door.Answer answer = crew.json("/api/emergency/candidates", search(hint));

    assertThat(answer.status()).as(answer.text()).isEqualTo(422);
    assertThat(answer.text()).contains("\"field\":\"hint\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"birthDate\":\"2017-07-07\"}",
        "{\"birthDate\":\"9016-04-02\",\"name\":\"緊急 陽\",\"sex\":\"male\",\"hint\":\"千代田\"}",
        "{\"birthDate\":\"2017-07-07\",\"name\":\"緊急 陽\",\"sex\":\"both\",\"hint\":\"千代田\"}",
        "{\"birthDate\":\"2017-07-07\",\"name\":\"緊急 陽\",\"hint\":\"千代田\"}",
        "{\"birthDate\":\"2017-07-07\",\"insurer\":\"06139463\"}",
        "{\"birthDate\":\"2017-07-07\",\"insurer\":\"1\",\"number\":\"345\"}",
        "{\"birthDate\":\"2017-07-07\",\"insurer\":\"06139463\",\"number\":\"345\",\"name\":\"緊急 陽\"}"
      })
  void refusesASearchThatSaysTooLittleOrTooMuch(String body) {
    assertThat(crew.json("/api/emergency/candidates", body).status()).isEqualTo(422);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"reason\":\"CURIOSITY\"}",
        "{\"reason\":\"UNCONSCIOUS\",\"callBack\":\"javascript:x\"}"
      })
  void refusesToOpenWithoutAReason(String body) {
    assertThat(crew.json(ACCESSES, body).status()).isEqualTo(422);
  }

  @Test
  void opensAndReviewsNothingThatIsNotThere() {
    String nobody = "/api/people/" + UUID.randomUUID() + "/emergency-accesses";

    assertThat(crew.json(nobody, "{\"reason\":\"UNCONSCIOUS\"}").status()).isEqualTo(404);
    assertThat(review(crew, UUID.randomUUID().toString()).status()).isEqualTo(404);
    assertThat(review(crew, "x").status()).isEqualTo(404);
    assertThat(mother.json(ACCESSES + "/" + UUID.randomUUID() + "/stop", "").status())
        .isEqualTo(404);
    assertThat(stranger.json(ACCESSES + "/" + open() + "/stop", "").status()).isEqualTo(404);
    assertThat(father.json(ACCESSES + "/" + open() + "/stop", "").status()).isEqualTo(404);
  }

  /** The mother's and the father's, from whom the child is shielded. */
  private static String child() {
    Door operator = new Door(TOWN.server(), TOWN.operator.token());
    String child =
        operator
            .json(
                "/api/people",
                """
                {"name":"緊急 陽","kana":"キンキュウ ハル","sex":"male","birthDate":"%s",\
                "postalCode":"100-0001","address":"東京都千代田区千代田1"}\
                """
                    .formatted(BORN))
            .json()
            .getString("id");
    for (Town.Resident parent : List.of(TOWN.mother, TOWN.father)) {
      operator.json(
          "/api/people/" + child + "/guardianships",
          "{\"guardian\":\"" + parent.self() + "\",\"ground\":\"PARENTAL_AUTHORITY\"}");
    }
    Door.Answer shielded =
        operator.json(
            "/api/people/" + child + "/protection/shields",
            "{\"from\":\"" + TOWN.father.self() + "\"}");
    assertThat(shielded.status()).as(shielded.text()).isEqualTo(201);
    return child;
  }

  private static Door door(Town.Resident resident) {
    return new Door(TOWN.server(), resident == null ? null : resident.token());
  }

  private void grant(UUID practitioner) {
    Instant now = Instant.now();
    Door.Answer answer =
        mother.json(
            CHILD + "/grants",
            """
            {"granteeKind":"PRACTITIONER","granteeId":"%s","terms":{"purpose":"TREATMENT",\
            "categories":%s,"from":"%s","until":"%s"}}\
            """
                .formatted(practitioner, ALL, now.minusSeconds(5), now.plus(Duration.ofDays(30))));
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
  }

  private Door.Answer enter(String body) {
    return patch(mother, body);
  }

  private static Door.Answer patch(Door door, String body) {
    return door.send(
        door.request(DATASET + "/draft")
            .header("Content-Type", "application/json")
            .method("PATCH", HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8)));
  }

  /** The number of what waits. */
  private int waiting() {
    return doctor
        .get(DATASET + "/versions/waiting")
        .json()
        .getJsonObject("submitted")
        .getInt("version");
  }

  private String approveAll() {
    Door.Answer waiting = doctor.get(DATASET + "/versions/waiting");
    if (waiting.status() == 204) {
      return "[]";
    }
    return waiting.json().getJsonArray("changes").stream()
        .map(change -> change.asJsonObject().get("path"))
        .map(path -> "{\"path\":" + path + ",\"verdict\":\"APPROVED\"}")
        .collect(Collectors.joining(",", "[", "]"));
  }

  private static Door.Answer decide(Door door, int version, String fields) {
    return door.json(DATASET + "/versions/" + version + "/decision", "{\"fields\":" + fields + "}");
  }

  private String open() {
    Door.Answer answer =
        crew.json(
            ACCESSES,
            """
            {"reason":"CANNOT_SPEAK","place":"みどり野市民病院 救急外来","callBack":"03-0000-0000"}\
            """);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.json().getString("id");
  }

  private void stopWhatIsOpen() {
    mother.get(ACCESSES).json().getJsonArray("accesses").stream()
        .map(JsonValue::asJsonObject)
        .filter(access -> access.getBoolean("open"))
        .forEach(access -> mother.json(ACCESSES + "/" + access.getString("id") + "/stop", ""));
  }

  private static Door.Answer review(Door door, String access) {
    return door.json(ACCESSES + "/" + access + "/review", "{\"words\":\"けいれん。\\n型を確認した\"}");
  }

  private static String search(String hint) {
    return """
    {"name":"緊急 陽","birthDate":"2017-07-07","sex":"male","hint":"%s"}\
    """
        .formatted(hint);
  }
}
