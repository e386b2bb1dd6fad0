package jp.mimamori.growth;

import java.math.BigDecimal;

/**
 * What is measured of a growing body. The bounds are those of what can be so of anybody alive, not
 * of what is healthy.
 */
public enum Dimension {
  HEIGHT("cm", "20", "260"),
  WEIGHT("kg", "0.3", "400"),
  HEAD("cm", "15", "75");

  private final String unit;
  private final BigDecimal least;
  private final BigDecimal most;

  Dimension(String unit, String least, String most) {
    this.unit = unit;
    this.least = new BigDecimal(least);
    this.most = new BigDecimal(most);
  }

  /** The one that its references are written in; UCUM, and as people read it. */
  public String unit() {
    return unit;
  }

  boolean canBe(BigDecimal value) {
    return value.compareTo(least) >= 0 && value.compareTo(most) <= 0;
  }
}
