package jp.mimamori.test.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An app has the person sign in again, or says nothing to her (OpenID Connect Core §3.1.2.1). */
class FreshSignInIT {

  private static final String ALL = "openid launch/patient patient/*.rs";
  private static final String HER = "森野 はるか";

  private final SomeApp app = new SomeApp();

  @ParameterizedTest
  @CsvSource({"prompt, login", "prompt, consent login", "prompt, select_account", "max_age, 0"})
  void hasThePersonSignInAgain(String name, String value) throws ParseException {
    try (Window her = Window.phone().signIn("haruka")) {
      Map<String, String> asked = app.asks(ALL);
      asked.put(name, value);
      String place = app.authorize(asked).http().headers().firstValue("Location").orElseThrow();
      her.page().navigate(place);
      her.see("#app-sign-in-again", "");
      assertThat(her.count("#app-agree")).isZero();
      assertThat(her.overhang()).isZero();
      Instant before = Instant.now().minusSeconds(1);

      her.click("#app-sign-in-again");
      her.see("#sign-in-name", "");
      her.trySignIn("haruka", Demo.PASSWORD);

      assertThat(signedIn(her)).isAfter(before);
    }
  }

  /** She agrees; when she had signed in, as the app is told. */
  private Instant signedIn(Window her) throws ParseException {
    her.see("#app-agree", "");
    String code = app.agreed(her, HER).get("code");
    String identity = app.token(app.exchanges(code)).json().getString("id_token");
    return SignedJWT.parse(identity).getJWTClaimsSet().getDateClaim("auth_time").toInstant();
  }

  @Test
  void asksNobodyAgainWhoSignedInLatelyEnough() throws ParseException {
    try (Window her = Window.wide().signIn("haruka")) {
      Map<String, String> asked = app.asks(ALL);
      asked.put("max_age", "3600");
      asked.put("prompt", "consent");
      her.page().navigate(app.address(asked));

      assertThat(signedIn(her)).isBefore(Instant.now());
    }
  }

  @Test
  void saysNoWithoutSigningInAgain() {
    try (Window her = Window.wide().signIn("haruka")) {
      Map<String, String> asked = app.asks(ALL);
      asked.put("prompt", "login");

      assertThat(app.denied(her, asked)).containsEntry("error", "access_denied");
    }
  }

  @Test
  void tellsASilentAppWhatIsMissing() {
    Map<String, String> asked = app.asks(ALL);
    asked.put("prompt", "none");
    assertThat(app.authorize(asked).link()).containsEntry("error", "login_required");

    try (Window her = Window.wide().signIn("haruka");
        Window doctor = Window.wide().signIn("dr-sato")) {
      assertThat(SomeApp.sent(her, app.address(asked))).as("not known to her").isEmpty();
      app.code(her, ALL, HER);
      assertThat(SomeApp.sent(her, app.address(asked))).containsEntry("error", "consent_required");
      doctor.page().navigate(app.address(asked));
      assertThat(doctor.page().locator("#back").getAttribute("href"))
          .contains("error=interaction_required");
      asked.put("max_age", "0");
      assertThat(SomeApp.sent(her, app.address(asked))).containsEntry("error", "login_required");
    }
  }
}
