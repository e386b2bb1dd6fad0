package jp.mimamori.search;

import jp.mimamori.fhir.Node;

/** What is referred to by a number it has (FHIR R4 §3.1.1.4.12, {@code :identifier}). */
public record WantedIdentifier(WantedToken token) implements Wanted {

  @Override
  public boolean fits(Node value) {
    Node identifier = value.at("identifier");
    return identifier.isPresent() && token.fits(identifier);
  }
}
