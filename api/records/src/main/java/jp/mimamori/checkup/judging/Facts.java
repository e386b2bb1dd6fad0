package jp.mimamori.checkup.judging;

import java.util.EnumMap;
import java.util.Map;

/**
 * What guidance and metabolic syndrome are judged by.
 *
 * @param wide whether waist or visceral fat reach the limit
 * @param heavy whether the body mass index does
 * @param risks whether each is there
 * @param medicine whether something is taken for blood pressure, sugar or fat
 * @param age reached in the fiscal year
 */
record Facts(Truth wide, Truth heavy, Map<Risk, Truth> risks, Truth medicine, int age) {

  Facts {
    risks = Map.copyOf(risks);
  }

  Truth of(Risk risk) {
    return risks.getOrDefault(risk, Truth.UNKNOWN);
  }

  Facts with(Risk risk, Truth truth) {
    Map<Risk, Truth> changed = new EnumMap<>(Risk.class);
    changed.putAll(risks);
    changed.put(risk, truth);
    return new Facts(wide, heavy, changed, medicine, age);
  }

  Facts withMedicine(Truth truth) {
    return new Facts(wide, heavy, risks, truth, age);
  }

  Facts withAge(int other) {
    return new Facts(wide, heavy, risks, medicine, other);
  }

  @Override
  public String toString() {
    return "Facts";
  }
}
