package jp.mimamori.intake.checkup;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One item of the 特定健診 item tables (4th term and extra items).
 *
 * @param code 17-digit item code
 * @param name Japanese name
 * @param english English name, empty outside the 特定健診 set
 * @param group what people find it under, e.g. 血圧等
 * @param set part it plays in the 特定健診: 1 required, 2 detailed, a letter for "one of these", 5 or 7
 *     when present; empty when it is not part of the set
 * @param kind FHIR observation category
 * @param type CDA data type: PQ, CD, CO or ST
 * @param unit unit as people read it, empty when there is none
 * @param ucum the unit's UCUM code
 * @param written how the item table writes the unit where that is not UCUM, else empty
 * @param method code of the method that the item implies, empty when it implies none
 * @param methodName its name; may be given without a code
 * @param answers answer texts by OID of the code system and code; the first system is the current
 *     one
 * @param low smallest value that can be entered
 * @param high largest value that can be entered
 * @param loinc LOINC code of a vital sign, empty for others
 */
public record CheckupItem(
    String code,
    String name,
    String english,
    String group,
    String set,
    String kind,
    String type,
    String unit,
    String ucum,
    String written,
    String method,
    String methodName,
    Map<String, Map<String, String>> answers,
    @Nullable BigDecimal low,
    @Nullable BigDecimal high,
    String loinc) {

  /** The name in the reader's language; Japanese where there is no English one. */
  public String name(Locale locale) {
    return locale.getLanguage().equals("ja") || english.isEmpty() ? name : english;
  }

  /** OID of the code system that the item's answers are from today; empty when it has none. */
  public String answerSystem() {
    return answers.isEmpty() ? "" : answers.keySet().iterator().next();
  }

  /** What an answer code means in this code system, for this item. */
  public Optional<String> answer(String oid, String answer) {
    return Optional.ofNullable(answers.getOrDefault(oid, Map.of()).get(answer));
  }

  /** Whether a document's unit is this item's, in any of the spellings in use. */
  public boolean hasUnit(String asWritten) {
    String plain = CheckupUnits.plain(asWritten);
    return plain.equals(CheckupUnits.plain(ucum))
        || plain.equals(CheckupUnits.plain(unit))
        || !written.isEmpty() && plain.equals(CheckupUnits.plain(written))
        || ucum.isEmpty() && plain.equals("1");
  }

  boolean admits(BigDecimal value) {
    return (low == null || value.compareTo(low) >= 0)
        && (high == null || value.compareTo(high) <= 0);
  }
}
