package jp.mimamori.oauth;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a person is to be asked on the way (OpenID Connect Core §3.1.2.1). A yes is always asked
 * for; which account it is, is chosen by signing in.
 *
 * @param silent whether nothing may be asked at all
 * @param maxAge how many seconds the sign-in may be old; null for any
 */
record Prompt(boolean silent, @Nullable Integer maxAge) {

  private static final String NONE = "none";
  private static final Set<String> SIGN_IN = Set.of("login", "select_account");

  /** The values that {@code prompt} may have. */
  static final List<String> VALUES = List.of(NONE, "login", "consent", "select_account");

  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,9}");

  /** Empty when it makes no sense. */
  static Optional<Prompt> of(MultivaluedMap<String, String> parameters) {
    String age = given(parameters, "max_age");
    List<String> values =
        Stream.of(given(parameters, "prompt").split(" ")).filter(v -> !v.isEmpty()).toList();
    boolean makesSense =
        VALUES.containsAll(values)
            && (values.size() == 1 || !values.contains(NONE))
            && (age.isEmpty() || SECONDS.matcher(age).matches());
    if (!makesSense) {
      return Optional.empty();
    }
    Integer asked = age.isEmpty() ? null : Integer.valueOf(age);
    boolean anew = values.stream().anyMatch(SIGN_IN::contains);
    return Optional.of(new Prompt(values.contains(NONE), anew ? Integer.valueOf(0) : asked));
  }

  private static String given(MultivaluedMap<String, String> parameters, String name) {
    String value = parameters.getFirst(name);
    return value == null ? "" : value;
  }
}
