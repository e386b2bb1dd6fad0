package jp.mimamori.checkup;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The end beyond which a value lies. It is not the value: it is neither averaged nor joined by a
 * line.
 *
 * @param end in the value's unit
 * @param above whether the value is larger, else it is smaller
 * @param itself whether the value may be the end itself
 */
public record Bound(BigDecimal end, boolean above, boolean itself) {

  private static final Pattern WRITTEN = Pattern.compile("(<|<=|>|>=)?(-?\\d{1,12}(\\.\\d{1,6})?)");

  /**
   * As a comparator says, else as the flag does: HX is at or above the largest value that can be
   * entered, LX at or below the smallest (checkup file specification).
   */
  static Optional<Bound> of(CheckupItem item) {
    if (item.number() != null) {
      return Optional.empty();
    }
    Matcher written = WRITTEN.matcher(item.value());
    if (!written.matches()) {
      return Optional.empty();
    }
    BigDecimal end = new BigDecimal(written.group(2));
    String comparator = written.group(1);
    if (comparator != null) {
      return Optional.of(new Bound(end, comparator.startsWith(">"), comparator.endsWith("=")));
    }
    return switch (item.flag()) {
      case ABOVE_MAX -> Optional.of(new Bound(end, true, true));
      case BELOW_MIN -> Optional.of(new Bound(end, false, true));
      case HIGH, LOW, WITHIN, ABNORMAL, NOT_DONE, NOT_MEASURABLE, NONE -> Optional.empty();
    };
  }

  @Override
  public String toString() {
    return "Bound";
  }
}
