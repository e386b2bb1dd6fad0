package jp.mimamori.growth;

import java.util.List;

/**
 * How a reference tells what is usual. They do not agree at their ends, where what is measured is
 * skewed, so a chart keeps to one and says which.
 */
public enum Method {
  /** Mean and standard deviation: z = (x − mean) / SD. */
  MEAN_SD {
    @Override
    double value(double[] numbers, double sds) {
      return numbers[0] + sds * numbers[1];
    }

    @Override
    double sds(double[] numbers, double value) {
      return (value - numbers[0]) / numbers[1];
    }

    @Override
    List<Line> lines() {
      return Line.DEVIATIONS;
    }
  },

  /** Skewness, median and variation: z = ((x / M)^L − 1) / (L S). */
  LMS {
    @Override
    double value(double[] numbers, double sds) {
      double power = numbers[0];
      return isLogarithmic(power)
          ? numbers[1] * Math.exp(numbers[2] * sds)
          : numbers[1] * Math.pow(1 + power * numbers[2] * sds, 1 / power);
    }

    @Override
    double sds(double[] numbers, double value) {
      double power = numbers[0];
      double ratio = value / numbers[1];
      return isLogarithmic(power)
          ? Math.log(ratio) / numbers[2]
          : (Math.pow(ratio, power) - 1) / (power * numbers[2]);
    }

    @Override
    List<Line> lines() {
      return Line.DEVIATIONS;
    }

    private boolean isLogarithmic(double power) {
      return Math.abs(power) < 1e-6;
    }
  },

  /**
   * Seven percentiles as they were published; between them it is estimated, beyond them nothing.
   */
  PERCENTILES {
    @Override
    double value(double[] numbers, double sds) {
      List<Line> lines = lines();
      if (sds <= lines.get(0).sds()) {
        return numbers[0];
      }
      for (int i = 1; i < numbers.length; i++) {
        if (sds <= lines.get(i).sds()) {
          double from = lines.get(i - 1).sds();
          double part = (sds - from) / (lines.get(i).sds() - from);
          return numbers[i - 1] + part * (numbers[i] - numbers[i - 1]);
        }
      }
      return numbers[numbers.length - 1];
    }

    @Override
    double sds(double[] numbers, double value) {
      if (value < numbers[0]) {
        return Double.NEGATIVE_INFINITY;
      }
      for (int i = 1; i < numbers.length; i++) {
        if (value <= numbers[i]) {
          double part = (value - numbers[i - 1]) / (numbers[i] - numbers[i - 1]);
          double from = lines().get(i - 1).sds();
          return from + part * (lines().get(i).sds() - from);
        }
      }
      return Double.POSITIVE_INFINITY;
    }

    @Override
    List<Line> lines() {
      return Line.PERCENTILES;
    }
  };

  /** What is measured at so many standard deviations. */
  abstract double value(double[] numbers, double sds);

  /** Infinite beyond what the reference tells. */
  abstract double sds(double[] numbers, double value);

  /** What a chart draws of it, lowest first. */
  abstract List<Line> lines();
}
