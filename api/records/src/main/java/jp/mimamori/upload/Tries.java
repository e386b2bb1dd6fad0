package jp.mimamori.upload;

import jakarta.persistence.Embeddable;

/**
 * How often in a row processes ended over an upload: while it was opened, or over the same document
 * of it.
 */
@Embeddable
class Tries {

  private int opens;
  private int trying;
  private int tries;

  protected Tries() {}

  static Tries none() {
    return new Tries();
  }

  /** Counts how often the upload was opened in a row and no document came to its turn. */
  int opens() {
    return ++opens;
  }

  /** Counts how often this document was tried in a row. */
  int of(int document) {
    opens = 0;
    tries = trying == document ? tries + 1 : 1;
    trying = document;
    return tries;
  }

  void over() {
    opens = 0;
    trying = 0;
    tries = 0;
  }
}
