package jp.mimamori.checkup.judging;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A limit that the rules set to a measure.
 *
 * @param bar what it is for
 * @param sign on which side a value has to lie
 * @param end in the measure's unit
 */
public record Cut(Bar bar, Sign sign, BigDecimal end) {

  /** What a limit is for. */
  public enum Bar {
    /** 保健指導判定値: from here on health guidance is worth while. */
    GUIDANCE,
    /** 受診勧奨判定値: from here on people are told to see a doctor. */
    REFERRAL,
    /** From here on at once. */
    URGENT,
    /** From here on it counts as a risk when guidance is chosen (階層化). */
    COUNTED,
    /** From here on it counts as a component of metabolic syndrome. */
    METABOLIC
  }

  /** Which side. */
  public enum Sign {
    AT_LEAST(">="),
    AT_MOST("<="),
    BELOW("<");

    private final String written;

    Sign(String written) {
      this.written = written;
    }
  }

  private static final Pattern WRITTEN = Pattern.compile("([a-z]+)(>=|<=|<)([0-9.]+)");

  /** Reads {@code guidance>=130}. */
  static Cut of(String written) {
    Matcher parts = WRITTEN.matcher(written);
    if (!parts.matches()) {
      throw new IllegalArgumentException(written);
    }
    Sign sign = Sign.AT_LEAST;
    for (Sign each : Sign.values()) {
      sign = each.written.equals(parts.group(2)) ? each : sign;
    }
    return new Cut(
        Bar.valueOf(parts.group(1).toUpperCase(java.util.Locale.ROOT)),
        sign,
        new BigDecimal(parts.group(3)));
  }

  Truth holds(Amount amount) {
    return switch (sign) {
      case AT_LEAST -> amount.isAtLeast(end);
      case AT_MOST -> amount.isAtMost(end);
      case BELOW -> amount.isAtLeast(end).not();
    };
  }
}
