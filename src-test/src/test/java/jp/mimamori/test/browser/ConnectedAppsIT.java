package jp.mimamori.test.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A mother sees what an app does with her records and her child's, and ends it with one tap. */
class ConnectedAppsIT {

  private static final String ALL = "launch/patient offline_access patient/*.rs";
  private static final String HER = "森野 はるか";
  private static final String CHILD = "森野 ひなた";

  private final String name = "つないだアプリ" + UUID.randomUUID().toString().substring(0, 8);
  private final SomeApp app =
      new SomeApp(
          """
          {"client_name": "%s", "token_endpoint_auth_method": "none", "redirect_uris": ["%s"]}
          """
              .formatted(name, SomeApp.REDIRECT));

  @Test
  void showsWhatAnAppReallyUsedAndEndsItWithOneTap() {
    try (Window her = Window.wide().signIn("haruka")) {
      SomeApp.Answer hers = app.token(app.exchanges(app.code(her, ALL, HER)));
      SomeApp.Answer childs = app.token(app.exchanges(app.code(her, ALL, CHILD)));
      read(hers, "AllergyIntolerance");
      read(childs, "Immunization");

      Locator own = seen(her, HER);
      assertThat(own.textContent()).contains("自動でも読めます", "渡った記録は延べ", "最後に受け取った日時");
      Locator wards = seen(her, CHILD);
      assertThat(wards.textContent()).contains("読み出し1回").doesNotContain("渡った記録", "受け取った");

      her.asPhone();
      assertThat(her.overhang()).isZero();
      her.asDesk();
      wards.locator(".app-end").click();

      her.see("#apps-said .note.done", "もう" + CHILD + "の記録を読めません");
      assertThat(her.all("#apps-said .note.done").get(0))
          .contains("見られなくなったもの", "自動で")
          .doesNotContain("まだ何も読んでいません");
      assertThat(card(her, CHILD).count()).isZero();
      assertThat(app.reads(token(childs), own(childs))).isEqualTo(401);
      assertThat(app.reads(token(hers), own(hers))).as("her own goes on").isEqualTo(200);
    }
  }

  private void read(SomeApp.Answer tokens, String type) {
    String search = "/fhir/" + type + "?patient=" + tokens.json().getString("patient");
    assertThat(app.reads(token(tokens), search)).isEqualTo(200);
  }

  /** What was read just now stands there. */
  private Locator seen(Window her, String whose) {
    her.open("/sharing/apps");
    Locator card = card(her, whose);
    card.waitFor();
    assertThat(card.textContent()).contains("読み出し");
    return card;
  }

  private Locator card(Window her, String whose) {
    return her.page()
        .locator("#apps .panel")
        .filter(new Locator.FilterOptions().setHasText(whose + "の記録"))
        .locator(".grant")
        .filter(new Locator.FilterOptions().setHasText(name));
  }

  private static String token(SomeApp.Answer tokens) {
    return tokens.json().getString("access_token");
  }

  private static String own(SomeApp.Answer tokens) {
    return "/fhir/Patient/" + tokens.json().getString("patient");
  }
}
