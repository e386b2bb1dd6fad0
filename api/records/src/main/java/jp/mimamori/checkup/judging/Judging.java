package jp.mimamori.checkup.judging;

import java.math.BigDecimal;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import jp.mimamori.checkup.Checkup;
import jp.mimamori.checkup.CheckupItem;
import org.jspecify.annotations.Nullable;

/**
 * Judges a checkup by the limits of its fiscal year. Guidance is meant for whoever reaches 40 to 75
 * in that year and is under 75 on the day (実施基準, article 1). All limits are those of adults: of a
 * child no result is judged.
 */
public final class Judging {

  private static final int TOO_OLD = 75;

  private Judging() {}

  public static Judgement of(Checkup checkup, Examined who) {
    int year = FiscalYear.of(checkup.day());
    Values values = new Values(checkup);
    return Rules.of(year)
        .map(rules -> judged(checkup, who, rules, values))
        .orElseGet(() -> unjudged(checkup, who, values));
  }

  private static Judgement judged(Checkup checkup, Examined who, Rules rules, Values values) {
    int year = FiscalYear.of(checkup.day());
    Scale scale = new Scale(rules, who.sex());
    Counting counting = new Counting(values, scale, age(checkup, who));
    Differing differing = new Differing(counting);
    Beside<Metabolic> metabolic = differing.metabolic(Metabolic.of(values.answer("9N501")));
    Beside<Guidance> guidance = differing.guidance(Guidance.of(values.answer("9N506")));
    if (who.isChildOn(checkup.day())) {
      return withoutItems(checkup, who, rules, values, metabolic, guidance);
    }
    Facts facts = counting.guidance();
    return new Judgement(
        checkup.id(),
        checkup.day(),
        year,
        rules,
        FiscalYear.ageIn(year, who.bornOn()),
        false,
        values.meal(),
        items(checkup, scale, values),
        egfr(checkup, who, rules, values),
        metabolic,
        guidance,
        counting.counted(),
        counting.components(),
        facts.wide(),
        facts.heavy(),
        facts.medicine());
  }

  /** Who is 75 on the day has left the specific checkups, whatever the year is. */
  private static int age(Checkup checkup, Examined who) {
    int inYear = FiscalYear.ageIn(FiscalYear.of(checkup.day()), who.bornOn());
    int onDay = FiscalYear.ageOn(checkup.day(), who.bornOn());
    return onDay >= TOO_OLD ? Math.max(inYear, TOO_OLD + 1) : inYear;
  }

  private static Judgement unjudged(Checkup checkup, Examined who, Values values) {
    return withoutItems(
        checkup,
        who,
        null,
        values,
        new Beside<>(null, Metabolic.of(values.answer("9N501")).orElse(null), null),
        new Beside<>(null, Guidance.of(values.answer("9N506")).orElse(null), null));
  }

  private static Judgement withoutItems(
      Checkup checkup,
      Examined who,
      @Nullable Rules rules,
      Values values,
      Beside<Metabolic> metabolic,
      Beside<Guidance> guidance) {
    int year = FiscalYear.of(checkup.day());
    return new Judgement(
        checkup.id(),
        checkup.day(),
        year,
        rules,
        FiscalYear.ageIn(year, who.bornOn()),
        who.isChildOn(checkup.day()),
        values.meal(),
        List.of(),
        null,
        metabolic,
        guidance,
        List.of(),
        List.of(),
        Truth.UNKNOWN,
        Truth.UNKNOWN,
        Truth.UNKNOWN);
  }

  private static List<Judged> items(Checkup checkup, Scale scale, Values values) {
    return checkup.items().stream()
        .flatMap(item -> scale.judged(item, values.meal()).stream())
        .toList();
  }

  private static Judgement.@Nullable Filtration egfr(
      Checkup checkup, Examined who, Rules rules, Values values) {
    BigDecimal creatinine =
        values
            .item(Measure.CREATININE)
            .filter(item -> Scale.isUnit(item.unit(), "mg/dL"))
            .map(CheckupItem::number)
            .orElse(null);
    if (creatinine == null || values.item(Measure.EGFR).isPresent()) {
      return null;
    }
    Optional<BigDecimal> egfr =
        Kidney.egfr(creatinine, Period.between(who.bornOn(), checkup.day()).getYears(), who.sex());
    return egfr.map(
            value ->
                new Judgement.Filtration(
                    value, Scale.rating(Amount.of(value), rules.of(Measure.EGFR, who.sex()))))
        .orElse(null);
  }
}
