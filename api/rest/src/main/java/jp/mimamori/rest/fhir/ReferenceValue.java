package jp.mimamori.rest.fhir;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.mimamori.rest.problem.BadParameter;
import jp.mimamori.search.WantedReference;
import org.jspecify.annotations.Nullable;

/** A resource that others refer to and that is searched for (FHIR R4 §3.1.1.4.12). */
final class ReferenceValue {

  private static final Pattern LOCAL =
      Pattern.compile("(?:([A-Z][A-Za-z]{1,63})/)?([A-Za-z0-9.-]{1,64})");
  private static final Pattern ABSOLUTE = Pattern.compile("(https?|urn):[!-~]{1,500}");

  private ReferenceValue() {}

  /**
   * @param type what the modifier says it is; null when there is none
   * @param base the door's absolute URL
   */
  static WantedReference of(String name, @Nullable String type, String text, String base) {
    String plain = Escapes.plain(text);
    String local = plain.startsWith(base + "/") ? plain.substring(base.length() + 1) : plain;
    Matcher parts = LOCAL.matcher(local);
    if (parts.matches()) {
      return new WantedReference(parts.group(1) == null ? type : parts.group(1), parts.group(2));
    }
    if (ABSOLUTE.matcher(local).matches()) {
      return new WantedReference(null, local);
    }
    throw new BadParameter(name, "A reference is written id, Type/id or as an absolute URL.");
  }
}
