package jp.mimamori.test.door;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Over the real doors: who reaches what is shared, and who meets nothing there. */
class GrantsReachIT {

  private static final Town TOWN = Town.shared();
  private static final String PLACE = "別の病院";

  private static String ofMother = "";
  private static String ofChild = "";

  /**
   * The mother grants the other doctor, who works at a place, something of hers and the child's.
   */
  @BeforeAll
  static void grants() {
    ofMother = granted(TOWN.mother);
    ofChild = granted(TOWN.child);
  }

  @Test
  void showsHerWhatSheSharesForHerselfAndTheChild() {
    for (String path : paths(TOWN.mother, ofMother)) {
      assertThat(door(TOWN.mother).get(path).status()).as(path).isEqualTo(200);
    }
    for (String path : paths(TOWN.child, ofChild)) {
      boolean forTheChildAlone = path.endsWith("/hidden-visits");
      assertThat(door(TOWN.mother).get(path).status())
          .as(path)
          .isEqualTo(forTheChildAlone ? 403 : 200);
    }
    assertThat(door(TOWN.mother).get(path(TOWN.child) + "/grants").text()).contains(PLACE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"stranger", "father", "otherDoctor"})
  void answersAsIfThereWereNothing(String who) {
    Door door = door(resident(who));
    Map<String, String> different = new TreeMap<>();

    for (Call call : calls(TOWN.mother, ofMother)) {
      String hers = call.by(door).sameness();
      String nobodys = call.toNobody().by(door).sameness();
      if (!hers.equals(nobodys) || !hers.matches("(?s)(404|403) .*")) {
        different.put(call.path(), hers + " / " + nobodys);
      }
    }

    assertThat(different).isEmpty();
  }

  @Test
  void tellsAPractitionerWithAGrantNothingOfWhatElseIsShared() {
    for (Call call : calls(TOWN.mother, ofMother)) {
      Door.Answer answer = call.by(door(TOWN.doctor));

      assertThat(answer.status()).as(call + " " + answer).isIn(403, 404);
      assertThat(answer.text()).doesNotContain(PLACE);
    }
  }

  @Test
  void tellsAnOperatorNothing() {
    for (Call call : calls(TOWN.mother, ofMother)) {
      Door.Answer answer = call.by(door(TOWN.operator));

      assertThat(answer.status()).as(call + " " + answer).isIn(403, 404);
      assertThat(answer.text()).doesNotContain(PLACE, "髙﨑");
    }
  }

  @Test
  void tellsTheShieldedFatherOfNoPlaceWhereTheChildIsTreated() {
    Door he = door(TOWN.father);

    for (String path : paths(TOWN.child, ofChild)) {
      Door.Answer answer = he.get(path);
      assertThat(answer.status()).as(path).isIn(200, 403, 404);
      assertThat(answer.text()).as(path).doesNotContain(PLACE, ofChild);
    }
    assertThat(he.get(path(TOWN.child) + "/guardianships").json().getJsonArray("guardianships"))
        .extracting(one -> one.asJsonObject().getString("name"))
        .contains("髙﨑 𠮷野");
    for (String what : List.of("", "/receipt", "/disclosures", "/deletion-request")) {
      assertThat(he.get(path(TOWN.child) + "/grants/" + ofChild + what).status()).isEqualTo(404);
    }
    assertThat(he.json(path(TOWN.child) + "/grants/" + ofChild + "/revocation", "").status())
        .isEqualTo(404);
    assertThat(he.get("/fhir/Consent/" + ofChild).status()).isEqualTo(404);
  }

  @Test
  void keepsWhatIsHiddenForThePersonAlone() {
    String body = "{\"institution\":\"見本の家\",\"day\":\"2024-05-02\"}";
    String path = path(TOWN.mother) + "/hidden-visits";
    Door.Answer hidden = door(TOWN.mother).json(path, body);
    String id = hidden.json().getJsonArray("visits").getJsonObject(0).getString("id");

    assertThat(door(TOWN.mother).get(path).text()).contains(id);
    for (Town.Resident other :
        List.of(TOWN.stranger, TOWN.father, TOWN.doctor, TOWN.otherDoctor, TOWN.operator)) {
      assertThat(door(other).get(path).status()).isIn(403, 404);
      assertThat(door(other).json(path, body).status()).isIn(403, 404);
      assertThat(door(other).delete(path + "/" + id).status()).isIn(403, 404);
      assertThat(door(other).delete(path(TOWN.mother) + "/choices/" + id).status()).isIn(403, 404);
    }
    assertThat(door(TOWN.mother).delete(path + "/" + id).status()).isEqualTo(204);
  }

