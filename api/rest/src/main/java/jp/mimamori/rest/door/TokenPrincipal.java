package jp.mimamori.rest.door;

import java.util.Date;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** A believed token as MicroProfile JWT 2.1 shows it to whoever injects {@link JsonWebToken}. */
final class TokenPrincipal implements JsonWebToken {

  private final Believed token;

  TokenPrincipal(Believed token) {
    this.token = token;
  }

  /** MP-JWT 2.1 §"Requirements for Interoperability": the first of the three that is there. */
  @Override
  public String getName() {
    return Stream.of("upn", "preferred_username", "sub")
        .flatMap(name -> Stream.ofNullable(token.claims().getClaim(name)))
        .map(String::valueOf)
        .findFirst()
        .orElseGet(() -> token.caller().account().toString());
  }

  /** The roles that the account has and the token names: a token may hold less, never more. */
  Set<String> roles() {
    String role = token.caller().role().name();
    Set<String> groups = getGroups();
    return groups != null && groups.contains(role) ? Set.of(role) : Set.of();
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
