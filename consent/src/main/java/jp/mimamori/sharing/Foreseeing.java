package jp.mimamori.sharing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.Consent;
import jp.mimamori.consent.Consents;
import jp.mimamori.consent.Ground;
import jp.mimamori.consent.Guardianship;
import jp.mimamori.consent.Guardianships;
import jp.mimamori.consent.Permit;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.consent.Rehearsal;
import jp.mimamori.consent.Seeing;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Japan;
import jp.mimamori.identity.SubjectId;

/** Shows a person, and who stands in, on which days of the coming years something changes. */
@ApplicationScoped
public class Foreseeing {

  private static final int MOST_TURNS = 40;
  private static final int YEARS = 2;

  @Inject Asking asking;
  @Inject Rehearsal rehearsal;
  @Inject Guardianships guardianships;
  @Inject Consents consents;

  /**
   * What the coming years bring, if nobody decides anything until then.
   *
   * @param today the first day
   * @param last the last day; a year after whatever changes last by age, at least two from today
   * @param turns who sees what from which day on, the first of them today
   * @param ages when each rule comes or came to apply, earliest first
   * @param standIns who stands in, past and present, newest first
   */
  public record Outlook(
      LocalDate today,
      LocalDate last,
      SortedMap<LocalDate, List<Seeing>> turns,
      List<Rehearsal.Coming> ages,
      List<Guardianship> standIns) {

    @Override
    public String toString() {
      return "Outlook";
    }
  }

  /**
   * The outlook of a person.
   *
   * @throws RefusedException when the caller is neither the person nor a guardian
   */
  @Transactional
  public Outlook outlook(Caller caller, SubjectId subject) {
    Instant now = asking.now();
    Permit permit =
        asking.permitFor(caller, subject, Action.READ_GRANTS, Purpose.PERSONAL_USE, now);
    LocalDate today = LocalDate.ofInstant(now, Japan.ZONE);
    List<Rehearsal.Coming> ages = rehearsal.ages(subject);
    List<Guardianship> standIns = guardianships.ofWard(subject);
    LocalDate last = last(today, ages);
    List<Consent> told =
        consents.standing(subject, now).stream()
            .filter(consent -> Telling.tells(permit, caller, consent))
            .toList();
    Set<Instant> moments = new TreeSet<>(Set.of(now));
    Stream.of(
            ages.stream().map(coming -> start(coming.day())),
            standIns.stream().flatMap(one -> Stream.of(one.startsAt(), one.endsAt())),
            told.stream()
                .flatMap(consent -> consent.terms().stream())
                .flatMap(terms -> Stream.of(terms.from(), terms.until())))
        .flatMap(stream -> stream)
        .filter(moment -> moment.isAfter(now) && moment.isBefore(start(last.plusDays(1))))
        .map(Foreseeing::nextDay)
        .sorted()
        .distinct()
        .limit(MOST_TURNS)
        .forEach(moments::add);
    return new Outlook(today, last, turns(subject, moments, told), ages, standIns);
  }

  private SortedMap<LocalDate, List<Seeing>> turns(
      SubjectId subject, Set<Instant> moments, List<Consent> told) {
    SortedMap<LocalDate, List<Seeing>> turns = new TreeMap<>();
    rehearsal
        .at(subject, moments)
        .forEach(
            (moment, seen) ->
                turns.put(
                    LocalDate.ofInstant(moment, Japan.ZONE),
                    seen.stream().filter(seeing -> tells(told, seeing)).toList()));
    return turns;
  }

  private static boolean tells(List<Consent> told, Seeing seeing) {
    return seeing.ground() != Ground.GRANT
        || told.stream().anyMatch(consent -> consent.grant().id().value().equals(seeing.by()));
  }

  /** The first whole day on which something is as it became at a moment. */
  private static Instant nextDay(Instant moment) {
    return start(LocalDate.ofInstant(moment.minusNanos(1), Japan.ZONE).plusDays(1));
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(Japan.ZONE).toInstant();
  }

  private static LocalDate last(LocalDate today, List<Rehearsal.Coming> ages) {
    return Stream.concat(
            ages.stream().map(coming -> coming.day().plusYears(1)),
            Stream.of(today.plusYears(YEARS)))
        .collect(Collectors.maxBy(LocalDate::compareTo))
        .orElse(today);
  }
}