  private record Call(String path, String body) {

    Door.Answer by(Door door) {
      return body.equals("GET") ? door.get(path) : door.json(path, body);
    }

    Call toNobody() {
      return new Call(
          path.replace(TOWN.mother.self().toString(), UUID.randomUUID().toString())
              .replace(ofMother, UUID.randomUUID().toString()),
          body);
    }
  }

  private static List<Call> calls(Town.Resident person, String grant) {
    String path = path(person);
    String terms = GrantsIT.with("");
    String one = path + "/grants/" + grant;
    List<Call> calls =
        new ArrayList<>(paths(person, grant).stream().map(read -> new Call(read, "GET")).toList());
    calls.add(
        new Call(
            path + "/grants",
            "{\"granteeKind\":\"DELEGATE\",\"granteeId\":\""
                + UUID.randomUUID()
                + "\",\"granteeName\":\"x\",\"terms\":"
                + terms
                + "}"));
    calls.add(new Call(one + "/decision", "{\"decision\":\"GRANTED\",\"terms\":" + terms + "}"));
    calls.add(new Call(one + "/decision", "{\"decision\":\"DENIED\"}"));
    calls.add(new Call(one + "/revocation", ""));
    calls.add(new Call(one + "/reaffirmation", ""));
    calls.add(
        new Call(
            path + "/disclosure-preview",
            "{\"granteeKind\":\"INSTITUTION\",\"terms\":" + terms + "}"));
    calls.add(new Call(path + "/choices", "{\"kind\":\"CATEGORY\",\"category\":\"ALLERGY\"}"));
    return calls;
  }

  private static List<String> paths(Town.Resident person, String grant) {
    String path = path(person);
    return List.of(
        path + "/grants",
        path + "/grants/" + grant,
        path + "/grants/" + grant + "/receipt",
        path + "/grants/" + grant + "/disclosures",
        path + "/grants/" + grant + "/deletion-request",
        path + "/choices",
        path + "/hidden-visits",
        path + "/guardianships",
        path + "/rehearsal?day=2026-12-01",
        "/fhir/Consent/" + grant,
        "/fhir/Consent?patient=" + person.self());
  }

  /** Asked for by the other doctor's place and agreed to by the mother: then taken back. */
  private static String granted(Town.Resident person) {
    Door doctor = door(TOWN.otherDoctor);
    Door mother = door(TOWN.mother);
    doctor.json(
        path(person) + "/access-requests",
        "{\"whom\":\"INSTITUTION\",\"terms\":" + GrantsIT.with("") + "}");
    var asked =
        mother.get(path(person) + "/grants").json().getJsonArray("grants").stream()
            .map(JsonValue::asJsonObject)
            .filter(grant -> grant.getString("granteeName").equals(PLACE))
            .filter(grant -> grant.getString("state").equals("REQUESTED"))
            .findFirst()
            .orElseThrow();
    String id = asked.getString("id");
    mother.json(
        path(person) + "/grants/" + id + "/decision",
        "{\"decision\":\"GRANTED\",\"terms\":" + asked.getJsonObject("asked") + "}");
    mother.json(path(person) + "/grants/" + id + "/revocation", "");
    return id;
  }

  private static Town.Resident resident(String who) {
    return switch (who) {
      case "stranger" -> TOWN.stranger;
      case "father" -> TOWN.father;
      default -> TOWN.otherDoctor;
    };
  }

  private static Door door(Town.Resident resident) {
    return new Door(TOWN.server(), resident.token());
  }

  private static String path(Town.Resident person) {
    return "/api/people/" + person.self();
  }
}
