package jp.mimamori.vitals;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import jp.mimamori.vitals.VitalFinding.Why;
import org.jspecify.annotations.Nullable;

/** Tells which readings of a batch can be so, and what is wrong with each of the others. */
final class Checking {

  /** How far the clock of a device may be ahead. */
  private static final Duration AHEAD = Duration.ofMinutes(5);

  private static final int LONGEST_DEVICE = 100;
  private static final int MOST_DECIMALS = 3;

  private final LocalDate bornOn;
  private final Instant now;
  private final Map<String, Reading> seen = new HashMap<>();

  /** What came of one: a reading, or what is wrong with it. */
  sealed interface Checked {
    record Right(Reading reading) implements Checked {}

    record Wrong(String field, Why why) implements Checked {}

    /** The very same stands in the batch already. */
    record Same() implements Checked {}
  }

  Checking(LocalDate bornOn, Instant now) {
    this.bornOn = bornOn;
    this.now = now;
  }

  Checked check(Sent sent) {
    Vital vital = vital(sent.kind());
    if (vital == null) {
      return new Checked.Wrong("kind", Why.KIND_NOT_KNOWN);
    }
    OffsetDateTime at = time(sent.at());
    if (at == null) {
      return new Checked.Wrong("at", Why.TIME_WITHOUT_OFFSET);
    }
    return time(at)
        .or(() -> numbers(vital, sent))
        .or(() -> rest(vital, sent))
        .<Checked>map(wrong -> wrong)
        .orElseGet(() -> once(reading(vital, at, sent)));
  }

  private static @Nullable Vital vital(String name) {
    return Arrays.stream(Vital.values())
        .filter(vital -> vital.name().equals(name))
        .findFirst()
        .orElse(null);
  }

  private static @Nullable OffsetDateTime time(String text) {
    try {
      return text.length() > 40 ? null : OffsetDateTime.parse(text).truncatedTo(ChronoUnit.SECONDS);
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private Optional<Checked.Wrong> time(OffsetDateTime at) {
    if (at.toInstant().isAfter(now.plus(AHEAD))) {
      return wrong("at", Why.IN_THE_FUTURE);
    }
    return at.toLocalDate().isBefore(bornOn) ? wrong("at", Why.BEFORE_BIRTH) : Optional.empty();
  }

  private static Optional<Checked.Wrong> numbers(Vital vital, Sent sent) {
    if (vital != Vital.BLOOD_PRESSURE) {
      return notForThis("systolic", sent.systolic())
          .or(() -> notForThis("diastolic", sent.diastolic()))
          .or(() -> number("value", sent.value(), vital.least(), vital.most()));
    }
    BigDecimal upper = sent.systolic();
    BigDecimal lower = sent.diastolic();
    return notForThis("value", sent.value())
        .or(() -> number("systolic", upper, vital.least(), vital.most()))
        .or(() -> number("diastolic", lower, Vital.LEAST_DIASTOLIC, vital.most()))
        .or(
            () ->
                upper != null && lower != null && upper.compareTo(lower) <= 0
                    ? wrong("systolic", Why.UPPER_NOT_ABOVE_LOWER)
                    : Optional.empty());
  }

  private static Optional<Checked.Wrong> notForThis(String field, @Nullable BigDecimal number) {
    return number == null ? Optional.empty() : wrong(field, Why.NUMBER_NOT_FOR_THIS_KIND);
  }

  private static Optional<Checked.Wrong> number(
      String field, @Nullable BigDecimal number, BigDecimal least, BigDecimal most) {
    if (number == null) {
      return wrong(field, Why.NUMBER_MISSING);
    }
    if (number.compareTo(least) < 0) {
      return wrong(field, Why.TOO_LOW);
    }
    if (number.compareTo(most) > 0) {
      return wrong(field, Why.TOO_HIGH);
    }
    return number.stripTrailingZeros().scale() > MOST_DECIMALS
        ? wrong(field, Why.TOO_PRECISE)
        : Optional.empty();
  }

  private static Optional<Checked.Wrong> rest(Vital vital, Sent sent) {
    if (sent.unit() != null && !sent.unit().equals(vital.unit())) {
      return wrong("unit", Why.OTHER_UNIT);
    }
    return sent.device().strip().length() > LONGEST_DEVICE
        ? wrong("device", Why.DEVICE_TOO_LONG)
        : Optional.empty();
  }

  private static Reading reading(Vital vital, OffsetDateTime at, Sent sent) {
    BigDecimal value = vital == Vital.BLOOD_PRESSURE ? sent.systolic() : sent.value();
    return new Reading(
        vital,
        at,
        plain(value),
        sent.diastolic() == null ? null : plain(sent.diastolic()),
        sent.device().strip());
  }

  /** 36.50, 3.65E1 and 36.5 are one number. */
  private static BigDecimal plain(@Nullable BigDecimal number) {
    if (number == null) {
      throw new IllegalArgumentException("a reading was not checked");
    }
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  private Checked once(Reading reading) {
    Reading before = seen.putIfAbsent(reading.key(), reading);
    if (before == null) {
      return new Checked.Right(reading);
    }
    return before.value().equals(reading.value()) && Objects.equals(before.lower(), reading.lower())
        ? new Checked.Same()
        : new Checked.Wrong("at", Why.TWICE);
  }

  private static Optional<Checked.Wrong> wrong(String field, Why why) {
    return Optional.of(new Checked.Wrong(field, why));
  }
}
