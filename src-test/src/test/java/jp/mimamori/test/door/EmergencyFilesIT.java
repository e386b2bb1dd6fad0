package jp.mimamori.test.door;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.awt.Color;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Over the real doors: a mother sends pictures and papers, and who may sees them. */
class EmergencyFilesIT {

  private static final Town TOWN = Town.shared();
  private static final String ID = child();
  private static final String CHILD = "/api/people/" + ID;
  private static final String DATASET = CHILD + "/emergency-dataset";
  private static final String PHOTO = DATASET + "/draft/files/positions.1.photo";
  private static final String PAPER = DATASET + "/draft/files/attachments.1.file";

  private static boolean granted;

  private final Door mother = door(TOWN.mother);
  private final Door father = door(TOWN.father);
  private final Door doctor = door(TOWN.doctor);
  private final Door nurse = door(TOWN.nurse);
  private final Door otherDoctor = door(TOWN.otherDoctor);
  private final Door operator = door(TOWN.operator);
  private final Door stranger = door(TOWN.stranger);
  private final Door crew = door(TOWN.responder);

  @BeforeEach
  void doctorAndNurseWereLetIn() {
    if (!granted) {
      grant(
          TOWN.doctorPractitioner,
          "\"EMERGENCY\",\"ALLERGY\",\"VITALS\",\"CONDITION\",\"MEDICATION\"");
      grant(TOWN.nursePractitioner, "\"EMERGENCY\"");
      granted = true;
    }
  }

  @Test
  void cleansAPictureAndShowsItToWhoeverMaySeeIt() {
    Door.Answer sent = put(mother, PHOTO, "横向き.HEIC", Photographs.telling(Color.PINK));
    assertThat(sent.status()).as(sent.text()).isEqualTo(200);
    assertThat(sent.json().getString("type")).isEqualTo("image/jpeg");
    assertThat(sent.json().getString("name")).isEqualTo("横向き.jpg");
    String file = file(sent);
    assertThat(doctor.get(file).status()).isEqualTo(404);
    submit();

    for (Door door : List.of(mother, doctor, nurse)) {
      Door.Answer seen = door.get(file);
      assertThat(seen.status()).isEqualTo(200);
      assertThat(seen.header("Content-Type")).isEqualTo("image/jpeg");
      assertThat(seen.header("X-Content-Type-Options")).isEqualTo("nosniff");
      assertThat(seen.header("Content-Security-Policy")).contains("sandbox", "default-src 'none'");
      assertThat(seen.header("Cache-Control")).isEqualTo("no-store");
      assertThat(seen.header("Content-Disposition")).startsWith("inline; filename*=UTF-8''%E6%A8");
      assertThat(new String(seen.response().body(), StandardCharsets.ISO_8859_1))
          .doesNotContain("GPS", "Exif", "script");
    }
    assertThat(crew.get(file).status()).isEqualTo(404);
    open();
    assertThat(crew.get(file).status()).isEqualTo(404);
    approveAll();
    Door.Answer opened = crew.get(file);
    assertThat(opened.status()).isEqualTo(200);
    assertThat(opened.header("Content-Type")).isEqualTo("image/jpeg");
    assertThat(mother.get(CHILD + "/ledger?action=READ").text()).contains("EMERGENCY");
  }

  @Test
  void handsAPaperOutAsADownloadToWhoeverSeesEverything() {
    Door.Answer sent = put(mother, PAPER, "診療情報提供書.pdf", Photographs.pdf());
    assertThat(sent.status()).as(sent.text()).isEqualTo(200);
    submit();

    Door.Answer seen = doctor.get(file(sent));

    assertThat(seen.header("Content-Type")).isEqualTo("application/pdf");
    assertThat(seen.header("Content-Disposition")).startsWith("attachment; filename*=UTF-8''");
    assertThat(seen.header("Content-Security-Policy")).contains("sandbox");
    assertThat(nurse.get(file(sent)).status()).isEqualTo(404);
  }

