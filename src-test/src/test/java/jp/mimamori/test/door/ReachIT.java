package jp.mimamori.test.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Over the real doors: what a grant lets out, and what a shield keeps in. */
class ReachIT {

  private static final String CANARY = "青梅荘カナリア";
  private static final Town TOWN = Town.shared();
  private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");

  private static String record = "";
  private static String ofMother = "";

  @BeforeAll
  static void takesInAVisit() {
    Door mother = door(TOWN.mother);
    upload(mother, TOWN.child);
    upload(mother, TOWN.mother);
    record = firstId(mother, TOWN.child);
    ofMother = firstId(mother, TOWN.mother);
  }

  @Test
  void tellsTheMotherWhereAndTheShieldedFatherNothingOfIt() {
    assertThat(answers(door(TOWN.mother), TOWN.child, record))
        .allMatch(answer -> answer.status() == 200)
        .anyMatch(answer -> answer.text().contains(CANARY));

    List<Door.Answer> his = answers(door(TOWN.father), TOWN.child, record);
    assertThat(his).allMatch(answer -> answer.status() == 200);
    assertThat(his)
        .noneMatch(answer -> answer.text().contains("カナリア"))
        .noneMatch(answer -> answer.text().contains("千代田"))
        .anyMatch(answer -> answer.text().contains(record));
  }

  @Test
  void handsTheShieldedFatherNoSourceDocument() {
    Matcher document =
        Pattern.compile("\"document\":\"([0-9a-f-]{36})\"")
            .matcher(door(TOWN.father).get(timeline(TOWN.child)).text());
    assertThat(document.find()).isTrue();
    String path = "/api/documents/" + document.group(1);

    assertThat(door(TOWN.mother).get(path).status()).isEqualTo(200);
    assertThat(door(TOWN.father).get(path).status()).isEqualTo(404);
  }

  @Test
  void letsAPractitionerWithAGrantReadOverBothDoors() {
    assertThat(answers(door(TOWN.doctor), TOWN.mother, ofMother))
        .allMatch(answer -> answer.status() == 200)
        .anyMatch(answer -> answer.text().contains(CANARY))
        .noneMatch(answer -> answer.text().contains("千代田"));
  }

  @Test
  void answersAPractitionerWithoutAGrantAsForAnUnknownPerson() {
    Door other = door(TOWN.otherDoctor);
    String unknown = UUID.randomUUID().toString();
    for (String path : List.of("/api/people/%s/timeline", "/api/people/%s", "/fhir/Patient/%s")) {
      String there = other.get(path.formatted(TOWN.mother.self())).sameness();
      String nowhere = other.get(path.formatted(unknown)).sameness();

      assertThat(there.replace(TOWN.mother.self().toString(), ""))
          .startsWith("404")
          .isEqualTo(nowhere.replace(unknown, ""));
    }
    assertThat(other.get("/api/records/" + ofMother).status()).isEqualTo(404);
    assertThat(other.get("/fhir/Encounter/" + ofMother).status()).isEqualTo(404);
    assertThat(door(TOWN.doctor).get("/api/records/" + record).status()).isEqualTo(404);
  }

  private static List<Door.Answer> answers(Door door, Town.Resident person, String id) {
    List<Door.Answer> answers = new ArrayList<>();
    for (String path :
        List.of(
            timeline(person),
            "/api/people/" + person.self(),
            "/api/people/" + person.self() + "/medications",
            "/api/people/" + person.self() + "/medications/current",
            "/api/people/" + person.self() + "/medications/notebook",
            "/api/people/" + person.self() + "/checkups/trends",
            "/api/people/" + person.self() + "/vaccinations",
            "/api/people/" + person.self() + "/checkups",
            "/api/records/" + id,
            "/fhir/Encounter/" + id,
            "/fhir/Encounter?patient=" + person.self(),
            "/fhir/Patient/" + person.self())) {
      answers.add(door.get(path));
    }
    return answers;
  }

  private static Door door(Town.Resident resident) {
    return new Door(TOWN.server(), resident.token());
  }

  private static String timeline(Town.Resident person) {
    return "/api/people/" + person.self() + "/timeline?category=ENCOUNTER";
  }

  private static String firstId(Door door, Town.Resident person) {
    Matcher id = ID.matcher(door.get(timeline(person)).text());
    assertThat(id.find()).isTrue();
    return id.group(1);
  }

  private static void upload(Door door, Town.Resident person) {
    String bundle =
        """
        {"resourceType":"Bundle","type":"collection","entry":[
         {"fullUrl":"urn:uuid:7c1f1a40-0000-4000-8000-000000000001","resource":{"resourceType":"Patient",
          "id":"p"}},
         {"fullUrl":"urn:uuid:7c1f1a40-0000-4000-8000-000000000002","resource":{"resourceType":"Encounter",
          "id":"e","status":"finished","class":{"system":"http://terminology.hl7.org/CodeSystem/v3-ActCode",
          "code":"AMB"},"type":[{"text":"%1$s"}],"subject":{"reference":"urn:uuid:7c1f1a40-0000-4000-8000-000000000001"},
          "period":{"start":"2025-06-03"},"serviceProvider":{"display":"%1$s"},
          "location":[{"location":{"display":"%1$s"}}]}}]}
        """
            .formatted(CANARY);
    Door.Answer taken =
        door.upload(
            person.self().toString(), "visit.json", bundle.getBytes(StandardCharsets.UTF_8));
    assertThat(taken.status()).as(taken.text()).isEqualTo(201);
  }
}
