package jp.mimamori.test.browser;

/** An app's token, as a person makes one in the portal. */
final class Tokens {

  private Tokens() {}

  static String issuedIn(Window window) {
    window.open("/settings/tokens");
    window.fill("token-label", "試験");
    window.click("#token-issue");
    window.see("#token-text", "");
    return window.value("token-text");
  }
}
