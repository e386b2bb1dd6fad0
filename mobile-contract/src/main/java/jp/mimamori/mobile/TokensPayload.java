package jp.mimamori.mobile;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The caller's tokens that are open. */
public record TokensPayload(List<Token> tokens) {

  /** A token, without its text: that is shown once, when it is issued. */
  public record Token(UUID id, String label, Instant issuedAt, Instant expiresAt) {}
}
