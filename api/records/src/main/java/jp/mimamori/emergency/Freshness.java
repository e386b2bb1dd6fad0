package jp.mimamori.emergency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How long values are taken for current on this instance. */
@ApplicationScoped
public class Freshness {

  /** As {@code weight=30,care=90}: the first word of a field's key, or all of it, and days. */
  @Inject
  @ConfigProperty(name = "mimamori.emergency.review-days")
  Optional<String> days = Optional.empty();

  /**
   * @throws IllegalStateException when the setting cannot be read
   */
  public ReviewTimes times() {
    return days.map(Freshness::read).orElse(ReviewTimes.OF_THE_FORM);
  }

  static ReviewTimes read(String setting) {
    Map<String, Duration> times = new HashMap<>();
    for (String part : setting.split(",")) {
      String[] words = part.strip().split("=");
      if (words.length != 2 || !words[1].strip().matches("[1-9][0-9]{0,3}")) {
        throw new IllegalStateException("mimamori.emergency.review-days reads weight=30,care=90");
      }
      times.put(words[0].strip(), Duration.ofDays(Long.parseLong(words[1].strip())));
    }
    return new ReviewTimes(times);
  }
}
