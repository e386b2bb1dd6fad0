package jp.mimamori.test.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Over the real doors: an operator switches the disaster mode on; a crew needs less, there. */
class DisastersIT {

  private static final Town TOWN = Town.shared();
  private static final String DISASTERS = "/api/disasters";
  private static final String CANDIDATES = "/api/emergency/candidates";
  private static final String INSIDE = registered("石川県輪島市河井町1-1");
  private static final String OUTSIDE = registered("富山県氷見市1-1");

  private final Door operator = door(TOWN.operator);
  private final Door second = door(TOWN.secondOperator);
  private final Door crew = door(TOWN.responder);

  @BeforeEach
  @AfterEach
  void itIsOver() {
    operator.get(DISASTERS).json().getJsonArray("disasters").stream()
        .map(one -> one.asJsonObject())
        .filter(one -> one.getBoolean("holds"))
        .forEach(one -> end(operator, one.getString("id")));
  }

  @Test
  void findsPeopleOfTheAreaByLessUntilItIsOver() {
    assertThat(search(null).status()).isEqualTo(422);
    assertThat(search(null).text()).contains("\"field\":\"hint\"");
    assertThat(open(INSIDE).status()).isEqualTo(422);
    assertThat(open(INSIDE).text()).contains("\"field\":\"reason\"");

    Door.Answer declared = declare(operator, "石川県輪島市", Duration.ofDays(3));
    assertThat(declared.status()).as(declared.text()).isEqualTo(201);
    assertThat(declared.text()).contains("\"area\":\"石川県輪島市\"", "\"holds\":true");

    assertThat(search(null).text()).contains(INSIDE).doesNotContain(OUTSIDE);
    assertThat(open(INSIDE).status()).isEqualTo(201);
    assertThat(open(OUTSIDE).status()).isEqualTo(422);
    assertThat(open(UUID.randomUUID().toString()).status()).isEqualTo(404);
    assertThat(search("富山").text()).contains(OUTSIDE).doesNotContain(INSIDE);

    String id = declared.json().getString("id");
    assertThat(end(second, id).text()).contains("\"holds\":false", "\"endedBy\"");
    assertThat(end(operator, id).status()).isEqualTo(409);
    assertThat(search(null).status()).isEqualTo(422);
    assertThat(open(INSIDE).status()).isEqualTo(422);
    assertThat(operator.get(DISASTERS).text()).contains(id);
  }

  @Test
  void answersForPeopleOutsideAsForNobody() {
    declare(operator, "沖縄県", Duration.ofDays(1));

    Door.Answer outside = search(null);
    Door.Answer nobody =
        crew.json(
            CANDIDATES, "{\"name\":\"誰 もいない\",\"birthDate\":\"2015-05-06\",\"sex\":\"female\"}");

    assertThat(outside.status()).isEqualTo(nobody.status()).isEqualTo(200);
    assertThat(outside.text()).isEqualTo(nobody.text()).contains("\"candidates\":[]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "石", "ーー"})
  void refusesAHintThatSaysNothingStill(String hint) {
    declare(operator, "石川県", Duration.ofDays(1));

    assertThat(search(hint).status()).isEqualTo(422);
  }

  @Test
  void keepsEveryOtherRoleOut() {
    String id = declare(operator, "石川県", Duration.ofDays(1)).json().getString("id");

    for (Town.Resident other :
        List.of(TOWN.mother, TOWN.doctor, TOWN.nurse, TOWN.responder, TOWN.stranger)) {
      Door door = door(other);
      assertThat(door.get(DISASTERS).status()).isEqualTo(403);
      assertThat(declare(door, "石川県", Duration.ofDays(1)).status()).isEqualTo(403);
      assertThat(end(door, id).status()).isEqualTo(403);
    }
    assertThat(new Door(TOWN.server(), null).get(DISASTERS).status()).isEqualTo(401);
    assertThat(end(operator, UUID.randomUUID().toString()).status()).isEqualTo(404);
    assertThat(end(operator, "x").status()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({
    "'', P1D, area",
    "石, P1D, area",
    "日本, P1D, area",
    "石川県輪島, P1D, area",
    "%, P1D, area",
    "石川県, PT0S, until",
    "石川県, P-1D, until",
    "石川県, PT337H, until"
  })
  void refusesAnAreaThatIsNoneAndATimeThatIsOverOrTooLong(
      String area, Duration time, String field) {
    Door.Answer answer = declare(operator, area, time);

    assertThat(answer.status()).as(answer.text()).isEqualTo(422);
    assertThat(answer.text()).contains("\"field\":\"" + field + "\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"area\":\"石川県\"}",
        "{\"area\":null,\"until\":\"2026-12-01T00:00:00Z\"}",
        "{\"area\":\"石川県\",\"until\":null}"
      })
  void refusesBodiesThatSayTooLittle(String body) {
    assertThat(operator.json(DISASTERS, body).status()).isEqualTo(422);
  }

  @ParameterizedTest
  @ValueSource(strings = {"tomorrow", "2026-12-01", "+999999999-12-31T23:59:59Z"})
  void refusesATimeThatIsNoneOrInAnotherAge(String until) {
    assertThat(operator.json(DISASTERS, "{\"area\":\"石川県\",\"until\":\"" + until + "\"}").status())
        .isIn(400, 422);
  }

  private static String registered(String address) {
    Door operator = door(TOWN.operator);
    return operator
        .json(
            "/api/people",
            """
            {"name":"災害 渚","kana":"サイガイ ナギサ","sex":"female","birthDate":"2015-05-06",\
            "postalCode":"928-0001","address":"%s"}\
            """
                .formatted(address))
        .json()
        .getString("id");
  }

  private Door.Answer search(String hint) {
    return crew.json(
        CANDIDATES,
        "{\"name\":\"サイガイ ナギサ\",\"birthDate\":\"2015-05-06\",\"sex\":\"female\""
            + (hint == null ? "}" : ",\"hint\":\"" + hint + "\"}"));
  }

  private Door.Answer open(String person) {
    return crew.json(
        "/api/people/" + person + "/emergency-accesses",
        "{\"reason\":\"DISASTER\",\"place\":\"避難所\"}");
  }

  private static Door.Answer declare(Door door, String area, Duration time) {
    return door.json(
        DISASTERS, "{\"area\":\"" + area + "\",\"until\":\"" + Instant.now().plus(time) + "\"}");
  }

  private static Door.Answer end(Door door, String id) {
    return door.json(DISASTERS + "/" + id + "/end", "");
  }

  private static Door door(Town.Resident resident) {
    return new Door(TOWN.server(), resident.token());
  }
}
