package jp.mimamori.checkup.judging;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import jp.mimamori.person.Sex;

/**
 * eGFR of creatinine in serum (mg/dL, enzyme method): the Japanese equation for adults, 194 ×
 * Cr^-1.094 × age^-0.287, for women × 0.739; in mL/min/1.73 m².
 */
final class Kidney {

  private static final int ADULT = 18;

  private Kidney() {}

  /** Empty for children, for unknown sex, and without an amount. */
  static Optional<BigDecimal> egfr(BigDecimal creatinine, int age, Sex sex) {
    boolean isSaid = sex == Sex.MALE || sex == Sex.FEMALE;
    if (creatinine.signum() <= 0 || age < ADULT || !isSaid) {
      return Optional.empty();
    }
    double egfr =
        194
            * Math.pow(creatinine.doubleValue(), -1.094)
            * Math.pow(age, -0.287)
            * (sex == Sex.FEMALE ? 0.739 : 1);
    return Optional.of(BigDecimal.valueOf(egfr).setScale(1, RoundingMode.HALF_UP));
  }
}
