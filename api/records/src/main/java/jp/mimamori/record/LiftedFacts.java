package jp.mimamori.record;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.math.RoundingMode;
import jp.mimamori.code.Coding;
import org.jspecify.annotations.Nullable;

/**
 * Code and number of a record, in columns of their own for searches and charts. What does not fit
 * is left out; the resource has it.
 */
@Embeddable
class LiftedFacts {

  private static final int LONGEST_CODE = 255;
  private static final int LONGEST_UNIT = 60;
  private static final int MOST_DIGITS = 400;
  private static final BigDecimal LARGEST = new BigDecimal("1e20");

  @Column(name = "code_system")
  private @Nullable String codeSystem;

  private @Nullable String code;

  /** The value. A limit never stands here: whoever draws or compares must not take it for one. */
  private @Nullable BigDecimal measure;

  private @Nullable String unit;

  @Column(name = "measure_limit")
  private @Nullable BigDecimal limit;

  @Enumerated(EnumType.STRING)
  @Column(name = "limit_is")
  private Measure.@Nullable Bound limitIs;

  protected LiftedFacts() {}

  LiftedFacts(@Nullable Coding coding, @Nullable Measure lifted) {
    if (coding != null
        && coding.code().length() <= LONGEST_CODE
        && coding.system().length() <= LONGEST_CODE) {
      codeSystem = coding.system();
      code = coding.code();
    }
    if (lifted != null && fits(lifted)) {
      BigDecimal value = lifted.value().setScale(12, RoundingMode.HALF_EVEN);
      unit = lifted.unit();
      switch (lifted.bound()) {
        case EXACT -> measure = value;
        case AT_LEAST, AT_MOST -> {
          limit = value;
          limitIs = lifted.bound();
        }
      }
    }
  }

  /** A scale of a million would be computed digit by digit. */
  private static boolean fits(Measure lifted) {
    return lifted.unit().length() <= LONGEST_UNIT
        && Math.abs(lifted.value().scale()) <= MOST_DIGITS
        && lifted.value().precision() <= MOST_DIGITS
        && lifted.value().abs().compareTo(LARGEST) < 0;
  }

  /** The number alone. */
  LiftedFacts withoutCode() {
    LiftedFacts rest = new LiftedFacts();
    rest.measure = measure;
    rest.unit = unit;
    rest.limit = limit;
    rest.limitIs = limitIs;
    return rest;
  }

  @Nullable String codeSystem() {
    return codeSystem;
  }

  @Nullable String code() {
    return code;
  }

  @Nullable BigDecimal measure() {
    return measure;
  }

  @Nullable String unit() {
    return unit;
  }

  @Nullable Measure limit() {
    return limit == null || limitIs == null
        ? null
        : new Measure(limit, unit == null ? "" : unit, limitIs);
  }
}
