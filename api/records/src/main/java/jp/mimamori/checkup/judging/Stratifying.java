package jp.mimamori.checkup.judging;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Chooses the level of guidance (階層化, 標準的な健診・保健指導プログラム, steps 1 to 4), and judges metabolic
 * syndrome. What is not known is tried both ways: the answer is what all ways have in common.
 */
final class Stratifying {

  private static final int FROM = 40;
  private static final int OLDER = 65;
  private static final int UNTIL = 75;
  private static final int ADULT = 18;

  private static final List<Risk> MEASURED = List.of(Risk.GLUCOSE, Risk.LIPIDS, Risk.PRESSURE);

  private Stratifying() {}

  /** Whether guidance is meant for whoever reaches this age in the year; see {@link Judging}. */
  static boolean isMeantFor(int age) {
    return age >= FROM && age <= UNTIL;
  }

  static Guidance guidance(Facts facts) {
    return isMeantFor(facts.age())
        ? only(levels(facts), Guidance.UNDETERMINED)
        : Guidance.NOT_MEANT;
  }

  /** What it may be, as far as the facts tell. */
  static Set<Guidance> levels(Facts facts) {
    Set<Guidance> levels = EnumSet.noneOf(Guidance.class);
    if (facts.medicine().mayBe(true)) {
      levels.add(Guidance.NONE);
    }
    if (facts.medicine().mayBe(false)) {
      for (int count : counts(facts)) {
        levels.addAll(levels(facts, count));
      }
    }
    return levels;
  }

  /** Steps 1 and 3: by waist, else by body mass index, and the number of risks. */
  private static Set<Guidance> levels(Facts facts, int count) {
    Set<Guidance> levels = EnumSet.noneOf(Guidance.class);
    if (facts.wide().mayBe(true)) {
      levels.add(level(count, 1, 2, facts.age()));
    }
    if (facts.wide().mayBe(false)) {
      if (facts.heavy().mayBe(true)) {
        levels.add(level(count, 1, 3, facts.age()));
      }
      if (facts.heavy().mayBe(false)) {
        levels.add(Guidance.NONE);
      }
    }
    return levels;
  }

  /** Step 4: from 65 on the intensive level is not used. */
  private static Guidance level(int count, int motivational, int intensive, int age) {
    if (count >= intensive && age < OLDER) {
      return Guidance.INTENSIVE;
    }
    return count >= motivational ? Guidance.MOTIVATIONAL : Guidance.NONE;
  }

  /** Step 2: how many risks there may be; smoking counts where there is another. */
  private static List<Integer> counts(Facts facts) {
    int least = measured(facts, Truth.YES);
    int most = least + measured(facts, Truth.UNKNOWN);
    Set<Integer> counts = new TreeSet<>();
    for (int count = least; count <= most; count++) {
      if (count == 0 || facts.of(Risk.SMOKING).mayBe(false)) {
        counts.add(count);
      }
      if (count > 0 && facts.of(Risk.SMOKING).mayBe(true)) {
        counts.add(count + 1);
      }
    }
    return List.copyOf(counts);
  }

  private static int measured(Facts facts, Truth truth) {
    return (int) MEASURED.stream().filter(risk -> facts.of(risk) == truth).count();
  }

  /** Waist, and two of three: present; one of three: near. */
  static Metabolic metabolic(Facts facts) {
    if (facts.age() < ADULT) {
      return Metabolic.NOT_MEANT;
    }
    Set<Metabolic> may = EnumSet.noneOf(Metabolic.class);
    int least = measured(facts, Truth.YES);
    int most = least + measured(facts, Truth.UNKNOWN);
    if (facts.wide().mayBe(false)) {
      may.add(Metabolic.ABSENT);
    }
    for (int count = least; facts.wide().mayBe(true) && count <= most; count++) {
      may.add(metabolic(count));
    }
    return only(may, Metabolic.UNDETERMINED);
  }

  private static Metabolic metabolic(int count) {
    return switch (count) {
      case 0 -> Metabolic.ABSENT;
      case 1 -> Metabolic.NEAR;
      default -> Metabolic.PRESENT;
    };
  }

  private static <T> T only(Set<T> may, T otherwise) {
    return may.size() == 1 ? may.iterator().next() : otherwise;
  }
}
