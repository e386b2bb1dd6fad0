package jp.mimamori.mobile;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the rules of its year say of a checkup, beside what its document says.
 *
 * @param checkup id of its record
 * @param day a day in Japan
 * @param year fiscal year, from April, whose rules these are
 * @param term of the specific health checkups; absent for years whose rules are not known
 * @param meal FASTING, HOURS_AFTER, JUST_AFTER, UNCLEAR or UNSAID
 * @param items the results that have a limit, in the order of the document
 * @param egfr computed of creatinine where the document has none; absent otherwise
 * @param risks what was counted when guidance was chosen
 * @param components what was counted for metabolic syndrome
 * @param since the day of the earlier checkup that it was compared with; absent for none
 * @param changes what changed since then, in one paragraph
 * @param questions what one could ask a doctor
 */
public record CheckupJudgementPayload(
    UUID checkup,
    LocalDate day,
    int year,
    @Nullable Integer term,
    String meal,
    List<Item> items,
    @Nullable Filtration egfr,
    Beside metabolicSyndrome,
    Beside guidance,
    List<Risk> risks,
    List<Risk> components,
    @Nullable LocalDate since,
    String changes,
    List<String> questions) {

  /**
   * A result.
   *
   * @param id of its record
   * @param measure as what it was judged, as SYSTOLIC
   * @param name of the measure in words
   * @param level WITHIN, GUIDANCE, REFERRAL, URGENT or CANNOT_TELL
   * @param orMore whether it may be the next level too, because only a bound is known
   * @param why BOUND, MEAL, UNIT or SEX, where nothing can be told; absent otherwise
   * @param limits mildest first
   */
  public record Item(
      UUID id,
      String measure,
      String name,
      String level,
      boolean orMore,
      @Nullable String why,
      List<Limit> limits) {}

  /**
   * Where a level begins.
   *
   * @param sign AT_LEAST, AT_MOST or BELOW
   */
  public record Limit(String level, String sign, BigDecimal end) {}

  /**
   * eGFR in mL/min/1.73 m².
   *
   * @param level as of an item
   */
  public record Filtration(BigDecimal value, String level) {}

  /**
   * What the rules give beside what the document says.
   *
   * @param computed absent where the rules are not known
   * @param stated absent when the document says nothing
   * @param difference what may explain that they differ; absent when they do not
   * @param explanation the same in words; absent likewise
   */
  public record Beside(
      @Nullable String computed,
      @Nullable String stated,
      @Nullable String difference,
      @Nullable String explanation) {}

  /**
   * A risk.
   *
   * @param risk GLUCOSE, LIPIDS, PRESSURE or SMOKING
   * @param there YES, NO or UNKNOWN
   * @param byMedicine whether it counts because something is taken for it
   * @param items ids of the results that it was told by
   */
  public record Risk(String risk, String there, boolean byMedicine, List<UUID> items) {}
}
