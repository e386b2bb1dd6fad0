package jp.mimamori.portal.room;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The languages of the emergency room's pages: those of the staff and of whoever came along. */
enum Tongue {
  JAPANESE("ja", "日本語"),
  ENGLISH("en", "English"),
  CHINESE("zh", "中文"),
  KOREAN("ko", "한국어"),
  PORTUGUESE("pt", "Português"),
  VIETNAMESE("vi", "Tiếng Việt");

  private final String code;
  private final String ownName;

  Tongue(String code, String ownName) {
    this.code = code;
    this.ownName = ownName;
  }

  /** As it stands in addresses, in the cookie, and in the names of the bundles. */
  String code() {
    return code;
  }

  /** BCP 47, as it stands in the page; which characters are meant is said of Chinese. */
  String tag() {
    return this == CHINESE ? "zh-Hans" : code;
  }

  String ownName() {
    return ownName;
  }

  static Optional<Tongue> coded(String code) {
    return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
  }

  /** That of a locale; the first for all others. */
  static Tongue of(Locale locale) {
    return coded(locale.getLanguage()).orElse(JAPANESE);
  }

  /** In which language something was entered, as far as its characters tell; else empty. */
  static String tagOf(String entered) {
    boolean korean =
        entered
            .codePoints()
            .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HANGUL);
    boolean japanese =
        entered
            .codePoints()
            .mapToObj(Character.UnicodeScript::of)
            .anyMatch(
                script ->
                    script == Character.UnicodeScript.HAN
                        || script == Character.UnicodeScript.HIRAGANA
                        || script == Character.UnicodeScript.KATAKANA);
    return korean ? "ko" : japanese ? "ja" : "";
  }
}
