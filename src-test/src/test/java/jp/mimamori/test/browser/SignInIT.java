package jp.mimamori.test.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.Cookie;
import java.util.List;
import jp.mimamori.test.door.Door;
import org.junit.jupiter.api.Test;

/** In and out, and what a sign-in opens. */
class SignInIT {

  private static final String WRONG = "サインイン名またはパスワードが違います。";

  @Test
  void changesTheSessionWhenSomebodySignsIn() {
    try (Window window = Window.wide()) {
      window.open("/sign-in");
      String before = window.cookie(Window.SESSION);

      window.trySignIn("haruka", Demo.PASSWORD);
      window.see("#sign-out", "サインアウト");

      assertThat(before).isNotEmpty();
      assertThat(window.cookie(Window.SESSION)).isNotEmpty().isNotEqualTo(before);
      assertThat(window.cookies())
          .filteredOn(
              cookie -> cookie.name.startsWith("mimamori-") || cookie.name.equals(Window.SESSION))
          .isNotEmpty()
          .allMatch(cookie -> cookie.httpOnly);
    }
  }

  @Test
  void saysTheSameOfAWrongPasswordAndOfAnUnknownName() {
    try (Window window = Window.wide()) {
      window.open("/sign-in");
      window.trySignIn("haruka", "not-her-password");
      String wrong = window.see("[role=alert]", WRONG).innerText();

      window.open("/sign-in");
      window.trySignIn("nobody-of-this-name", "not-her-password");
      String unknown = window.see("[role=alert]", WRONG).innerText();

      assertThat(unknown).isEqualTo(wrong);
      assertThat(window.value("sign-in-password")).isEmpty();
      assertThat(window.count("#sign-out")).isZero();
    }
  }

  @Test
  void leadsToThePageThatWasWanted() {
    try (Window window = Window.wide()) {
      window.open("/records/checkups");
      window.see("#sign-in-button", "");

      window.trySignIn("haruka", Demo.PASSWORD);
      window.see("#checkup", "");

      assertThat(window.path()).isEqualTo("/records/checkups");
    }
  }

  @Test
  void showsNothingAnyMoreAfterSigningOut() {
    try (Window window = Window.wide();
        Window thief = Window.wide()) {
      window.signIn("haruka").open("/records/checkups");
      List<Cookie> stolen = window.cookies();

      window.click("#sign-out");
      window.see("#sign-in-button", "");

      window.back();
      window.see("#sign-in-button", "");
      assertThat(window.count("#checkup")).isZero();
      thief.steal(stolen);
      thief.open("/records/checkups");
      thief.see("#sign-in-button", "");
    }
  }

  @Test
  void endsEverySignInAndTokenAtOnce() {
    try (Window here = Window.wide();
        Window there = Window.wide()) {
      there.signIn("kenta").open("/records");
      here.signIn("kenta");
      Door app = new Door(Demo.server(), Tokens.issuedIn(here));
      assertThat(app.get("/api/people").status()).isEqualTo(200);

      here.open("/settings");
      here.click("#sign-out-everywhere");
      here.click("vaadin-confirm-dialog-overlay [slot=confirm-button]");
      here.see("#sign-in-button", "");

      there.open("/records");
      there.see("#sign-in-button", "");
      assertThat(app.get("/api/people").status()).isEqualTo(401);
    }
  }

  @Test
  void answersAnOperatorOnACitizensPageAsIfThereWereNone() {
    try (Window citizen = Window.wide();
        Window operator = Window.wide()) {
      citizen.signIn("haruka").open("/records");
      String record =
          citizen.see("#timeline li a", "").getAttribute("href").replaceFirst("^/?", "/");
      operator.signIn("unyo");
      int unknown = operator.open("/nothing/at/all");
      String nothing = operator.main();

      assertThat(nothing).contains("ページが見つかりません");
      for (String path :
          List.of("/records", "/records/checkups", "/sharing", "/sharing/looks", record)) {
        assertThat(operator.open(path)).as(path).isEqualTo(unknown);
        assertThat(operator.main()).as(path).isEqualTo(nothing);
      }
    }
  }

  @Test
  void speaksEnglishAndPlainJapaneseOnWish() {
    try (Window window = Window.wide()) {
      window.open("/sign-in");

      window.choose("language", "English");
      window.see("#sign-in-button", "Sign in");

      assertThat(window.evaluate("() => document.documentElement.lang")).isEqualTo("en");
      window.signIn("haruka");
      assertThat(window.main()).doesNotContain("これまでの記録");
      window.choose("language", "やさしい日本語");
      window.see(".places ruby", "記録");
      assertThat(window.evaluate("() => document.documentElement.lang")).isEqualTo("ja-simple");
      assertThat(window.all(".places ruby rt")).contains("きろく", "せってい");
      window.choose("language", "English");
      window.see("#sign-out", "Sign out");
      assertThat(window.count("ruby")).isZero();
    }
  }
}
