package jp.mimamori.growth;

/** The normal distribution, by which an SDS and a percentile say the same. */
final class Bell {

  private static final double[] TERMS = {
    0.319381530, -0.356563782, 1.781477937, -1.821255978, 1.330274429
  };

  private Bell() {}

  /** The share, in percent, of those below (Abramowitz and Stegun 26.2.17; error below 1e-5 %). */
  static double percentile(double sds) {
    double t = 1 / (1 + 0.2316419 * Math.abs(sds));
    double sum = 0;
    for (int i = TERMS.length - 1; i >= 0; i--) {
      sum = (sum + TERMS[i]) * t;
    }
    double above = Math.exp(-sds * sds / 2) / Math.sqrt(2 * Math.PI) * sum;
    return 100 * (sds < 0 ? above : 1 - above);
  }
}
