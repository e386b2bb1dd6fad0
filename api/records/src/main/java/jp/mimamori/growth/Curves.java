package jp.mimamori.growth;

import java.util.ArrayList;
import java.util.List;
import jp.mimamori.person.Sex;

/** The lines of a reference, to draw them: close together where children grow fast. */
public final class Curves {

  private static final int BABY = 24;
  private static final int STEP = 3;

  private Curves() {}

  /**
   * A place of a line.
   *
   * @param months the age
   */
  public record Spot(double months, double value) {}

  /** A line and its places, youngest first. */
  public record Drawn(Line line, List<Spot> spots) {

    public Drawn {
      spots = List.copyOf(spots);
    }
  }

  /** All lines for this sex, lowest first; none of a sex that it tells nothing of. */
  public static List<Drawn> of(Reference reference, Sex sex) {
    if (reference.at(sex, reference.first(), 0).isEmpty()) {
      return List.of();
    }
    double[] ages = ages(reference);
    return reference.lines().stream().map(line -> drawn(reference, sex, line, ages)).toList();
  }

  private static Drawn drawn(Reference reference, Sex sex, Line line, double[] ages) {
    List<Spot> spots = new ArrayList<>();
    for (double age : ages) {
      spots.add(new Spot(age, reference.at(sex, age, line.sds()).orElseThrow()));
    }
    return new Drawn(line, spots);
  }

  private static double[] ages(Reference reference) {
    List<Double> ages = new ArrayList<>();
    for (double age = reference.first(); age < reference.last(); age += age < BABY ? 1 : STEP) {
      ages.add(age);
    }
    ages.add(reference.last());
    return ages.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
