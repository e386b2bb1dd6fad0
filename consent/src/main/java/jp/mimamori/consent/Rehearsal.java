package jp.mimamori.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mimamori.identity.Japan;
import jp.mimamori.identity.SubjectId;

/**
 * Who will see what on which day, if nobody decides anything until then: a function of the rows
 * that are stored and the day, which changes nothing.
 */
@ApplicationScoped
public class Rehearsal {

  @Inject Guardianships guardianships;
  @Inject Consents consents;
  @Inject Choices choices;
  @Inject Births births;
  @Inject Ages ages;

  /** That somebody comes to the age of a rule on a day. */
  public record Crossing(SubjectId person, AgeRule rule, LocalDate day) {}

  /**
   * That a rule comes to apply to a person.
   *
   * @param age in years, as the rule has it
   * @param source where it is said
   */
  public record Coming(AgeRule rule, LocalDate day, int age, String source) {}

  /** When each rule comes to apply to the person, earliest first; empty for nobody. */
  public List<Coming> ages(SubjectId subject) {
    return births.of(subject).map(ages::coming).orElse(List.of());
  }

  /**
   * What happens on the day on which somebody comes to the age of a rule.
   *
   * @param guardianships which end on that day
   * @param grants which freeze on that day, until the person lets them go on
   */
  public record CutOver(Crossing crossing, int guardianships, int grants) {}

  /** Who sees something of the person at some moment of the day in Japan, guardians first. */
  public List<Seeing> on(SubjectId subject, LocalDate day) {
    Stored stored = stored(subject, Japan.startOf(day));
    Map<UUID, Seeing> seen = new LinkedHashMap<>();
    moments(day, stored.guardians(), stored.granted())
        .flatMap(moment -> stored.at(moment, consent -> holdsOnDayOf(consent, moment)))
        .forEach(seeing -> seen.putIfAbsent(seeing.by(), seeing));
    return List.copyOf(seen.values());
  }

  /** Likewise, at each of these moments, on whichever hours of the week: what changes, and when. */
  public SortedMap<Instant, List<Seeing>> at(SubjectId subject, Set<Instant> moments) {
    SortedMap<Instant, List<Seeing>> seen = new TreeMap<>();
    if (moments.isEmpty()) {
      return seen;
    }
    Stored stored = stored(subject, Collections.min(moments));
    for (Instant moment : moments) {
      seen.put(moment, stored.at(moment, consent -> true).distinct().toList());
    }
    return seen;
  }

  private Stored stored(SubjectId subject, Instant from) {
    List<Guardianship> guardians = guardianships.ofWard(subject);
    return new Stored(
        guardians,
        guardianships.ordersAbout(
            guardians.stream().map(Guardianship::pair).collect(Collectors.toSet())),
        consents.standing(subject, from),
        choices.keptOut(subject).ofGrants().categories());
  }

  /** Who comes to the age of which rule from a day on until before another. */
  public List<Crossing> crossings(LocalDate from, LocalDate until) {
    return Stream.of(AgeRule.values())
        .flatMap(rule -> ages.births(rule, from, until).stream().flatMap(born -> of(rule, born)))
        .filter(crossing -> !crossing.day().isBefore(from) && crossing.day().isBefore(until))
        .distinct()
        .toList();
  }

  private Stream<Crossing> of(AgeRule rule, DataPeriod born) {
    LocalDate first = Objects.requireNonNull(born.first());
    LocalDate last = Objects.requireNonNull(born.last());
    return births.between(first, last).entrySet().stream()
        .map(person -> new Crossing(person.getKey(), rule, ages.day(rule, person.getValue())));
  }

  /** What happens to those who come to an age from a day on until before another. */
  public List<CutOver> cutOvers(LocalDate from, LocalDate until) {
    return crossings(from, until).stream().map(this::cutOver).toList();
  }

  private CutOver cutOver(Crossing crossing) {
    if (crossing.rule() != AgeRule.MAJORITY) {
      return new CutOver(crossing, 0, 0);
    }
    Instant then = crossing.day().atStartOfDay(Japan.ZONE).toInstant();
    Instant before = then.minusSeconds(1);
    long ending =
        guardianships.ofWard(crossing.person()).stream()
            .filter(one -> one.isInForce(before) && !one.isInForce(then))
            .count();
    List<Consent> granted = consents.standing(crossing.person(), then);
    Map<GrantId, Consent.State> was = consents.statesOf(granted, before);
    long freezing =
        consents.statesOf(granted, then).entrySet().stream()
            .filter(one -> one.getValue() == Consent.State.FROZEN)
            .filter(one -> was.get(one.getKey()) != Consent.State.FROZEN)
            .count();
    return new CutOver(crossing, (int) ending, (int) freezing);
  }

  /** Things begin at these moments of the day; what ends later in it was there at one of them. */
  private static Stream<Instant> moments(
      LocalDate day, List<Guardianship> guardians, List<Consent> granted) {
    Instant start = day.atStartOfDay(Japan.ZONE).toInstant();
    Instant end = day.plusDays(1).atStartOfDay(Japan.ZONE).toInstant();
    Stream<Instant> begins =
        Stream.concat(
            guardians.stream().map(Guardianship::startsAt),
            granted.stream().flatMap(consent -> consent.terms().stream()).map(Terms::from));
    return Stream.concat(
            Stream.of(start),
            begins.filter(moment -> moment.isAfter(start) && moment.isBefore(end)))
        .sorted();
  }

  private static boolean holdsOnDayOf(Consent consent, Instant moment) {
    return consent.terms().filter(terms -> terms.holdOnDayOf(moment)).isPresent();
  }

  /**
   * What is stored about one person, read once for all moments.
   *
   * @param orders what courts said about the guardians
   * @param kept kinds of data that are kept out of every grant
   */
  private record Stored(
      List<Guardianship> guardians,
      Map<Guardianship.Pair, List<CourtOrder>> orders,
      List<Consent> granted,
      Set<Category> kept) {

    Stream<Seeing> at(Instant moment, Predicate<Consent> wanted) {
      List<Guardianship> inForce = guardians.stream().filter(one -> one.isInForce(moment)).toList();
      Givers givers = new Givers(inForce, orders, moment);
      return Stream.concat(
          inForce.stream().flatMap(guardianship -> byGuardian(guardianship, moment).stream()),
          granted.stream()
              .filter(wanted)
              .flatMap(consent -> byGrant(consent, givers, moment).stream()));
    }

    private Optional<Seeing> byGuardian(Guardianship guardianship, Instant moment) {
      return Seeing.of(
          guardianship,
          CourtOrders.at(orders.getOrDefault(guardianship.pair(), List.of()), moment)
              .left(guardianship, Action.READ));
    }

    private Optional<Seeing> byGrant(Consent consent, Givers givers, Instant moment) {
      Optional<Terms> terms = consent.terms();
      if (terms.isEmpty() || consent.stateAt(moment, givers::standIn) != Consent.State.GRANTED) {
        return Optional.empty();
      }
      Set<Category> left = new HashSet<>(terms.get().categories());
      left.removeAll(kept);
      left.retainAll(givers.left(consent));
      return Seeing.of(consent.grant(), terms.get(), left);
    }
  }
}
