package jp.mimamori.test.browser;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpRequest;
import java.util.Map;
import jp.mimamori.test.door.Door;
import org.junit.jupiter.api.Test;

/** An app adds what somebody measured, and the person sees which app it was. */
class AppAddsIT {

  private static final String VITALS =
      "patient/Observation.rs?category="
          + "http://terminology.hl7.org/CodeSystem/observation-category|vital-signs";

  private static final int MOST_QUESTIONS = 10;

  @Test
  void addsWhatItWasLetAddAndIsNamedBesideIt() {
    try (Window desk = Window.wide()) {
      desk.signIn("haruka");
      SomeApp app = new SomeApp();
      JsonObject given =
          app.token(
                  app.exchanges(
                      app.code(
                          desk,
                          "launch/patient patient/Observation.crs patient/Condition.rs",
                          "森野 はるか")))
              .json();
      String her = given.getString("patient");
      Door door = new Door(Demo.server().url(), given.getString("access_token"));

      Door.Answer created = create(door, "Observation", temperature(her));

      assertThat(given.getString("scope")).contains("patient/Observation.crs");
      assertThat(created.status()).isEqualTo(201);
      assertThat(weigh(door, her).text()).contains("\"stored\":1");
      assertThat(weigh(door, her).text()).contains("\"stored\":0", "\"known\":1");
      assertThat(create(door, "QuestionnaireResponse", "{}").status()).isEqualTo(403);
      assertThat(create(door, "Condition", "{}").status()).isEqualTo(403);
      SomeApp another = new SomeApp();
      String code = another.code(desk, "launch/patient patient/Observation.rs", "森野 ひなた");
      String child = another.token(another.exchanges(code)).json().getString("patient");
      assertThat(create(door, "Observation", temperature(child)).status()).isEqualTo(404);
      assertThat(weigh(door, child).status()).isEqualTo(404);
      Door.Answer batch =
          create(
              door,
              "",
              """
              {"resourceType": "Bundle", "type": "batch", "entry": [
                {"request": {"method": "GET", "url": "Patient/%1$s"}},
                {"request": {"method": "GET", "url": "Condition?patient=%1$s"}},
                {"request": {"method": "GET", "url": "Observation?patient=%2$s"}}]}
              """
                  .formatted(her, child));
      assertThat(batch.text()).containsSubsequence("403 Forbidden", "200 OK", "404 Not Found");
      desk.page().navigate(Demo.server().url() + "/records/item/" + created.json().getString("id"));
      desk.see("#record", "ためすアプリ");
    }
  }

  @Test
  void addsNothingWhenThePersonTakesThatOut() {
    try (Window desk = Window.wide()) {
      desk.signIn("haruka");
      SomeApp app = new SomeApp();
      Map<String, String> answer =
          app.answer(
              desk,
              app.asks("launch/patient patient/Observation.crs"),
              "森野 はるか",
              () -> desk.page().locator("#app-add input").uncheck());
      JsonObject given = app.token(app.exchanges(answer.get("code"))).json();
      Door door = new Door(Demo.server().url(), given.getString("access_token"));

      assertThat(given.getString("scope")).contains("patient/Observation.rs");
      assertThat(create(door, "Observation", temperature(given.getString("patient"))).status())
          .isEqualTo(403);
      assertThat(weigh(door, given.getString("patient")).status()).isEqualTo(403);
    }
  }

  @Test
  void addsNothingWithAScopeThatOnlySees() {
    try (Window desk = Window.wide()) {
      desk.signIn("haruka");
      SomeApp app = new SomeApp();
      JsonObject given =
          app.token(app.exchanges(app.code(desk, "launch/patient " + VITALS, "森野 はるか"))).json();
      Door door = new Door(Demo.server().url(), given.getString("access_token"));

      assertThat(create(door, "Observation", temperature(given.getString("patient"))).status())
          .isEqualTo(403);
    }
  }

  @Test
  void takesAwayTheRecordsOfItsOnePersonAndOfNobodyElse() {
    try (Window desk = Window.wide()) {
      desk.signIn("haruka");
      SomeApp app = new SomeApp();
      String scope = "launch/patient patient/Observation.rs patient/Patient.rs";
      JsonObject hers = app.token(app.exchanges(app.code(desk, scope, "森野 はるか"))).json();
      JsonObject childs = app.token(app.exchanges(app.code(desk, scope, "森野 ひなた"))).json();
      Door door = new Door(Demo.server().url(), hers.getString("access_token"));
      Door other = new Door(Demo.server().url(), childs.getString("access_token"));

      JsonObject manifest = exported(door, "");
      JsonObject foreign = exported(door, "?patient=" + childs.getString("patient"));

      assertThat(manifest.getJsonArray("output").toString())
          .contains("Observation", "Patient")
          .doesNotContain("Condition", "MedicationRequest");
      String file = path(manifest.getJsonArray("output").getJsonObject(0).getString("url"));
      assertThat(door.get(file).text().lines())
          .allMatch(line -> line.contains(hers.getString("patient")));
      assertThat(other.get(file).status()).isEqualTo(404);
      assertThat(foreign.getJsonArray("output")).isEmpty();
      assertThat(foreign.getJsonArray("error")).hasSize(1);
      assertThat(kickOff(door, "?_type=Condition").status()).isEqualTo(403);
      assertThat(begin(door, "/fhir/$export").status()).isEqualTo(403);
    }
  }

  private static Door.Answer kickOff(Door door, String query) {
    return begin(door, "/fhir/Patient/$export" + query);
  }

  private static Door.Answer begin(Door door, String path) {
    return door.send(door.request(path).header("Prefer", "respond-async").GET());
  }

  /** The manifest; with so few records a few questions are enough, on a busy machine too. */
  private static JsonObject exported(Door door, String query) {
    String status = path(kickOff(door, query).header("Content-Location"));
    Door.Answer done = door.get(status);
    for (int i = 0; i < MOST_QUESTIONS && done.status() == 202; i++) {
      done = door.get(status);
    }
    assertThat(done.status()).isEqualTo(200);
    return done.json();
  }

  private static String path(String url) {
    return url.substring(Demo.server().url().length());
  }

  private static Door.Answer weigh(Door door, String person) {
    String readings =
        "{\"readings\":[{\"kind\":\"WEIGHT\",\"at\":\"2026-11-02T07:00:00+09:00\",\"value\":51.4}]}";
    return door.json("/api/people/" + person + "/vitals", readings);
  }

  private static Door.Answer create(Door door, String type, String body) {
    return door.send(
        door.request("/fhir/" + type)
            .header("Content-Type", "application/fhir+json")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private static String temperature(String subject) {
    return """
        {"resourceType": "Observation", "status": "final",
         "code": {"coding": [{"system": "http://loinc.org", "code": "8310-5"}], "text": "体温"},
         "subject": {"reference": "Patient/%s"}, "effectiveDateTime": "2026-11-20T07:30:00+09:00",
         "valueQuantity": {"value": 36.6, "system": "http://unitsofmeasure.org", "code": "Cel"}}
        """
        .formatted(subject);
  }
}
