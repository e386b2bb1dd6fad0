package jp.mimamori.rest.fhir;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.mimamori.rest.problem.BadParameter;
import jp.mimamori.search.WantedQuantity;

/** A number with a unit that is searched for (FHIR R4 §3.1.1.4.11). */
final class QuantityValue {

  private static final Pattern NUMBER =
      Pattern.compile(
          "(eq|ne|gt|lt|ge|le|sa|eb|ap)?([+-]?\\d{1,20}(?:\\.\\d{1,20})?(?:[eE][+-]?\\d{1,2})?)");

  private QuantityValue() {}

  static WantedQuantity of(String name, String text) {
    List<String> parts = Escapes.split(text, '|', 3);
    Matcher number = NUMBER.matcher(parts.get(0));
    if (parts.size() == 2 || !number.matches()) {
      throw new BadParameter(
          name, "A quantity is written [prefix]number or [prefix]number|system|unit.");
    }
    String prefix = number.group(1) == null ? "eq" : number.group(1);
    return new WantedQuantity(
        WantedQuantity.Test.valueOf(prefix.toUpperCase(Locale.ROOT)),
        new BigDecimal(number.group(2)),
        parts.size() == 1 ? null : Escapes.plain(parts.get(1)),
        parts.size() == 1 || parts.get(2).isEmpty() ? null : Escapes.plain(parts.get(2)));
  }
}
