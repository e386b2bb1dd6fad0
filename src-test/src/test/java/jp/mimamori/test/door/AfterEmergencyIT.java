package jp.mimamori.test.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Over the real doors: who opened an access ends it, and the hospital adds what was done. */
class AfterEmergencyIT {

  private static final Town TOWN = Town.shared();
  private static final String BORN = "2018-08-08";
  private static final String ID = child();
  private static final String CHILD = "/api/people/" + ID;
  private static final String OWN = "/api/emergency/accesses/";

  private final Door mother = door(TOWN.mother);
  private final Door doctor = door(TOWN.doctor);
  private final Door stranger = door(TOWN.stranger);
  private final Door operator = door(TOWN.operator);
  private final Door physician = door(TOWN.responder);
  private String access = "";

  @BeforeEach
  void opens() {
    Door.Answer answer =
        physician.json(CHILD + "/emergency-accesses", "{\"reason\":\"CANNOT_SPEAK\"}");
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    access = answer.json().getString("id");
  }

  @Test
  void endsAnOwnAccessOnce() {
    Door.Answer ended = physician.json(OWN + access + "/end", "");

    assertThat(ended.status()).as(ended.text()).isEqualTo(200);
    assertThat(ended.json().getBoolean("open")).isFalse();
    assertThat(physician.get(CHILD + "/emergency-window").status()).isEqualTo(404);
    assertThat(physician.json(OWN + access + "/end", "").status()).isEqualTo(409);
    assertThat(physician.json(OWN + UUID.randomUUID() + "/end", "").status()).isEqualTo(404);
    assertThat(physician.json(OWN + "none/end", "").status()).isEqualTo(404);
    for (Door door : List.of(mother, doctor, stranger, operator)) {
      assertThat(door.json(OWN + access + "/end", "").status()).isEqualTo(403);
    }
    assertThat(door(null).json(OWN + access + "/end", "").status()).isEqualTo(401);
  }

  @Test
  void becomesARecordThatTheFamilyReadsAlsoAfterItWasStopped() {
    mother.json(CHILD + "/emergency-accesses/" + access + "/stop", "");

    Door.Answer written = write(physician, note("気管カニューレ\\nを交換", ""));

    assertThat(written.status()).as(written.text()).isEqualTo(201);
    assertThat(written.json().getString("access")).isEqualTo(access);
    String timeline = mother.get(CHILD + "/timeline").text();
    assertThat(timeline).contains("救急：けいれん重積");
    assertThat(mother.get(CHILD + "/ledger").text())
        .contains("\"action\":\"WRITE\"", "\"purpose\":\"EMERGENCY\"");
    assertThat(mother.get("/api/notices").text()).contains("\"kind\":\"TREATED\"");
    assertThat(physician.get(OWN + access + "/notes").text())
        .contains(written.json().getString("id"))
        .doesNotContain("けいれん", "カニューレ", ID);
    assertThat(write(physician, note("気管カニューレ\\nを交換", "")).json().getString("id"))
        .isEqualTo(written.json().getString("id"));
  }

  @Test
  void isCorrectedByAFurtherNote() {
    String first = write(physician, note("左", "")).json().getString("id");

    Door.Answer second = write(physician, note("右", ",\"corrects\":\"" + first + "\""));

    assertThat(second.status()).as(second.text()).isEqualTo(201);
    assertThat(second.json().getString("corrects")).isEqualTo(first);
    Door.Answer again = write(physician, note("中", ",\"corrects\":\"" + first + "\""));
    assertThat(again.status()).isEqualTo(422);
    assertThat(again.text()).contains("\"field\":\"corrects\"");
  }