  @Test
  void refusesWhatIsUnfitEachWithItsSentence() {
    Map<String, byte[]> unfit =
        Map.of(
            "HEIC", Photographs.heic(),
            "PDF", Photographs.pdfWithScript(),
            "JPEG, PNG", "<svg onload='alert(1)'/>".getBytes(StandardCharsets.US_ASCII),
            "壊れて", java.util.Arrays.copyOf(Photographs.jpeg(300, 200), 900));
    unfit.forEach(
        (words, bytes) -> {
          Door.Answer answer = put(mother, PHOTO, "x.jpg", bytes);
          assertThat(answer.status()).as(answer.text()).isEqualTo(422);
          assertThat(answer.text()).contains("\"field\":\"file\"");
        });
    Door.Answer english =
        mother.send(
            mother
                .request(PHOTO)
                .header("Accept-Language", "en")
                .header("Content-Type", "image/jpeg")
                .PUT(HttpRequest.BodyPublishers.ofByteArray(Photographs.heic())));
    assertThat(english.text()).contains("HEIC cannot be read here");
    assertThat(put(mother, PHOTO, "x.jpg", new byte[0]).status()).isEqualTo(422);
  }

  @Test
  void refusesWhatIsTooLargeWhetherItSaysSoOrNot() {
    byte[] large = new byte[10_000_001];
    assertThat(put(mother, PHOTO, "x.jpg", large).status()).isEqualTo(413);
    Door.Answer unsaid =
        mother.send(
            mother
                .request(PHOTO)
                .PUT(
                    HttpRequest.BodyPublishers.ofInputStream(
                        () -> new java.io.ByteArrayInputStream(large))));
    assertThat(unsaid.status()).isEqualTo(413);
  }

  @Test
  void keepsEachRoleToItsOwnDoorsAndLooksLikeAbsenceToStrangers() {
    String file = file(put(mother, PHOTO, "x.jpg", Photographs.jpeg(20, 30)));
    submit();
    byte[] photo = Photographs.jpeg(20, 20);
    String nobodys = DATASET + "/files/" + UUID.randomUUID();

    for (Door door : List.of(doctor, nurse, operator, crew)) {
      assertThat(put(door, PHOTO, "x.jpg", photo).status()).isEqualTo(403);
      assertThat(door.delete(PHOTO).status()).isEqualTo(403);
    }
    assertThat(put(stranger, PHOTO, "x.jpg", photo).status()).isEqualTo(404);
    assertThat(stranger.delete(PHOTO).status()).isEqualTo(404);
    assertThat(put(father, PHOTO, "x.jpg", photo).status()).isEqualTo(403);
    for (Door door : List.of(stranger, otherDoctor, father)) {
      assertThat(door.get(file).sameness())
          .startsWith("404")
          .isEqualTo(door.get(nobodys).sameness());
    }
    assertThat(mother.get(nobodys).status()).isEqualTo(404);
    assertThat(mother.get(DATASET + "/files/x").status()).isEqualTo(404);
    assertThat(operator.get(file).status()).isEqualTo(403);
    assertThat(door(null).get(file).status()).isEqualTo(401);
    assertThat(mother.get(file + "?purpose=EMERGENCY").status()).isEqualTo(403);
    String elsewhere = file.replace(ID, TOWN.mother.self().toString());
    assertThat(mother.get(elsewhere).status()).isEqualTo(404);
  }

  @Test
  void takesNoFileWhereNoneBelongs() {
    for (String place :
        List.of(
            "weight", "positions.1.what", "positions.51.photo", "nothing", "positions.*.photo")) {
      String path = DATASET + "/draft/files/" + place.replace("*", "%2A");
      assertThat(put(mother, path, "x.jpg", Photographs.jpeg(20, 20)).status()).isEqualTo(404);
      assertThat(mother.delete(path).status()).isEqualTo(404);
    }
  }

