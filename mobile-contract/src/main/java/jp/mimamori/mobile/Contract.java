package jp.mimamori.mobile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The contract as a document. */
public final class Contract {

  private static final byte[] OPENAPI = read("openapi.yaml");

  private Contract() {}

  /** The OpenAPI 3.1 document, YAML in UTF-8. */
  public static byte[] openapi() {
    return OPENAPI.clone();
  }

  private static byte[] read(String name) {
    try (InputStream in = Contract.class.getResourceAsStream(name)) {
      return Objects.requireNonNull(in).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
