package jp.mimamori.rest.door;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * The browser apps that may read answers (CORS), by origin: {@code mimamori.api.origins}, separated
 * by commas; none by default.
 */
public final class Origins {

  private static final Pattern ORIGIN =
      Pattern.compile("https?://[a-z0-9.-]+(:[0-9]{1,5})?|https?://\\[[0-9a-f:]+\\](:[0-9]{1,5})?");

  private final Set<String> allowed;

  /**
   * @throws IllegalStateException when one is no origin; a wildcard is none
   */
  Origins(String commaSeparated) {
    this.allowed =
        Arrays.stream(commaSeparated.split(","))
            .map(String::strip)
            .filter(origin -> !origin.isEmpty())
            .collect(Collectors.toUnmodifiableSet());
    if (!allowed.stream().allMatch(origin -> ORIGIN.matcher(origin).matches())) {
      throw new IllegalStateException(
          "mimamori.api.origins: an origin is written https://host or https://host:port");
    }
  }

  /** As configured. */
  public static Origins configured() {
    return new Origins(
        ConfigProvider.getConfig()
            .getOptionalValue("mimamori.api.origins", String.class)
            .orElse(""));
  }

  /** Whether any browser app of another origin may read answers. */
  public boolean any() {
    return !allowed.isEmpty();
  }

  boolean allows(String origin) {
    return allowed.contains(origin);
  }
}
