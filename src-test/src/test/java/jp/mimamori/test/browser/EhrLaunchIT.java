package jp.mimamori.test.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A mother opens an app from here for her child (SMART App Launch 2.2, "EHR Launch"). */
class EhrLaunchIT {

  private static final String CHILD = "森野 ひなた";
  private static final String PLACE = "https://app.example/launch?from=phr";
  private static final String ALL = "launch openid fhirUser offline_access patient/*.rs";

  private static Window her = Window.wide();

  @BeforeAll
  static void sheIsSignedIn() {
    her.signIn("haruka");
  }

  @AfterAll
  static void close() {
    her.close();
  }

  private final String name = "ひらくアプリ" + UUID.randomUUID().toString().substring(0, 8);

  @Test
  @DisplayName(
      "smart_app_launch, smart_token_response_body: an app of others is opened for the child")
  void opensAnAppOfOthersForTheChild() {
    try (AppServer server = new AppServer()) {
      SomeApp app = register(server.page("app.html"), server.page("app.html"));
      app.code(her, "patient/*.rs", CHILD);
      her.page().navigate(server.page("start.html"));
      her.page()
          .evaluate(
              "settings => { localStorage.settings = JSON.stringify(settings) }",
              Map.of(
                  "clientId",
                  app.id(),
                  "scope",
                  "launch openid fhirUser offline_access patient/*.read"));

      card().locator(".app-open").click();
      her.see("#app-agree", "");
      her.see("main", CHILD);
      assertThat(her.count("#app-for")).as("for whom is known").isZero();
      her.see("#preview ul", "");
      her.click("#app-agree");

      JsonObject told = json(her.see("#told", "{").textContent());
      assertThat(told).doesNotContainKey("error");
      assertThat(told.getString("scope")).contains("launch ");
      assertThat(told.getString("name")).contains("ひなた");
      assertThat(told.getString("user")).contains("RelatedPerson/");
      assertThat(told.getString("allergies")).isEqualTo("Bundle");
      assertThat(told.getInt("afterRefresh")).isEqualTo(200);
      assertThat(told.getBoolean("banner")).isTrue();
    }
  }

  @Test
  @DisplayName("smart_launch_received: iss and launch come to the address that the app registered")
  void bringsTheAddressOfTheServerAndALaunchThatSaysNothing() {
    SomeApp app = register(SomeApp.REDIRECT, PLACE);
    app.code(her, "patient/*.rs", CHILD);

    Map<String, String> brought = opened();

    assertThat(brought)
        .containsOnlyKeys("from", "iss", "launch")
        .containsEntry("from", "phr")
        .containsEntry("iss", Demo.server().url() + "/fhir");
    assertThat(brought.get("launch")).matches("[A-Za-z0-9_-]{43}");
  }

  @Test
  void answersALaunchOnceAndForItsAppAlone() {
    SomeApp app = register(SomeApp.REDIRECT, PLACE);
    app.code(her, "patient/*.rs", CHILD);
    Map<String, String> asked = app.asks(ALL);
    asked.put("launch", opened().get("launch"));
    SomeApp other = new SomeApp();
    other.code(her, "patient/*.rs", CHILD);
    Map<String, String> foreign = other.asks(ALL);
    foreign.put("launch", asked.get("launch"));

    assertThat(SomeApp.sent(her, other.address(foreign))).containsEntry("error", "invalid_request");
    JsonObject tokens =
        app.token(app.exchanges(app.answer(her, asked, SomeApp.ALONE, () -> {}).get("code")))
            .json();
    assertThat(SomeApp.sent(her, app.address(asked)))
        .as("once")
        .containsEntry("error", "invalid_request")
        .containsEntry("state", asked.get("state"));

    assertThat(tokens.getString("scope")).startsWith("openid fhirUser launch ");
    assertThat(tokens.getBoolean("need_patient_banner")).isTrue();
    assertThat(
            app.reads(
                tokens.getString("access_token"), "/fhir/Patient/" + tokens.getString("patient")))
        .isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "123", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
  void refusesALaunchThatIsNone(String launch) {
    SomeApp app = register(SomeApp.REDIRECT, PLACE);
    app.code(her, "patient/*.rs", CHILD);
    Map<String, String> asked = app.asks(ALL);
    asked.put("launch", launch);

    assertThat(SomeApp.sent(her, app.address(asked)))
        .containsEntry("error", "invalid_request")
        .doesNotContainKey("code");
  }

  @Test
  void turnsAwaySomebodyElseWhoComesWithIt() {
    SomeApp app = register(SomeApp.REDIRECT, PLACE);
    app.code(her, "patient/*.rs", CHILD);
    Map<String, String> asked = app.asks(ALL);
    asked.put("launch", opened().get("launch"));

    try (Window other = Window.wide().signIn("kenta")) {
      other.page().navigate(app.address(asked));
      other.see("#main", "ほかの人が");
      assertThat(other.count("#app-agree")).isZero();
      assertThat(SomeApp.clicked(other, "#app-turn-away"))
          .containsEntry("error", "invalid_request");
    }
  }

  @Test
  void asksForWhomWhenNothingWasOpened() {
    SomeApp app = register(SomeApp.REDIRECT, PLACE);

    String code = app.code(her, ALL, CHILD);

    assertThat(app.token(app.exchanges(code)).json().getString("scope"))
        .startsWith("openid fhirUser offline_access");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://app.example/launch",
        "https://app.example/launch#f",
        "https://user@app.example/launch",
        "jp.example.app:/launch",
        "javascript:alert(1)",
        "/launch"
      })
  void registersNoAddressThatNobodyShouldBeSentTo(String launchUri) {
    SomeApp.Answer answer = SomeApp.register(metadata(SomeApp.REDIRECT, launchUri));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.error()).isEqualTo("invalid_client_metadata");
  }

  @Test
  void tellsTheAppWhereItWasRegisteredToBegin() {
    assertThat(SomeApp.register(metadata(SomeApp.REDIRECT, PLACE)).json().getString("launch_uri"))
        .isEqualTo(PLACE);
  }

  private SomeApp register(String redirect, String launchUri) {
    return new SomeApp(metadata(redirect, launchUri));
  }

  private String metadata(String redirect, String launchUri) {
    return Json.createObjectBuilder()
        .add("client_name", name)
        .add("token_endpoint_auth_method", "none")
        .add(
            "redirect_uris",
            Json.createArrayBuilder().add(redirect).add("https://app.example/callback"))
        .add("launch_uri", launchUri)
        .build()
        .toString();
  }

  private Locator card() {
    her.open("/sharing/apps");
    Locator card =
        her.page()
            .locator("#apps .panel")
            .filter(new Locator.FilterOptions().setHasText(CHILD + "の記録"))
            .locator(".grant")
            .filter(new Locator.FilterOptions().setHasText(name));
    card.waitFor();
    return card;
  }

  /** What the browser brings to the app when it is opened. */
  private Map<String, String> opened() {
    her.page()
        .route(
            "https://app.example/**",
            route -> route.fulfill(new Route.FulfillOptions().setBody("ok")));
    card().locator(".app-open").click();
    her.page().waitForURL(url -> url.startsWith(PLACE));
    return SomeApp.query(her.page().url());
  }

  private static JsonObject json(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }
}
