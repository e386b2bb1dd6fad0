package jp.mimamori.notebook;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.mimamori.fhir.Node;

/** A number with its unit, as a notebook has them in two fields. */
record Amount(String number, String unit) {

  static final Amount NONE = new Amount("", "");
  private static final Pattern NOTED = Pattern.compile("(\\d{1,10}(?:\\.\\d{1,10})?)(.*)");

  /** Of a Quantity. */
  static Amount of(Node quantity) {
    return quantity
        .at("value")
        .number()
        .map(BigDecimal::toPlainString)
        .map(number -> new Amount(number, quantity.unit()))
        .orElse(NONE);
  }

  /** Of what stands behind the heading in a remark; what begins with no number is all number. */
  static Amount noted(String words) {
    Matcher noted = NOTED.matcher(words);
    return noted.matches() ? new Amount(noted.group(1), noted.group(2)) : new Amount(words, "");
  }

  boolean isEmpty() {
    return number.isEmpty();
  }
}
