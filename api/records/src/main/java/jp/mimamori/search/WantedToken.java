package jp.mimamori.search;

import java.util.stream.Stream;
import jp.mimamori.fhir.Node;
import org.jspecify.annotations.Nullable;

/**
 * A code or an identifier (FHIR R4 §3.1.1.4.10). The system of an element that is a bare code is
 * fixed by FHIR and not asked for.
 *
 * @param system {@code ""} for none, null for whichever
 * @param code null for whichever of the system
 */
public record WantedToken(@Nullable String system, @Nullable String code) implements Wanted {

  public WantedToken {
    if (system == null && code == null) {
      throw new IllegalArgumentException("a code, or a system, or both");
    }
  }

  @Override
  public boolean fits(Node value) {
    if (!value.text().isEmpty()) {
      return code == null || code.equals(value.text());
    }
    return Stream.concat(value.all("coding"), Stream.of(value))
        .anyMatch(each -> fitsOne(each, "code") || fitsOne(each, "value"));
  }

  private boolean fitsOne(Node each, String element) {
    String given = each.at(element).text();
    return !given.isEmpty()
        && (code == null || code.equals(given))
        && (system == null || system.equals(each.at("system").text()));
  }
}