  @Test
  void isThereForNobodyElse() {
    String nobody = OWN + UUID.randomUUID() + "/notes";

    assertThat(doctor.get(OWN + access + "/notes").sameness())
        .startsWith("404")
        .isEqualTo(doctor.get(nobody).sameness());
    assertThat(write(doctor, note("処置", "")).sameness())
        .startsWith("404")
        .isEqualTo(doctor.json(nobody, note("処置", "")).sameness());
    for (Door door : List.of(mother, stranger, operator)) {
      assertThat(door.get(OWN + access + "/notes").status()).isEqualTo(403);
      assertThat(write(door, note("処置", "")).status()).isEqualTo(403);
    }
    assertThat(door(null).get(OWN + access + "/notes").status()).isEqualTo(401);
    assertThat(write(door(null), note("処置", "")).status()).isEqualTo(401);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | 422 | birthDate",
        "[] | 400 | ''",
        "{\"birthDate\":\"昨日\"} | 400 | ''",
        "2018-08-08 > 2018-08-09 | 422 | birthDate",
        "\"problem\":\"けいれん重積\" > \"problem\":\" \" | 422 | problem",
        "\"problem\":\"けいれん重積\" > \"problem\":\"一\\n二\" | 400 | ''",
        "\"done\":\"処置\" > \"done\":\"\\u0007\" | 400 | ''",
        "\"done\":\"処置\" > \"done\":[] | 400 | ''",
        "\"problem\":\"けいれん重積\" > \"problem\":\"　\" | 422 | problem",
        "\"done\":\"処置\" > \"done\":\"　\\n\" | 422 | done",
        "HOME > NOWHERE | 422 | disposition",
        "03-0000-0000 > 電話 | 422 | callBack",
        "03-0000-0000 > - | 422 | callBack",
        "\"advice\":null > \"other\":null | 400 | ''",
      })
  void saysWhatIsWrong(String change, int status, String where) {
    String good = note("処置", "");
    String[] parts = change.split(" > ");
    String body = parts.length == 2 ? good.replace(parts[0], parts[1]) : change;
    assertThat(body).isNotEqualTo(good);

    Door.Answer answer = write(physician, body);

    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    assertThat(answer.text()).contains(where);
  }

  @Test
  void takesNoTimesThatCannotBeAndNoTextThatIsTooLong() {
    Instant now = Instant.now();
    assertThat(write(physician, note("処置", "", now, now.plus(Duration.ofHours(1)))).text())
        .contains("まだ来ていません");
    assertThat(write(physician, note("処置", "", now, now.minus(Duration.ofHours(1)))).text())
        .contains("来院より前です");
    assertThat(write(physician, note("処置", "", now.minus(Duration.ofDays(8)), now)).text())
        .contains("7 日前");
    assertThat(write(physician, note("長".repeat(2_001), "")).status()).isEqualTo(422);
    assertThat(write(physician, note("長".repeat(400_000), "")).status()).isEqualTo(413);
    assertThat(write(physician, note("長".repeat(2_000), "")).status()).isEqualTo(201);
  }

  private Door.Answer write(Door door, String body) {
    return door.json(OWN + access + "/notes", body);
  }

  private static String note(String done, String more) {
    Instant now = Instant.now();
    return note(done, more, now.minus(Duration.ofHours(3)), now.minus(Duration.ofMinutes(2)));
  }

  private static String note(String done, String more, Instant arrived, Instant left) {
    return """
    {"birthDate":"%s","arrivedAt":"%s","leftAt":"%s","problem":"けいれん重積","done":"%s",\
    "disposition":"HOME","callBack":"03-0000-0000","advice":null%s}\
    """
        .formatted(BORN, arrived, left, done, more);
  }

  private static Door door(Town.Resident resident) {
    return new Door(TOWN.server(), resident == null ? null : resident.token());
  }

  private static String child() {
    Door operator = new Door(TOWN.server(), TOWN.operator.token());
    String child =
        operator
            .json(
                "/api/people",
                """
                {"name":"転送 陽","kana":"テンソウ ハル","sex":"male","birthDate":"%s",\
                "postalCode":"100-0001","address":"東京都千代田区千代田1"}\
                """
                    .formatted(BORN))
            .json()
            .getString("id");
    operator.json(
        "/api/people/" + child + "/guardianships",
        "{\"guardian\":\"" + TOWN.mother.self() + "\",\"ground\":\"PARENTAL_AUTHORITY\"}");
    return child;
  }
}
