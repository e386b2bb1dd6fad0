package jp.mimamori.test.browser;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An app that was written for any server asks a person, gets tokens, and reads. */
class AppLaunchIT {

  private static final String ALL =
      "openid fhirUser launch/patient offline_access patient/*.rs patient/*.cruds";

  @Test
  void launchesAnAppThatKnowsNothingOfUs() {
    try (Window phone = Window.phone();
        Launch launch = new Launch("launch.mjs", ALL)) {
      phone.page().navigate(launch.address());
      phone.trySignIn("haruka", Demo.PASSWORD);
      phone.see("#app-agree", "");
      phone.see("main", "しらべる手帳");
      assertThat(phone.overhang()).isZero();
      phone.choosePerson("森野 はるか");
      phone.see("#preview", "件");
      phone.click("#app-agree");

      JsonObject told = launch.told();

      assertThat(told).doesNotContainKey("error");
      assertThat(told.getString("iss")).isEqualTo(Demo.server().url());
      assertThat(told.getString("scope").split(" "))
          .containsExactlyInAnyOrder(
              "openid",
              "fhirUser",
              "launch/patient",
              "offline_access",
              "patient/*.rs",
              "patient/*.crs");
      assertThat(told.getInt("expires")).isBetween(1, 3600);
      assertThat(told.getString("user")).endsWith("/fhir/Patient/" + told.getString("patient"));
      assertThat(told.getInt("patientRead")).isEqualTo(200);
      assertThat(told.getInt("userRead")).isEqualTo(200);
      assertThat(told.getBoolean("active")).isTrue();
      assertThat(told.getBoolean("rotated")).isTrue();
      assertThat(told.getString("freshPatient")).isEqualTo(told.getString("patient"));
      assertThat(told.getInt("freshRead")).isEqualTo(200);
      assertThat(told.getString("less")).isEqualTo("patient/Patient.rs");
      assertThat(told.getInt("lessRead")).isEqualTo(403);
      assertThat(told.getString("more")).isEqualTo("invalid_scope");
      assertThat(told.getString("reused")).isEqualTo("invalid_grant");
      assertThat(told.getString("lastOfFamily")).isEqualTo("invalid_grant");
      assertThat(told.getInt("afterReuse")).isEqualTo(401);
      assertThat(told.getJsonObject("activeAfter").toString()).isEqualTo("{\"active\":false}");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"value", "url"})
  void knowsAnAppByItsKeyAndByNothingLess(String where) {
    try (Window desk = Window.wide();
        Launch launch = new Launch("assert.mjs", where)) {
      desk.signIn("haruka");
      desk.page().navigate(launch.address());
      desk.choosePerson("森野 はるか");
      desk.see("#preview ul", "");
      desk.click("#app-agree");

      JsonObject told = launch.told();

      assertThat(told).doesNotContainKey("error");
      assertThat(told.getInt("pushedByNobody")).isEqualTo(401);
      assertThat(told.getInt("ofAnother")).isEqualTo(400);
      assertThat(told.getInt("again")).isEqualTo(400);
      assertThat(told.getInt("read")).isEqualTo(200);
      assertThat(told.getJsonObject("refused").values())
          .hasSize(13)
          .allSatisfy(said -> assertThat(said.toString()).matches("\"40[01] invalid_.*\""));
      assertThat(told.getInt("first")).isEqualTo(200);
      assertThat(told.getInt("replayed")).isEqualTo(401);
      assertThat(told.getJsonObject("context").keySet())
          .contains("active", "scope", "client_id", "exp", "patient", "need_patient_banner");
      assertThat(told.getString("good")).isEqualTo("200 given");
    }
  }

  @Test
  void tellsTheAppWhenThePersonSaysNo() {
    try (Window desk = Window.wide();
        Launch launch = new Launch("launch.mjs", ALL)) {
      desk.signIn("haruka");
      desk.page().navigate(launch.address());
      desk.click("#app-deny");

      assertThat(launch.told().getString("error")).isEqualTo("access_denied");
    }
  }

  @Test
  void launchesAnAppInTheBrowserWithLessThanItAskedFor() {
    try (AppServer server = new AppServer();
        Window phone = Window.phone()) {
      SomeApp app =
          new SomeApp(
              """
              {"client_name": "ブラウザーのアプリ", "token_endpoint_auth_method": "none",
               "redirect_uris": ["%s"]}
              """
                  .formatted(server.page("app.html")));
      phone.signIn("haruka");
      phone.page().navigate(server.page("start.html"));
      phone
          .page()
          .evaluate(
              "settings => { localStorage.settings = JSON.stringify(settings) }",
              Map.of(
                  "iss",
                  Demo.server().url() + "/fhir",
                  "clientId",
                  app.id(),
                  "scope",
                  "openid fhirUser launch/patient offline_access patient/*.read"));
      phone.page().navigate(server.page("app.html"));
      phone.see("#app-agree", "");
      phone.choosePerson("森野 ひなた");
      phone.see("#preview ul", "");
      phone.page().locator("#kind-medication input").uncheck();
      phone.click("#app-agree");

      JsonObject told = json(phone.see("#told", "{").textContent());

      assertThat(told).doesNotContainKey("error");
      assertThat(told.getString("user")).contains("RelatedPerson/");
      assertThat(told.getString("name")).contains("ひなた");
      assertThat(told.getString("allergies")).isEqualTo("Bundle");
      assertThat(told.getInt("medicines")).isEqualTo(403);
      assertThat(told.getBoolean("refreshed")).isTrue();
      assertThat(told.getInt("afterRefresh")).isEqualTo(200);

      try (Window desk = Window.wide()) {
        desk.signIn("haruka");
        desk.choose("family-switcher", "ひなた");
        desk.takeBack("ブラウザーのアプリ");
      }
      assertThat(phone.page().evaluate("() => again()")).isEqualTo(401);
    }
  }

  private static JsonObject json(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }
}
