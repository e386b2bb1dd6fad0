package jp.mimamori.rest.fhir;

import jakarta.ws.rs.NotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * The resource types that a record can be: those of FHIR R4, since intake keeps what it does not
 * know, but for wrappers and Patient, which is made from what is registered.
 */
final class Types {

  static final List<String> OF_RECORDS = read();

  private Types() {}

  /**
   * @throws NotFoundException when there is no such type here
   */
  static void check(String type) {
    if (!OF_RECORDS.contains(type)) {
      throw new NotFoundException();
    }
  }

  /** Whether FHIR has such a type here. */
  static boolean isOne(String type) {
    return type.equals("Patient") || OF_RECORDS.contains(type);
  }

  private static List<String> read() {
    try (InputStream in = Types.class.getResourceAsStream("resource-types.txt")) {
      byte[] text = Objects.requireNonNull(in).readAllBytes();
      return new String(text, StandardCharsets.US_ASCII).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
