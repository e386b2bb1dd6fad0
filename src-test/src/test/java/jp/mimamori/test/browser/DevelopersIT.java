package jp.mimamori.test.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What somebody who builds an app finds, and does first. */
class DevelopersIT {

  @Test
  void showTheFirstCallsForThisServer() {
    try (Window window = Window.wide()) {
      window.open("/sign-in");
      window.click("#open-developers");

      window.see("#code-register", Demo.server().url() + "/oauth/register");
      String data = window.page().locator("#code-register").innerText();
      Matcher body = Pattern.compile("(?s)-d '(.*)'").matcher(data);
      assertThat(body.find()).isTrue();
      assertThat(SomeApp.register(body.group(1)).status()).isEqualTo(201);
      window.see("#code-authorize", Demo.server().url() + "/authorize?");
      assertThat(window.main()).contains("1.0.0");
    }
  }

  /** An app that nobody let in yet, from the page of the developers. */
  private static void opensIt(Window theirs, String patient) {
    SomeApp app =
        new SomeApp(
            """
            {"client_name": "ひらくアプリ", "token_endpoint_auth_method": "none",
             "redirect_uris": ["%s"], "launch_uri": "https://app.example/launch"}
            """
                .formatted(SomeApp.REDIRECT));
    theirs.open("/developers");
    theirs.fill("open-client", "none");
    theirs.click("#open-button");
    theirs.see("#open-said", "client_id");
    theirs.fill("open-client", app.id());
    theirs.click("#open-button");
    theirs.page().waitForURL(url -> url.startsWith("https://app.example/launch?iss="));
    Map<String, String> asked = app.asks("launch patient/*.rs");
    asked.put("launch", SomeApp.query(theirs.page().url()).get("launch"));
    String code = app.answer(theirs, asked, SomeApp.ALONE, () -> {}).get("code");

    assertThat(app.token(app.exchanges(code)).json().getString("patient")).isEqualTo(patient);
  }

  @Test
  void makeAPersonWithWhomTheirAppCanBeTried() {
    try (Window window = Window.wide();
        Window theirs = Window.wide()) {
      window.open("/developers");
      window.click("#sandbox-make");
      window.see("#sandbox-person", "sandbox-");
      String name = window.page().locator("#sandbox-person tbody th").first().innerText();
      String password = window.page().locator("#sandbox-person tbody td").first().innerText();

      theirs.signIn(name, password);
      SomeApp app = new SomeApp();
      String code = app.code(theirs, "patient/*.rs", SomeApp.ALONE);
      var tokens = app.token(app.exchanges(code)).json();
      String token = tokens.getString("access_token");
      String search = "/fhir/Observation?_summary=count&patient=" + tokens.getString("patient");

      assertThat(app.read(token, search).json().getInt("total")).isPositive();
      opensIt(theirs, tokens.getString("patient"));
      window.fill("try-path", search);
      window.fill("try-token", token);
      window.click("#try-button");
      window.see("#try-answer", "200");
      window.see("#try-answer", "searchset");
      window.fill("try-path", "https://elsewhere.example/fhir");
      window.click("#try-button");
      window.seeNot("#try-answer", "searchset");
      window.see("#try-answer", "/fhir");
    }
  }
}
