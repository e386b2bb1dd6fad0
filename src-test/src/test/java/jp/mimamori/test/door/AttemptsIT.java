package jp.mimamori.test.door;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** POSTs under an idempotency key: done once, answered as often as they are sent. */
class AttemptsIT {

  private static final Town TOWN = Town.shared();

  private final Door mother = new Door(TOWN.server(), TOWN.mother.token());
  private final Door father = new Door(TOWN.server(), TOWN.father.token());
  private final Door stranger = new Door(TOWN.server(), TOWN.stranger.token());
  private final String hers = "/api/people/" + TOWN.mother.self();
  private final String key = UUID.randomUUID().toString();

  @Test
  void grantsOnceAndAnswersTwice() {
    String uncle = UUID.randomUUID().toString();
    String wanted = grantTo(uncle);

    Door.Answer first = post(mother, hers + "/grants", wanted, key);
    Door.Answer again = post(mother, hers + "/grants", wanted, "\"" + key + "\"");

    assertThat(first.status()).as(first.text()).isEqualTo(201);
    assertThat(first.header("Idempotency-Replayed")).isEmpty();
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.text()).isEqualTo(first.text());
    assertThat(again.header("Location")).isEqualTo(first.header("Location")).isNotEmpty();
    assertThat(again.header("Content-Type")).isEqualTo(first.header("Content-Type"));
    assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(again.header("Cache-Control")).isEqualTo("no-store");
    assertThat(again.header("X-Request-Id")).isNotEqualTo(first.header("X-Request-Id"));
    assertThat(grantsTo(uncle)).isOne();
  }

  @Test
  void grantsOnceHoweverManyAskAtOnce() {
    String uncle = UUID.randomUUID().toString();
    String wanted = grantTo(uncle);

    List<Door.Answer> answers =
        IntStream.range(0, 12)
            .parallel()
            .mapToObj(i -> post(mother, hers + "/grants", wanted, key))
            .toList();

    assertThat(answers).extracting(Door.Answer::status).containsOnly(201, 409).contains(201);
    assertThat(answers.stream().filter(a -> a.status() == 409))
        .allSatisfy(
            running -> {
              assertThat(running.text()).contains("urn:mimamori:problem:still-running");
              assertThat(running.header("Retry-After")).isEqualTo("2");
            });
    assertThat(grantsTo(uncle)).isOne();
  }

  @Test
  void refusesAnotherBodyAnotherPathAndAnotherQueryUnderTheSameKey() {
    String uncle = UUID.randomUUID().toString();
    post(mother, hers + "/grants", grantTo(uncle), key);
    String aunt = UUID.randomUUID().toString();

    for (Door.Answer answer :
        List.of(
            post(mother, hers + "/grants", grantTo(aunt), key),
            post(mother, hers + "/grants?as=before", grantTo(uncle), key),
            post(mother, hers + "/choices", grantTo(uncle), key))) {
      assertThat(answer.status()).as(answer.text()).isEqualTo(422);
      assertThat(answer.text()).contains("urn:mimamori:problem:key-reused");
    }
    assertThat(grantsTo(aunt)).isZero();
  }

  @Test
  void keepsNothingOfWhatWasRefused() {
    String uncle = UUID.randomUUID().toString();

    assertThat(post(mother, hers + "/grants", "{\"granteeKind\":\"DELEGATE\"}", key).status())
        .isEqualTo(422);
    assertThat(post(stranger, hers + "/grants", grantTo(uncle), key).status()).isEqualTo(404);

    assertThat(post(mother, hers + "/grants", grantTo(uncle), key).status()).isEqualTo(201);
    assertThat(post(stranger, hers + "/grants", grantTo(uncle), key).status()).isEqualTo(404);
  }

  @Test
  void givesNobodyElseTheAnswer() {
    String uncle = UUID.randomUUID().toString();
    Door.Answer first = post(mother, hers + "/grants", grantTo(uncle), key);

    Door.Answer other = post(father, hers + "/grants", grantTo(uncle), key);
    Door.Answer nobody = post(new Door(TOWN.server(), null), hers + "/grants", grantTo(uncle), key);

    assertThat(first.status()).isEqualTo(201);
    assertThat(other.status()).isEqualTo(404);
    assertThat(nobody.status()).isEqualTo(401);
  }

  @Test
  void showsTheSecretOfACardAgainToWhoeverHasTheKey() {
    Door.Answer first = post(mother, hers + "/emergency-cards", "{}", key);
    Door.Answer again = post(mother, hers + "/emergency-cards", "{}", key);
    Door.Answer other = post(mother, hers + "/emergency-cards", "{}", UUID.randomUUID().toString());

    String link = first.json().getString("link");
    assertThat(again.json().getString("link")).isEqualTo(link);
    assertThat(other.json().getString("link")).isNotEqualTo(link);
  }

  @Test
  void takesAFileOnceAndAnswersItsUploadAgain() {
    byte[] file = Papers.bundle(LocalDate.of(2021, 3, 4), "36.1");
    byte[] another = Papers.bundle(LocalDate.of(2021, 3, 5), "36.2");

    Door.Answer first = upload(file, key);
    Door.Answer again = upload(file, key);
    Door.Answer other = upload(another, key);

    assertThat(first.status()).isEqualTo(201);
    assertThat(again.text()).isEqualTo(first.text());
    assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(again.header("Location")).isEqualTo(first.header("Location"));
    assertThat(other.status()).isEqualTo(422);
    assertThat(other.text()).contains("urn:mimamori:problem:key-reused");
  }

  @Test
  void answersARefusedUploadAgainSinceItNamesWhatBecameOfIt() {
    byte[] nothing = {1, 2, 3};

    Door.Answer first = upload(nothing, key);
    Door.Answer again = upload(nothing, key);

    assertThat(first.status()).isEqualTo(422);
    assertThat(again.text()).isEqualTo(first.text());
    assertThat(again.status()).isEqualTo(422);
  }

  @Test
  void asksAnewWhatOnlyAsks() {
    String question = "{\"granteeKind\":\"INSTITUTION\",\"terms\":" + terms() + "}";

    Door.Answer first = post(mother, hers + "/disclosure-preview", question, key);
    Door.Answer again = post(mother, hers + "/disclosure-preview", question, key);

    assertThat(first.status()).as(first.text()).isEqualTo(200);
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.header("Idempotency-Replayed")).isEmpty();
  }

  @Test
  void doesNotLookAtTheKeyOfAnythingButAPost() {
    Door.Answer answer =
        mother.send(mother.request("/api/people").header("Idempotency-Key", "x").GET());

    assertThat(answer.status()).isEqualTo(200);
  }

  private Door.Answer upload(byte[] file, String key) {
    return mother.send(
        mother
            .request(hers + "/imports")
            .header("Idempotency-Key", key)
            .header("Content-Type", "application/octet-stream")
            .header("Content-Disposition", "attachment; filename=\"again.json\"")
            .POST(HttpRequest.BodyPublishers.ofByteArray(file)));
  }

  private long grantsTo(String grantee) {
    long found = 0;
    String before = "";
    do {
      JsonObject page = mother.get(hers + "/grants" + before).json();
      found +=
          page.getJsonArray("grants").getValuesAs(JsonObject.class).stream()
              .filter(grant -> grant.getString("granteeId").equals(grantee))
              .count();
      before = page.containsKey("next") ? "?before=" + page.getString("next") : "";
    } while (!before.isEmpty());
    return found;
  }

  static String grantTo(String grantee) {
    return """
        {"granteeKind":"DELEGATE","granteeId":"%s","granteeName":"遠野のおじ","terms":%s}"""
        .formatted(grantee, terms());
  }

  private static String terms() {
    Instant now = Instant.now();
    return """
        {"purpose":"TREATMENT","categories":["VITALS"],"from":"%s","until":"%s"}"""
        .formatted(now.minusSeconds(5), now.plus(Duration.ofDays(30)));
  }

  static Door.Answer post(Door door, String path, String body, String key) {
    return door.send(
        door.request(path)
            .header("Idempotency-Key", key)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8)));
  }
}
