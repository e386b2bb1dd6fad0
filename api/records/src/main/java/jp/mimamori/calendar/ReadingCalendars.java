package jp.mimamori.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.Category;
import jp.mimamori.consent.Deciding;
import jp.mimamori.consent.Permit;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.Question;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Secret;
import jp.mimamori.vaccination.ReadingVaccinations;
import jp.mimamori.vaccination.VaccinationChart;

/** Whoever holds the address of a calendar fetches it; each look stands in the person's ledger. */
@ApplicationScoped
public class ReadingCalendars {

  @Inject CalendarFeeds feeds;
  @Inject ReadingVaccinations vaccinations;
  @Inject Deciding deciding;
  @Inject Clock clock;

  /**
   * The calendar as of today; empty when the address opens nothing, whether it never did or does
   * not any more.
   *
   * @param file what the address ends with
   * @param request names this one request in ledger, log and answer
   * @throws TooSoon when it was fetched just before
   */
  public Optional<byte[]> fetch(String file, UUID request) {
    if (!file.endsWith(SharingCalendars.ENDING)) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    String secret = file.substring(0, file.length() - SharingCalendars.ENDING.length());
    return feeds.with(new Secret(secret)).flatMap(feed -> written(feed, request, now));
  }

  private Optional<byte[]> written(CalendarFeed feed, UUID request, Instant now) {
    Caller caller = feed.caller(request);
    if (feed.wasFetchedSince(now.minus(CalendarFeed.BETWEEN))) {
      if (isOver(caller, feed, now)) {
        return Optional.empty();
      }
      throw new TooSoon();
    }
    try {
      VaccinationChart chart = vaccinations.chart(caller, Purpose.CARE, feed.subject());
      feeds.fetched(feed, now);
      String text = new Calendar(chart, feed.language(), feed.id(), now).text();
      return Optional.of(text.getBytes(StandardCharsets.UTF_8));
    } catch (RefusedException over) {
      return Optional.empty();
    }
  }

  /** One that is over is answered like one that never was, however often it is asked for. */
  private boolean isOver(Caller caller, CalendarFeed feed, Instant now) {
    Set<Category> kinds = Set.of(Category.VACCINATION);
    return !(deciding.decide(
            new Question(caller, feed.subject(), Action.READ, Purpose.CARE, kinds, now))
        instanceof Permit);
  }
}
