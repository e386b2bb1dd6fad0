package jp.mimamori.test.browser;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What apps read of the small JSON, as far as the scopes of their tokens go. */
class AppJsonIT {

  private static final String HER = "森野 はるか";
  private static final String CHILD = "森野 ひなた";
  private static final String VITALS =
      "patient/Observation.rs?category="
          + "http://terminology.hl7.org/CodeSystem/observation-category|vital-signs";

  private static Window her = Window.wide();
  private static SomeApp app = new SomeApp();

  @BeforeAll
  static void sheIsSignedIn() {
    her.signIn("haruka");
  }

  @AfterAll
  static void close() {
    her.close();
  }

  @Test
  void readsWhatThePersonGaveItOfThatPersonAlone() {
    JsonObject given = given("patient/*.rs", HER, () -> {});
    JsonObject child = given("patient/*.rs", CHILD, () -> {});

    for (String path :
        new String[] {
          "",
          "/timeline",
          "/checkups",
          "/medications",
          "/medications/current",
          "/medications/notebook",
          "/checkups/trends",
          "/vaccinations",
          vitals()
        }) {
      assertThat(read(given, given, path).status()).as(path).isEqualTo(200);
      assertThat(read(child, given, path).status()).as(path).isEqualTo(404);
    }
    assertThat(read(given, given, "/timeline?size=100").http().body()).contains("\"MEDICATION\"");
    for (String closed : new String[] {"/ledger", "/grants", "/summary", "/emergency-dataset"}) {
      assertThat(read(given, given, closed).status()).as(closed).isEqualTo(403);
    }
  }

  @Test
  void readsNoKindThatThePersonLeftOut() {
    JsonObject given =
        given("patient/*.rs", HER, () -> her.page().locator("#kind-medication input").uncheck());

    assertThat(read(given, given, "/timeline?size=100").status()).isEqualTo(200);
    assertThat(read(given, given, "/timeline?size=100").http().body())
        .contains("\"CHECKUP\"")
        .doesNotContain("\"MEDICATION\"");
    assertThat(read(given, given, "/timeline?category=MEDICATION").status()).isEqualTo(403);
    assertThat(read(given, given, "/medications").status()).isEqualTo(403);
    assertThat(read(given, given, "/medications/current").status()).isEqualTo(403);
    assertThat(read(given, given, "/checkups").status()).isEqualTo(200);
  }

  @Test
  void readsNoListOfWhichItsScopesLeaveTypesOut() {
    JsonObject some = given("patient/Observation.rs", CHILD, () -> {});
    JsonObject vitals = given(VITALS, CHILD, () -> {});

    for (String path :
        new String[] {
          "", "/timeline?category=CHECKUP", "/checkups", "/medications", "/vaccinations"
        }) {
      assertThat(read(some, some, path).status()).as(path).isEqualTo(403);
      assertThat(read(vitals, vitals, path).status()).as(path).isEqualTo(403);
    }
    assertThat(read(some, some, "/timeline?size=100").http().body())
        .contains("\"VITALS\"")
        .doesNotContain("\"CHECKUP\"", "\"LABORATORY\"");
    assertThat(read(some, some, vitals()).status()).isEqualTo(200);
    assertThat(read(vitals, vitals, vitals()).status()).isEqualTo(200);
  }

  private static String vitals() {
    return "/vitals?kind=WEIGHT";
  }

  private static JsonObject given(String scope, String whose, Runnable before) {
    SomeApp fresh = new SomeApp();
    String code = fresh.answer(her, fresh.asks(scope), whose, before).get("code");
    return fresh.token(fresh.exchanges(code)).json();
  }

  private static SomeApp.Answer read(JsonObject by, JsonObject whose, String path) {
    return app.read(
        by.getString("access_token"), "/api/people/" + whose.getString("patient") + path);
  }
}
