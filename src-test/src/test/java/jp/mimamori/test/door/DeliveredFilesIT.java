package jp.mimamori.test.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.time.LocalDate;
import java.util.UUID;
import jp.mimamori.intake.Claim;
import jp.mimamori.intake.checkup.CheckupDocument;
import jp.mimamori.person.InsuredNumber;
import jp.mimamori.person.Sex;
import org.junit.jupiter.api.Test;

/** Files of institutions' systems for many people, over the real door. */
class DeliveredFilesIT {

  private static final Town TOWN = Town.shared();
  private static final LocalDate DAY = LocalDate.of(2024, 6, 2);

  private final SomeInstitution insurer = new SomeInstitution(TOWN);

  @Test
  void isFollowedToItsEndAndToldOfEachPerson() {
    insurer.isGranted("CHECKUP");
    Door door = insurer.door("system/*.c");
    String key = UUID.randomUUID().toString();

    Door.Answer begun = send(door, key);
    String path = path(begun);
    Door.Answer again = send(door, key);
    awaited(door, path);

    assertThat(begun.status()).as(begun.text()).isIn(201, 202);
    assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(path).isEqualTo(path(again));
    assertThat(door.get(path).json().getInt("done")).isEqualTo(2);
    String documents = path + "/documents";
    assertThat(door.get(documents).text()).contains("\"STORED\"", "NOT_A_PATIENT");
    assertThat(door.get(documents + "?size=1").json().getString("next")).isNotBlank();
    assertThat(door.get("/api/imports").text()).contains("a.zip");
    Door she = new Door(TOWN.server(), TOWN.mother.token());
    assertThat(she.get("/api/people/" + TOWN.mother.self() + "/ledger").text())
        .contains(SomeInstitution.NAME);
    assertThat(she.get(documents).sameness())
        .isEqualTo(she.get("/api/imports/" + UUID.randomUUID() + "/documents").sameness());
  }

  @Test
  void isClosedToWhoeverMayNotAddEverything() {
    byte[] archive = archive();
    Door doctor = new Door(TOWN.server(), TOWN.doctor.token());
    Door app = TOWN.app.door();

    for (Door closed :
        new Door[] {
          doctor, app, insurer.door("system/*.rs"), insurer.door("system/Observation.c")
        }) {
      assertThat(closed.post("/api/imports", "a.zip", archive).status()).isEqualTo(403);
      assertThat(closed.get("/api/imports").status()).isEqualTo(403);
    }
    Door citizen = new Door(TOWN.server(), TOWN.mother.token());
    assertThat(citizen.post("/api/imports", "a.zip", archive).status()).isEqualTo(403);
    assertThat(
            insurer
                .door("system/*.c")
                .upload(TOWN.mother.self().toString(), "a.zip", archive)
                .status())
        .isEqualTo(403);
  }

  private static Door.Answer send(Door door, String key) {
    return door.send(
        door.request("/api/imports")
            .header("Content-Type", "application/octet-stream")
            .header("Content-Disposition", "attachment; filename=a.zip")
            .header("Idempotency-Key", key)
            .POST(HttpRequest.BodyPublishers.ofByteArray(ARCHIVE)));
  }

  private static String path(Door.Answer answer) {
    return answer.header("Location").replaceFirst("https?://[^/]+", "");
  }

  private static final byte[] ARCHIVE = archive();

  private static byte[] archive() {
    return Papers.archive(
        Papers.checkup(Town.INSURED, DAY),
        CheckupDocument.of(
                new Claim(
                    null,
                    "ダレデモナイ",
                    Papers.BORN,
                    Sex.FEMALE,
                    new InsuredNumber("06139463", "記12", "998", "01")),
                DAY)
            .with("9N001000000000001", "158.0"));
  }

  private static void awaited(Door door, String path) {
    long end = System.nanoTime() + 30_000_000_000L;
    while (door.get(path).json().getString("state").equals("RUNNING") && System.nanoTime() < end) {
      try {
        Thread.sleep(100);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
