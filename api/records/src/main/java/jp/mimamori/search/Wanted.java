package jp.mimamori.search;

import jp.mimamori.fhir.Node;

/** One value that is searched for. */
public interface Wanted {

  /** Whether a value of a resource is one of those meant. */
  boolean fits(Node value);
}
