package jp.mimamori.checkup.judging;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.mimamori.checkup.CheckupItem;
import jp.mimamori.record.RecordId;
import org.jspecify.annotations.Nullable;

/**
 * What the rules of its year say of a checkup, beside what its document says.
 *
 * @param year fiscal year of the checkup, whose rules these are
 * @param rules whose limits; null for years whose rules are not known here
 * @param age reached in that fiscal year
 * @param child whether this is under 18 on the day: no result is judged then, and nothing asked
 * @param items the results that have a limit, in the order of the document
 * @param egfr computed of creatinine where the document has none; null otherwise
 * @param counted the risks that guidance is chosen by
 * @param components the risks that metabolic syndrome is judged by
 * @param wide whether waist or visceral fat reach the limit
 * @param heavy whether the body mass index does
 * @param medicine whether something is taken for one of the risks
 */
public record Judgement(
    RecordId checkup,
    LocalDate day,
    int year,
    @Nullable Rules rules,
    int age,
    boolean child,
    Meal meal,
    List<Judged> items,
    @Nullable Filtration egfr,
    Beside<Metabolic> metabolic,
    Beside<Guidance> guidance,
    List<Counted> counted,
    List<Counted> components,
    Truth wide,
    Truth heavy,
    Truth medicine) {

  /** eGFR in mL/min/1.73 m², computed, and what the limits say of it. */
  public record Filtration(BigDecimal value, Rating rating) {
    @Override
    public String toString() {
      return "Filtration";
    }
  }

  public Judgement {
    items = List.copyOf(items);
    counted = List.copyOf(counted);
    components = List.copyOf(components);
  }

  /** What is said of a result; empty for one without a limit. */
  public Optional<Judged> of(CheckupItem item) {
    return items.stream().filter(judged -> judged.item().id().equals(item.id())).findFirst();
  }

  /** The results at this level, of each measure the one that counts. */
  public List<Judged> counting(Rating.Level level) {
    return items.stream()
        .filter(judged -> judged.rating().level() == level)
        .filter(judged -> isFirst(judged))
        .toList();
  }

  /** Of several blood pressures one counts: its code comes first among those of the measure. */
  private boolean isFirst(Judged judged) {
    return items.stream()
        .filter(other -> other.measure() == judged.measure())
        .noneMatch(other -> place(other) < place(judged));
  }

  private static int place(Judged judged) {
    List<String> codes = judged.measure().codes();
    String code = Measure.code(judged.item()).orElse("");
    for (int i = 0; i < codes.size(); i++) {
      if (code.startsWith(codes.get(i))) {
        return i;
      }
    }
    return codes.size();
  }

  /**
   * Whether the checkup is one for which metabolic syndrome and guidance are asked: something of
   * the body was measured and something else, or the document says it.
   */
  public boolean isWhole() {
    return guidance.stated() != null
        || metabolic.stated() != null
        || (wide != Truth.UNKNOWN
            && counted.stream().anyMatch(each -> each.there() != Truth.UNKNOWN));
  }

  @Override
  public String toString() {
    return "Judgement of " + checkup;
  }
}
