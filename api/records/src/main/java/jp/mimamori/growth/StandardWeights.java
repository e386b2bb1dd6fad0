package jp.mimamori.growth;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.mimamori.growth.Build.Formula;
import jp.mimamori.growth.Build.Index;
import jp.mimamori.person.Sex;

/** What a child of a height weighs by the standard, of a table beside this class. */
final class StandardWeights {

  private static final int YEAR = 12;
  private static final int SCHOOL = 6 * YEAR;
  private static final double SHORTEST = 70;
  private static final double TALLEST = 120;

  private static final Map<String, double[]> COEFFICIENTS =
      Curve.lines("standard-weight-2000.tsv").stream()
          .collect(
              Collectors.toUnmodifiableMap(
                  line -> line[0] + " " + line[1],
                  line ->
                      Arrays.stream(line, 2, line.length)
                          .mapToDouble(Double::parseDouble)
                          .toArray()));

  private StandardWeights() {}

  /** Empty where no formula is made for the sex, the age or the height. */
  static Optional<Index> index(Sex sex, double months, double height, BigDecimal weight) {
    if (months < YEAR) {
      return Optional.empty();
    }
    if (months < SCHOOL && height < TALLEST) {
      return height < SHORTEST
          ? Optional.empty()
          : of(sex, "infant")
              .map(c -> c[0] * height * height + c[1] * height + c[2])
              .map(standard -> Index.of(standard, weight, Formula.INFANT_2000));
    }
    return of(sex, String.valueOf((int) (months / YEAR)))
        .map(c -> c[0] * height - c[1])
        .filter(standard -> standard > 0)
        .map(standard -> Index.of(standard, weight, Formula.SCHOOL_2000));
  }

  private static Optional<double[]> of(Sex sex, String key) {
    return Optional.ofNullable(COEFFICIENTS.get(sex.name() + " " + key));
  }
}
