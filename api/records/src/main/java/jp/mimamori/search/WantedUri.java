package jp.mimamori.search;

import jp.mimamori.fhir.Node;

/** An address, to the letter (FHIR R4 §3.1.1.4.13). */
public record WantedUri(String uri) implements Wanted {

  @Override
  public boolean fits(Node value) {
    return value.text().equals(uri);
  }
}
