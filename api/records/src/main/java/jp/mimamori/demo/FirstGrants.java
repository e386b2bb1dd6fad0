package jp.mimamori.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Set;
import jp.mimamori.consent.Category;
import jp.mimamori.consent.DataPeriod;
import jp.mimamori.consent.Grantee;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.Terms;
import jp.mimamori.consent.WeeklyHours;
import jp.mimamori.identity.Accounts;
import jp.mimamori.identity.Affiliation;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Channel;
import jp.mimamori.identity.Ids;
import jp.mimamori.sharing.GrantingConsent;
import jp.mimamori.sharing.ReadingGrants;
import org.jspecify.annotations.Nullable;

/** What the family lets its doctors see, so that they find somebody in their lists. */
@ApplicationScoped
class FirstGrants {

  private static final WeeklyHours OFFICE_HOURS =
      new WeeklyHours(
          EnumSet.complementOf(EnumSet.of(DayOfWeek.SUNDAY)),
          LocalTime.of(8, 0),
          LocalTime.of(19, 0));

  @Inject GrantingConsent granting;
  @Inject ReadingGrants reading;
  @Inject Accounts accounts;
  @Inject Clock clock;

  void give(MovingIn.Household household) {
    Affiliation sato = works(Staff.DR_SATO);
    give(
        household,
        Member.HINATA,
        Grantee.practitioner(sato.practitioner()),
        Staff.DR_SATO.fullName() + "（" + sato.institutionName() + "）",
        terms(Duration.ofDays(365), null, EnumSet.allOf(Category.class)));
    Affiliation takagi = works(Staff.TAKAGI);
    give(
        household,
        Member.HARUKA,
        Grantee.institution(takagi.institution()),
        takagi.institutionName(),
        terms(
            Duration.ofDays(5),
            null,
            EnumSet.of(Category.CHECKUP, Category.MEDICATION, Category.CONDITION)));
    give(
        household,
        Member.MIO,
        Grantee.institution(sato.institution()),
        sato.institutionName(),
        terms(
            Duration.ofDays(90), OFFICE_HOURS, EnumSet.of(Category.VACCINATION, Category.ALLERGY)));
  }

  private void give(
      MovingIn.Household household, Member whose, Grantee to, String name, Terms terms) {
    Caller mother = household.callers().get(Member.HARUKA).onRequest(Ids.next(clock.instant()));
    boolean given =
        reading.grants(mother, household.id(whose)).grants().stream()
            .anyMatch(one -> one.consent().grant().grantee().equals(to));
    if (!given) {
      granting.offer(mother, household.id(whose), to, name, terms);
    }
  }

  private Terms terms(Duration lasts, @Nullable WeeklyHours hours, Set<Category> categories) {
    Instant now = clock.instant();
    return new Terms(
        Purpose.TREATMENT, categories, Set.of(), DataPeriod.ALWAYS, now, now.plus(lasts), hours);
  }

  private Affiliation works(Staff one) {
    return accounts
        .named(one.signInName())
        .map(account -> accounts.callerOf(account, Channel.SYSTEM, Ids.next(clock.instant())))
        .map(Caller::affiliation)
        .orElseThrow();
  }
}
