package jp.mimamori.attempt;

/**
 * What a POST asks for, as a hash of everything that makes a difference.
 *
 * @param hash empty while it is not known: of a file it is known when the file has come in
 */
public record Asked(String hash) {

  /** Of a file that is still to come in. */
  public static final Asked UNKNOWN = new Asked("");

  boolean isKnown() {
    return !hash.isEmpty();
  }
}
