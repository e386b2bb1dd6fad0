package jp.mimamori.code;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which dose of a series it was, as papers write it: {@code 1}, {@code 2回目}, {@code 第3回}. */
public final class DoseNumber {

  private static final Pattern WRITTEN = Pattern.compile("第?([1-9][0-9]?)(回目|回)?");

  private DoseNumber() {}

  /** The number, from 1; 0 when none is written. */
  public static int of(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s", "");
    Matcher written = WRITTEN.matcher(plain);
    return written.matches() ? Integer.parseInt(written.group(1)) : 0;
  }
}
