package jp.mimamori.code;

/**
 * A code as a document wrote it.
 *
 * @param system URI of the code system ({@code urn:oid:…} or a URL); empty when the document named
 *     none
 * @param code the code, never blank
 */
public record Coding(String system, String code) {

  public Coding {
    if (code.isBlank()) {
      throw new IllegalArgumentException("a coding needs a code");
    }
  }
}
