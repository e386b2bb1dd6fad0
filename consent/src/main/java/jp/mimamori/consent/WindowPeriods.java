package jp.mimamori.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.Period;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.mimamori.identity.Japan;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How far back the emergency window of this instance reaches. */
@ApplicationScoped
class WindowPeriods {

  /** As {@code visits=P3M,dispensing=P45D}: the kind and a period (ISO 8601). */
  @Inject
  @ConfigProperty(name = "mimamori.emergency.window")
  Optional<String> own = Optional.empty();

  /**
   * The window as it is on the day of a question.
   *
   * @throws IllegalStateException when the setting cannot be read
   */
  Window at(Instant asOf) {
    return Window.on(Japan.dayOf(asOf), read(own.orElse("")));
  }

  static Map<WindowKind, Period> read(String setting) {
    Map<WindowKind, Period> back = new EnumMap<>(WindowKind.class);
    Stream.of(WindowKind.values()).forEach(kind -> back.put(kind, kind.back()));
    for (String part : setting.isBlank() ? new String[0] : setting.split(",")) {
      String[] words = part.strip().split("=");
      try {
        Period period = Period.parse(words[1].strip());
        if (period.isNegative()) {
          throw new IllegalArgumentException();
        }
        back.put(WindowKind.valueOf(words[0].strip().toUpperCase(Locale.ROOT)), period);
      } catch (DateTimeException | IllegalArgumentException | IndexOutOfBoundsException e) {
        throw new IllegalStateException(
            "mimamori.emergency.window reads visits=P3M,dispensing=P45D", e);
      }
    }
    return back;
  }
}
