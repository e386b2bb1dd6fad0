package jp.mimamori.search;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import jp.mimamori.fhir.Node;

/**
 * A search parameter of a type (FHIR R4).
 *
 * @param places where in the resource its values are
 * @param targets types that a reference may lead to; empty for any
 * @param lifted whether it asks for the code or the time that is lifted into columns
 */
public record Parameter(
    String name, Kind kind, List<Place> places, Set<String> targets, boolean lifted) {

  /** How its values are compared. */
  public enum Kind {
    TOKEN,
    DATE,
    STRING,
    QUANTITY,
    REFERENCE,
    URI
  }

  /** Its values in a resource. */
  Stream<Node> values(Node resource) {
    return places.stream().flatMap(place -> place.in(resource));
  }

  /** Whether it may lead to a resource of this type. */
  public boolean leadsTo(String type) {
    return kind == Kind.REFERENCE && (targets.isEmpty() || targets.contains(type));
  }
}
