package jp.mimamori.checkup.judging;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import jp.mimamori.checkup.judging.Cut.Bar;

/** Puts what the document says beside what the rules give, and looks for what explains it. */
final class Differing {

  private static final int BEFORE_OLDER = 64;

  private final Counting counting;

  Differing(Counting counting) {
    this.counting = counting;
  }

  Beside<Guidance> guidance(Optional<Guidance> stated) {
    Facts facts = counting.guidance();
    Guidance computed = Stratifying.guidance(facts);
    if (stated.isEmpty() || stated.get() == computed) {
      return new Beside<>(computed, stated.orElse(null), null);
    }
    return new Beside<>(computed, stated.get(), guidance(facts, computed, stated.get()));
  }

  private Difference guidance(Facts facts, Guidance computed, Guidance stated) {
    if (stated == Guidance.UNDETERMINED) {
      return Difference.LEFT_OPEN;
    }
    if (computed == Guidance.UNDETERMINED && Stratifying.levels(facts).contains(stated)) {
      return Difference.MISSING;
    }
    Map<Difference, Facts> otherwise = new LinkedHashMap<>();
    otherwise.put(Difference.MEDICINE_NOT_COUNTED, facts.withMedicine(Truth.NO));
    otherwise.put(Difference.HBA1C, facts.with(Risk.GLUCOSE, counting.glucoseEither(Bar.COUNTED)));
    otherwise.put(
        Difference.FASTING_LIMITS, facts.with(Risk.LIPIDS, counting.lipidsAsFasting(Bar.COUNTED)));
    otherwise.put(Difference.SMOKING, facts.with(Risk.SMOKING, facts.of(Risk.SMOKING).not()));
    otherwise.put(Difference.AGE, facts.withAge(BEFORE_OLDER));
    otherwise.put(Difference.MEDICINE_KNOWN, facts.withMedicine(Truth.YES));
    return first(otherwise, Stratifying::guidance, stated);
  }

  Beside<Metabolic> metabolic(Optional<Metabolic> stated) {
    Facts facts = counting.metabolic();
    Metabolic computed = Stratifying.metabolic(facts);
    if (stated.isEmpty() || stated.get() == computed) {
      return new Beside<>(computed, stated.orElse(null), null);
    }
    return new Beside<>(computed, stated.get(), metabolic(facts, computed, stated.get()));
  }

  private Difference metabolic(Facts facts, Metabolic computed, Metabolic stated) {
    if (stated == Metabolic.UNDETERMINED) {
      return Difference.LEFT_OPEN;
    }
    if (computed == Metabolic.UNDETERMINED) {
      return Difference.MISSING;
    }
    Map<Difference, Facts> otherwise = new LinkedHashMap<>();
    otherwise.put(Difference.MEDICINE_NOT_COUNTED, withoutMedicine(facts));
    otherwise.put(
        Difference.HBA1C, facts.with(Risk.GLUCOSE, counting.glucoseEither(Bar.METABOLIC)));
    otherwise.put(
        Difference.FASTING_LIMITS,
        facts.with(Risk.LIPIDS, counting.lipidsAsFasting(Bar.METABOLIC)));
    otherwise.put(
        Difference.LIMIT_OF_GUIDANCE,
        facts.with(Risk.GLUCOSE, facts.of(Risk.GLUCOSE).or(of(Risk.GLUCOSE, Bar.COUNTED))));
    return first(otherwise, Stratifying::metabolic, stated);
  }

  private Facts withoutMedicine(Facts facts) {
    Facts without = facts;
    for (Counted each : counting.measured(Bar.METABOLIC)) {
      without = without.with(each.risk(), each.there());
    }
    return without;
  }

  private Truth of(Risk risk, Bar bar) {
    return counting.measured(bar).stream()
        .filter(each -> each.risk() == risk)
        .map(Counted::there)
        .findFirst()
        .orElse(Truth.UNKNOWN);
  }

  private static <T> Difference first(
      Map<Difference, Facts> otherwise, Function<Facts, T> judging, T stated) {
    return otherwise.entrySet().stream()
        .filter(each -> judging.apply(each.getValue()) == stated)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(Difference.UNEXPLAINED);
  }
}
