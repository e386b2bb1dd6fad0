package jp.mimamori.checkup.judging;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.mimamori.checkup.Checkup;
import jp.mimamori.checkup.CheckupItem;
import jp.mimamori.checkup.judging.Rating.Level;
import org.jspecify.annotations.Nullable;

/**
 * What changed since the checkup before.
 *
 * @param since the day of that one
 * @param guidance the level that the rules gave for it; null when they gave none
 */
public record Changes(LocalDate since, List<Change> all, @Nullable Guidance guidance) {

  /** What people ask for first; the others follow. */
  private static final List<Measure> BODY = List.of(Measure.WEIGHT, Measure.WAIST);

  public Changes {
    all = List.copyOf(all);
  }

  static Changes of(Checkup now, Checkup then, Examined who) {
    List<Change> all = new ArrayList<>();
    Rules.of(FiscalYear.of(now.day()))
        .ifPresent(
            rules -> {
              Comparing comparing = new Comparing(now, then, new Scale(rules, who.sex()));
              for (Measure measure : Measure.values()) {
                comparing.change(measure).ifPresent(all::add);
              }
            });
    return new Changes(then.day(), all, Judging.of(then, who).guidance().computed());
  }

  public List<Change> of(Change.Kind kind) {
    return all.stream().filter(change -> change.kind() == kind).toList();
  }

  /** By how much weight or waist went up or down; empty where that is not told. */
  public Optional<BigDecimal> difference(Measure measure) {
    return all.stream()
        .filter(change -> change.measure() == measure && BODY.contains(measure))
        .filter(change -> change.kind() != Change.Kind.OTHERWISE)
        .filter(change -> change.now().number() != null && change.then().number() != null)
        .map(change -> change.now().number().subtract(change.then().number()))
        .findFirst();
  }

  /** Two checkups by measure. */
  private record Comparing(Checkup now, Checkup then, Scale scale) {

    Optional<Change> change(Measure measure) {
      Values here = new Values(now);
      Values there = new Values(then);
      Optional<CheckupItem> is = here.item(measure);
      Optional<CheckupItem> was = there.item(measure);
      if (is.isEmpty() || was.isEmpty()) {
        return Optional.empty();
      }
      Optional<Judged> judged = scale.judged(is.get(), here.meal());
      Optional<Judged> before = scale.judged(was.get(), there.meal());
      boolean sameMeal = judged.map(Judged::measure).equals(before.map(Judged::measure));
      boolean same = sameMeal && isMeasuredAlike(was.get(), is.get());
      Rating from = before.map(Judged::rating).orElse(Rating.of(Level.WITHIN));
      Rating to = judged.map(Judged::rating).orElse(Rating.of(Level.WITHIN));
      Change.Kind kind = same ? kind(from.level(), to.level()) : Change.Kind.OTHERWISE;
      return Optional.of(new Change(kind, measure, was.get(), is.get(), from, to));
    }

    /** A code tells the method too; where it is another, so is the method. */
    private static boolean isMeasuredAlike(CheckupItem was, CheckupItem is) {
      return was.isComparableWith(is);
    }

    private static Change.Kind kind(Level from, Level to) {
      if (from == Level.CANNOT_TELL || to == Level.CANNOT_TELL) {
        return Change.Kind.OTHERWISE;
      }
      if (from != to) {
        return to.compareTo(from) > 0 ? Change.Kind.WORSE : Change.Kind.BETTER;
      }
      return to.isOut() ? Change.Kind.STILL : Change.Kind.SAME;
    }
  }

  @Override
  public String toString() {
    return "Changes since " + since;
  }
}
