package jp.mimamori.vitals;

import java.math.BigDecimal;
import java.util.List;

/**
 * What is measured at home. The bounds are those of what a device can show of somebody alive, not
 * of what is healthy.
 */
public enum Vital {
  BLOOD_PRESSURE("血圧", "mm[Hg]", "mmHg", List.of("85354-9", "55284-4", "8480-6"), "40", "300"),
  PULSE("脈拍", "/min", "/分", List.of("8867-4"), "20", "300"),
  SPO2("SpO2", "%", "%", List.of("59408-5", "2708-6"), "40", "100"),
  TEMPERATURE("体温", "Cel", "℃", List.of("8310-5"), "30", "45"),
  WEIGHT("体重", "kg", "kg", List.of("29463-7"), "0.3", "400"),
  HEIGHT("身長", "cm", "cm", List.of("8302-2", "8306-3"), "20", "260"),
  BREATHS("呼吸数", "/min", "/分", List.of("9279-1"), "3", "150"),
  HEAD("頭囲", "cm", "cm", List.of("9843-4", "8287-5"), "15", "75"),

  /** Told once, of the day of birth. */
  GESTATION("在胎期間", "d", "日", List.of("76516-4"), "140", "315");

  static final String SYSTOLIC = "8480-6";
  static final String DIASTOLIC = "8462-4";

  /** Of a blood pressure, the lower number. */
  static final BigDecimal LEAST_DIASTOLIC = new BigDecimal("20");

  private final String title;
  private final String unit;
  private final String shownUnit;
  private final List<String> codes;
  private final BigDecimal least;
  private final BigDecimal most;

  Vital(
      String title, String unit, String shownUnit, List<String> codes, String least, String most) {
    this.title = title;
    this.unit = unit;
    this.shownUnit = shownUnit;
    this.codes = codes;
    this.least = new BigDecimal(least);
    this.most = new BigDecimal(most);
  }

  /** As people are shown it. */
  String title() {
    return title;
  }

  /** UCUM. */
  public String unit() {
    return unit;
  }

  String shownUnit() {
    return shownUnit;
  }

  /** LOINC; written with the first, found under each. */
  List<String> codes() {
    return codes;
  }

  BigDecimal least() {
    return least;
  }

  BigDecimal most() {
    return most;
  }
}
