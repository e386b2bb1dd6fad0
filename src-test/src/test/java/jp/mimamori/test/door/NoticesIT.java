package jp.mimamori.test.door;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.mail.internet.MimeMessage;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import jp.mimamori.identity.Japan;
import jp.mimamori.test.door.Door.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Notices and mail of the server as its operator has it, with a real mail server beside it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NoticesIT {

  /** What no mail may say. */
  private static final String[] CANARIES = {
    "髙﨑", "𠮷野", "タカサキ", "見本 医師", "見本病院", "別の病院", "VITALS", "体重", "閲覧", "断られ", "REFUSED", "VIEWED"
  };

  /** Longest that a test of notices takes. */
  private static final Duration A_WHILE = Duration.ofMinutes(3);

  private final Town town = Town.ofItsOwn();
  private final Door she = new Door(town.server(), town.mother().token());
  private final Door doctor = new Door(town.server(), town.doctor.token());
  private final Door otherDoctor = new Door(town.server(), town.otherDoctor().token());
  private final Door stranger = new Door(town.server(), town.stranger.token());
  private final String self = town.mother().self().toString();

  @AfterAll
  void end() {
    town.server().close();
    town.post().close();
  }

  @Test
  void tellsOnceByMailWhateverHappensToTheServer() {
    awaitADayThatStays();
    String address = confirmed();
    assertThat(doctor.get("/api/people/" + self + "/timeline").status()).isEqualTo(200);
    town.server().kill();
    town.server().start();

    JsonArray notices = awaited("VIEWED", 1);
    List<MimeMessage> mails = town.post().await(address, 2);
    assertThat(otherDoctor.get("/api/people/" + self + "/timeline").status()).isEqualTo(404);
    refusedTo("別の病院");
    town.post().await(address, 3);
    awaitWaiting(waiting -> waiting == 0);
    town.server().kill();
    town.server().start();
    assertThat(doctor.get("/api/people/" + self + "/timeline").status()).isEqualTo(200);
    rest();

    assertThat(awaited("VIEWED", 1)).hasSize(1);
    assertThat(refusedTo("別の病院")).hasSize(1);
    // sent and not yet written down when the server was killed: the same one comes again
    assertThat(town.post().to(address).stream().map(Post::id).distinct())
        .as(() -> she.get("/api/notices").json() + "\n" + town.server().said("notices:"))
        .hasSize(3);
    assertThat(notices.getJsonObject(0).getString("place")).isEqualTo("見本病院");
    assertThat(mails).allSatisfy(mail -> assertThat(Post.whole(mail)).doesNotContain(CANARIES));
    assertThat(town.post().to(address))
        .allSatisfy(mail -> assertThat(Post.whole(mail)).doesNotContain(self));
  }

  @Test
  void triesAgainWhenTheMailServerIsBackAndSendsOnce() {
    String address = confirmed();
    int port = town.post().port();
    town.post().close();
    try {
      stranger.get("/api/people/" + self + "/timeline");
      awaitWaiting(waiting -> waiting > 0);
    } finally {
      try (Post back = Post.on(port)) {
        back.await(address, 1);
        rest();
        assertThat(back.to(address)).hasSize(1);
      } finally {
        town.post().open();
      }
    }
  }

  @Test
  void keepsNoticesToTheirReader() {
    stranger.get("/api/people/" + town.mother().self() + "/records");
    otherDoctor.get("/api/people/" + self + "/timeline");
    JsonObject notice = awaited("REFUSED", 1).getJsonObject(0);
    String id = notice.getString("id");

    Answer others = send(stranger, "POST", "/api/notices/" + id + "/read", "");
    Answer nobodys = send(stranger, "POST", "/api/notices/" + UUID.randomUUID() + "/read", "");

    assertThat(others.status()).isEqualTo(404);
    assertThat(others.sameness()).isEqualTo(nobodys.sameness());
    assertThat(stranger.get("/api/notices").text()).doesNotContain(id);
    assertThat(otherDoctor.get("/api/notices").status()).isEqualTo(403);
    assertThat(send(she, "POST", "/api/notices/" + id + "/read", "").status()).isEqualTo(204);
    assertThat(send(she, "POST", "/api/notices/read", "").status()).isEqualTo(204);
    assertThat(she.get("/api/notices").json().getInt("unread")).isZero();
  }

  @Test
  void refusesWhatIsNotRightByItsName() {
    assertThat(put("/api/notice-settings", "{\"kinds\":[],\"language\":\"fr\"}").text())
        .contains("\"field\":\"language\"");
    assertThat(
            put(
                    "/api/notice-settings",
                    "{\"kinds\":[{\"kind\":\"ALL\",\"portal\":true,\"mail\":true}],\"language\":\"ja\"}")
                .status())
        .isEqualTo(422);
    assertThat(
            put(
                    "/api/notice-settings",
                    "{\"kinds\":[],\"quiet\":{\"from\":\"25:00\",\"until\":\"07:00\"},\"language\":\"ja\"}")
                .text())
        .contains("\"field\":\"from\"");
    assertThat(
            put(
                    "/api/notice-settings",
                    "{\"kinds\":[],\"quiet\":{\"from\":\"07:00\",\"until\":\"07:00\"},\"language\":\"ja\"}")
                .text())
        .contains("\"field\":\"quiet\"");
    for (String address :
        List.of("x", "a@example.jp\\r\\nBcc: b@example.jp", "a@example.jp,b@example.jp")) {
      Answer answer = put("/api/notice-settings/address", "{\"address\":\"" + address + "\"}");
      assertThat(answer.status()).as(address).isIn(400, 422);
      assertThat(answer.text()).doesNotContain("Bcc");
    }
    Answer closed =
        send(she, "POST", "/api/notice-settings/address/confirm", "{\"secret\":\"guessed\"}");
    assertThat(closed.status()).isEqualTo(422);
    assertThat(closed.text()).contains("\"field\":\"secret\"");
    assertThat(she.get("/api/notices?before=yesterday").status()).isEqualTo(400);
  }

  @Test
  void keepsAnEmergencyAtTheBell() {
    Answer chosen =
        put(
            "/api/notice-settings",
            "{\"kinds\":[{\"kind\":\"EMERGENCY\",\"portal\":false,\"mail\":false}],\"language\":\"en\"}");

    assertThat(chosen.status()).isEqualTo(200);
    assertThat(chosen.text()).contains("{\"kind\":\"EMERGENCY\",\"portal\":true,\"mail\":false}");
  }

  private String confirmed() {
    String address = UUID.randomUUID() + "@example.jp";
    assertThat(put("/api/notice-settings/address", "{\"address\":\"" + address + "\"}").status())
        .isEqualTo(202);
    String secret = town.post().secret(address, 1);
    String body = "{\"secret\":\"" + secret + "\"}";
    assertThat(send(stranger, "POST", "/api/notice-settings/address/confirm", body).status())
        .isEqualTo(422);
    assertThat(send(she, "POST", "/api/notice-settings/address/confirm", body).status())
        .isEqualTo(204);
    assertThat(send(she, "POST", "/api/notice-settings/address/confirm", body).status())
        .isEqualTo(422);
    return address;
  }

  /** Her notices of this kind, when there are as many. */
  private JsonArray awaited(String kind, int count) {
    return awaited(kind, count, notice -> true);
  }

  /** Others are refused in other tests. */
  private JsonArray refusedTo(String place) {
    return awaited("REFUSED", 1, notice -> notice.getString("place", "").equals(place));
  }

  private JsonArray awaited(String kind, int count, Predicate<JsonObject> meant) {
    for (int i = 0; i < 150; i++) {
      List<JsonObject> found =
          she.get("/api/notices").json().getJsonArray("notices").getValuesAs(JsonObject.class);
      List<JsonObject> ofKind =
          found.stream()
              .filter(notice -> notice.getString("kind").equals(kind) && meant.test(notice))
              .toList();
      if (ofKind.size() >= count) {
        return jakarta.json.Json.createArrayBuilder(ofKind).build();
      }
      pause(200);
    }
    throw new AssertionError("no notice of " + kind);
  }

  /**
   * Until so many mails wait as are to. One that is sent waits until it is known to be: whoever
   * kills the server between the two gets it twice, as from every server of mail.
   */
  private void awaitWaiting(IntPredicate asManyAs) {
    Door operator = new Door(town.server(), town.operator().token());
    for (int i = 0; i < 150; i++) {
      if (asManyAs.test(operator.get("/api/mail").json().getInt("waiting"))) {
        return;
      }
      pause(200);
    }
    throw new AssertionError("the mails that wait are not so many");
  }

  /**
   * What one account did is told once a day: a test that runs over midnight would be told twice.
   */
  private static void awaitADayThatStays() {
    while (!Japan.dayOf(Instant.now()).equals(Japan.dayOf(Instant.now().plus(A_WHILE)))) {
      pause(1_000);
    }
  }

  private static void rest() {
    pause(6_000);
  }

  private static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private Answer put(String path, String body) {
    return send(she, "PUT", path, body);
  }

  private static Answer send(Door door, String method, String path, String body) {
    HttpRequest.Builder request = door.request(path);
    if (!body.isEmpty()) {
      request.header("Content-Type", "application/json");
    }
    return door.send(request.method(method, HttpRequest.BodyPublishers.ofString(body)));
  }
}
