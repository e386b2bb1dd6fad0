package jp.mimamori.rest.door;

import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** The token of a request that has none. */
final class NoToken implements JsonWebToken {

  @Override
  public String getName() {
    return "";
  }

  @Override
  public Set<String> getClaimNames() {
    return Set.of();
  }

  @Override
  public <T> @Nullable T getClaim(String name) {
    return null;
  }
}
