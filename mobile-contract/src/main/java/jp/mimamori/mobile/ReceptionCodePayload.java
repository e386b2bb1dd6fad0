package jp.mimamori.mobile;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;

/**
 * A code for the screen of a reception. Its secret is in the address and is told once.
 *
 * @param address what the QR code holds; the patient opens it on the own phone
 */
public record ReceptionCodePayload(UUID id, URI address, String code, Instant expiresAt) {

  @Override
  public String toString() {
    return "ReceptionCodePayload " + id;
  }
}
