package jp.mimamori.rest.door;

import java.util.Date;
import java.util.LinkedHashSet;
import java.util.Set;
import jp.mimamori.identity.AccessTokens;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** A believed token as MicroProfile JWT 2.1 shows it to whoever injects {@link JsonWebToken}. */
final class TokenPrincipal implements JsonWebToken {

  private final AccessTokens.Believed token;

  TokenPrincipal(AccessTokens.Believed token) {
    this.token = token;
  }

  @Override
  public String getName() {
    return token.caller().account().toString();
  }

  @Override
  public Set<String> getClaimNames() {
    Set<String> names = new LinkedHashSet<>(token.claims().getClaims().keySet());
    names.add("raw_token");
    return names;
  }

  @Override
  @SuppressWarnings("unchecked")
  public <T> @Nullable T getClaim(String name) {
    Object value = name.equals("raw_token") ? token.text() : token.claims().getClaim(name);
    return (T) standard(name, value);
  }

  /** The types that the specification gives to times, audiences and groups. */
  private static @Nullable Object standard(String name, @Nullable Object value) {
    if (value instanceof Date time) {
      return time.toInstant().getEpochSecond();
    }
    if (value instanceof Iterable<?> many && (name.equals("aud") || name.equals("groups"))) {
      Set<String> set = new LinkedHashSet<>();
      many.forEach(one -> set.add(String.valueOf(one)));
      return set;
    }
    return value;
  }

  @Override
  public String toString() {
    return "TokenPrincipal " + getName();
  }
}
