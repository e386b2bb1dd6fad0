package jp.mimamori.consent;

import java.util.UUID;

/** Names a grant through all its steps. */
public record GrantId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
