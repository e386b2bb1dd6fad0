package jp.mimamori.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import jp.mimamori.consent.AlreadyDecided;
import jp.mimamori.consent.Category;
import jp.mimamori.consent.Consent;
import jp.mimamori.consent.DataPeriod;
import jp.mimamori.consent.Grantee;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.consent.Sensitivity;
import jp.mimamori.consent.Terms;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Ids;
import jp.mimamori.identity.Japan;
import jp.mimamori.identity.PublicUrl;
import jp.mimamori.identity.Secret;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.sharing.GrantingConsent;
import jp.mimamori.sharing.RevokingConsent;

/**
 * The person, or whoever may grant for the person, makes an address for calendar programs. It opens
 * what is due of the vaccinations for a year, and is taken back like every grant.
 */
@ApplicationScoped
public class SharingCalendars {

  /** Where calendars are; what follows is the secret and {@code .ics}. */
  public static final String DOOR = "calendar";

  static final String ENDING = ".ics";

  /** The most addresses of a person; the oldest gives way. */
  static final int MOST = 10;

  @Inject GrantingConsent granting;
  @Inject RevokingConsent revoking;
  @Inject CalendarFeeds feeds;
  @Inject PublicUrl url;
  @Inject Clock clock;

  /**
   * An address that was made.
   *
   * @param address told this once, and kept nowhere
   * @param lastDay the last day on which it opens anything
   */
  public record Shared(String address, LocalDate lastDay) {

    /** The same for programs that ask what to do with it. */
    public String webcal() {
      return address.replaceFirst("^https?:", "webcal:");
    }

    @Override
    public String toString() {
      return "Shared until " + lastDay;
    }
  }

  /**
   * Makes one.
   *
   * @param language in which it speaks
   * @throws RefusedException when the caller may not grant it
   */
  @Transactional
  public Shared share(Caller caller, SubjectId subject, Locale language) {
    Instant now = clock.instant();
    LocalDate last = Japan.dayOf(now).plusYears(1);
    Terms terms =
        new Terms(
            Purpose.CARE,
            Set.of(Category.VACCINATION),
            // with a part of them nobody could tell what is due
            EnumSet.allOf(Sensitivity.class),
            DataPeriod.ALWAYS,
            now,
            Japan.startOf(last.plusDays(1)),
            null);
    endOldest(caller, subject);
    UUID id = Ids.next(now);
    Consent granted =
        granting.offer(caller, subject, Grantee.link(id.toString()), CalendarFeed.NAME, terms);
    Secret secret = Secret.random();
    feeds.add(new CalendarFeed(id, subject, granted.grant().id(), secret, language, now));
    return new Shared(url.page(DOOR + "/" + secret.text() + ENDING), last);
  }

  private void endOldest(Caller caller, SubjectId subject) {
    for (CalendarFeed old : feeds.of(subject).stream().skip(MOST - 1L).toList()) {
      try {
        revoking.revoke(caller, subject, old.grant());
      } catch (AlreadyDecided over) {
        // it opened nothing any more
      }
      feeds.remove(old);
    }
  }
}
