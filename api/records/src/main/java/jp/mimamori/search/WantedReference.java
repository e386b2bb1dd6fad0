package jp.mimamori.search;

import jp.mimamori.fhir.Node;
import org.jspecify.annotations.Nullable;

/**
 * A resource that is referred to (FHIR R4 §3.1.1.4.12).
 *
 * @param type null for whichever
 * @param id its id, or an absolute address of it elsewhere
 */
public record WantedReference(@Nullable String type, String id) implements Wanted {

  @Override
  public boolean fits(Node value) {
    String given = value.text().isEmpty() ? value.at("reference").text() : value.text();
    if (given.isEmpty() || given.startsWith("#")) {
      return false;
    }
    return given.equals(id) || (type == null ? given.endsWith("/" + id) : isLocal(given));
  }

  private boolean isLocal(String given) {
    return given.equals(type + "/" + id);
  }

  @Override
  public String toString() {
    return "WantedReference " + type;
  }
}