  @Test
  void takesAFileAwayFromTheDraft() {
    String place = DATASET + "/draft/files/positions.7.photo";
    String file = file(put(mother, place, "x.jpg", Photographs.jpeg(77, 20)));

    assertThat(mother.get(file).status()).isEqualTo(200);
    assertThat(mother.delete(place).status()).isEqualTo(204);
    assertThat(mother.get(file).status()).isEqualTo(404);
    assertThat(mother.delete(place).status()).isEqualTo(204);
  }

  @Test
  void takesNoWordsForAFile() {
    Door.Answer answer =
        mother.send(
            mother
                .request(DATASET + "/draft")
                .header("Content-Type", "application/json")
                .method(
                    "PATCH",
                    HttpRequest.BodyPublishers.ofString(
                        "{\"values\":{\"positions.9.photo\":\""
                            + UUID.randomUUID()
                            + " image/jpeg x.jpg\"}}")));

    assertThat(answer.text()).contains("\"judgement\":\"REFUSED\",\"why\":\"NO_FILE\"");
  }

  private static String file(Door.Answer sent) {
    return DATASET + "/files/" + sent.json().getString("file");
  }

  private static Door.Answer put(Door door, String path, String name, byte[] bytes) {
    String encoded = java.net.URLEncoder.encode(name, StandardCharsets.UTF_8);
    return door.send(
        door.request(path)
            .header("Content-Type", "application/octet-stream")
            .header("Content-Disposition", "attachment; filename*=UTF-8''" + encoded)
            .PUT(HttpRequest.BodyPublishers.ofByteArray(bytes)));
  }

  private void submit() {
    Door.Answer answer = mother.json(DATASET + "/versions", "");
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
  }

  private void approveAll() {
    JsonObject waiting = doctor.get(DATASET + "/versions/waiting").json();
    String verdicts =
        waiting.getJsonArray("changes").stream()
            .map(change -> change.asJsonObject().get("path"))
            .map(path -> "{\"path\":" + path + ",\"verdict\":\"APPROVED\"}")
            .collect(Collectors.joining(",", "[", "]"));
    int version = waiting.getJsonObject("submitted").getInt("version");
    Door.Answer answer =
        doctor.json(
            DATASET + "/versions/" + version + "/decision", "{\"fields\":" + verdicts + "}");
    assertThat(answer.status()).as(answer.text()).isBetween(200, 201);
  }

  private void open() {
    Door.Answer answer =
        crew.json(
            CHILD + "/emergency-accesses",
            "{\"reason\":\"CANNOT_SPEAK\",\"place\":\"救急外来\",\"callBack\":\"03-0000-0000\"}");
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
  }

  private void grant(UUID practitioner, String kinds) {
    Instant now = Instant.now();
    Door.Answer answer =
        mother.json(
            CHILD + "/grants",
            """
            {"granteeKind":"PRACTITIONER","granteeId":"%s","terms":{"purpose":"TREATMENT",\
            "categories":[%s],"from":"%s","until":"%s"}}\
            """
                .formatted(
                    practitioner, kinds, now.minusSeconds(5), now.plus(Duration.ofDays(30))));
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
  }

  /** The mother's and the father's, from whom the child is shielded. */
  private static String child() {
    Door operator = door(TOWN.operator);
    String child =
        operator
            .json(
                "/api/people",
                """
                {"name":"写真 陽","kana":"シャシン ハル","sex":"male","birthDate":"2018-08-08",\
                "postalCode":"100-0001","address":"東京都千代田区千代田1"}\
                """)
            .json()
            .getString("id");
    for (Town.Resident parent : List.of(TOWN.mother, TOWN.father)) {
      operator.json(
          "/api/people/" + child + "/guardianships",
          "{\"guardian\":\"" + parent.self() + "\",\"ground\":\"PARENTAL_AUTHORITY\"}");
    }
    operator.json(
        "/api/people/" + child + "/protection/shields",
        "{\"from\":\"" + TOWN.father.self() + "\"}");
    return child;
  }

  private static Door door(Town.Resident resident) {
    return new Door(TOWN.server(), resident == null ? null : resident.token());
  }
}
