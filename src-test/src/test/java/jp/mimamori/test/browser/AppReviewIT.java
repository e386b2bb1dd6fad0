package jp.mimamori.test.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An operator stops an app that people gave access to, and lets it go on. */
class AppReviewIT {

  private static final String ALL = "launch/patient offline_access patient/*.rs";
  private static final String HER = "森野 はるか";

  private final String name = "見直すアプリ" + UUID.randomUUID().toString().substring(0, 8);
  private final SomeApp app =
      new SomeApp(
          """
          {"client_name": "%s", "token_endpoint_auth_method": "none",
           "redirect_uris": ["%s"], "contacts": ["係", "app@app.example"],
           "policy_uri": "https://app.example/privacy", "tos_uri": "https://app.example/terms",
           "phr_self_check_uri": "https://app.example/check"}
          """
              .formatted(name, SomeApp.REDIRECT));

  @Test
  void stopsAnAppAtOnceAndLetsItGoOn() {
    try (Window her = Window.wide().signIn("haruka");
        Window operator = Window.wide().signIn("unyo")) {
      her.open(app.asksAt());
      her.see("#main", "民間の健康記録サービスの指針のチェックシート");
      assertThat(her.count("a[href='https://app.example/check']")).isOne();
      assertThat(her.count("a[href='https://app.example/terms']")).isOne();
      SomeApp.Answer given = app.token(app.exchanges(app.code(her, ALL, HER)));
      String token = given.json().getString("access_token");
      String refresh = given.json().getString("refresh_token");
      String own = "/fhir/Patient/" + given.json().getString("patient");
      assertThat(app.reads(token, own)).isEqualTo(200);
      assertThat(app.authorize(app.asks("nothing")).status()).isEqualTo(400);
      String waits = app.asksAt();

      Locator card = card(operator);
      assertThat(card.textContent())
          .contains("承認済み", "係, app@app.example", "https://app.example/check", "1人");
      card.locator(".app-suspend").click();
      operator.see("#apps .app-reason", "理由を書いてください");
      decide(operator, "suspend", "苦情があったため");
      operator.see("#apps-message", "停止しました");

      assertThat(app.reads(token, own)).isEqualTo(401);
      assertThat(app.refresh(refresh).error()).isEqualTo("unauthorized_client");
      assertAsksNobody();
      her.open(waits);
      her.see("#app-closed", "");

      assertThat(card(operator).textContent()).contains("停止中", "苦情があったため");
      decide(operator, "lift", "");
      operator.see("#apps-message", "解除しました");

      assertThat(app.reads(token, own)).isEqualTo(200);
      assertThat(app.refresh(refresh).status()).isEqualTo(200);
      // an operator looked at its address: errors go there by themselves
      assertThat(app.authorize(app.asks("nothing")).status()).isEqualTo(303);
    }
  }

  /** Whatever is wrong with what it asks, nobody is sent to its address. */
  private void assertAsksNobody() {
    for (String scope : new String[] {ALL, "nothing"}) {
      SomeApp.Answer answer = app.authorize(app.asks(scope));
      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.http().headers().firstValue("Location")).isEmpty();
      assertThat(answer.http().body()).contains("承認されていない", "not approved");
    }
    Map<String, String> pushed = new HashMap<>(app.asks(ALL));
    assertThat(app.post("/oauth/par", pushed).error()).isEqualTo("unauthorized_client");
  }

  private Locator card(Window operator) {
    operator.open("/operator/apps");
    operator.fill("apps-search", name);
    Locator card = operator.page().locator("#app-" + app.id());
    // it is there before the others have gone, and is another one then
    operator.page().waitForCondition(() -> operator.count("#apps .grant") == 1);
    card.waitFor();
    return card;
  }

  private void decide(Window operator, String decision, String reason) {
    Locator card = operator.page().locator("#app-" + app.id());
    card.locator(".app-reason input").fill(reason);
    card.locator(".app-reason input").blur();
    card.locator(".app-" + decision).click();
    operator.click("vaadin-confirm-dialog-overlay [slot=confirm-button]");
  }

  @Test
  void letsNobodyElseDecide() {
    for (String person : new String[] {"haruka", "dr-sato", "er-takagi"}) {
      try (Window window = Window.wide().signIn(person)) {
        window.open("/operator/apps");

        assertThat(window.count("#apps")).as(person).isZero();
      }
    }
  }
}
