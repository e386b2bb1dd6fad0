package jp.mimamori.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.mimamori.consent.Category;
import jp.mimamori.consent.Consent;
import jp.mimamori.consent.DataPeriod;
import jp.mimamori.consent.Grantee;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.Terms;
import jp.mimamori.consent.WeeklyHours;
import jp.mimamori.identity.Affiliation;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Japan;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.record.ReadingRecords;
import jp.mimamori.record.TimelineFilter;
import jp.mimamori.sharing.GrantingConsent;
import jp.mimamori.sharing.RequestingAccess;
import jp.mimamori.sharing.RevokingConsent;
import org.jspecify.annotations.Nullable;

/**
 * What the family grants at first, and what is asked of it, so that sharing has something to show.
 */
@ApplicationScoped
class FirstSharing {

  private static final Set<Category> AT_SCHOOL =
      EnumSet.of(Category.ALLERGY, Category.MEDICATION, Category.CONDITION, Category.VACCINATION);
  private static final Set<Category> IN_CARE =
      EnumSet.of(Category.ALLERGY, Category.MEDICATION, Category.CONDITION, Category.CHECKUP);
  private static final WeeklyHours SCHOOL_HOURS =
      new WeeklyHours(
          EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
          LocalTime.of(8, 0),
          LocalTime.of(17, 0));

  @Inject GrantingConsent granting;
  @Inject RequestingAccess requesting;
  @Inject RevokingConsent revoking;
  @Inject ReadingRecords reading;
  @Inject FirstHelpers helpers;

  /** Nothing where something was granted before: a start that goes on does not grant twice. */
  void grant(MovingIn.Household household, Instant now) {
    if (!helpers.isFirst()) {
      return;
    }
    Caller mother = household.callers().get(Member.HARUKA);
    granting.offer(
        mother,
        household.id(Member.HINATA),
        Grantee.delegate(helpers.schoolNurse(household, now)),
        "若葉小学校 保健室",
        terms(Purpose.SCHOOL, AT_SCHOOL, now, endOfSchoolYear(now), SCHOOL_HOURS));
    share(household, mother, now);
    for (Member asked : List.of(Member.HARUKA, Member.KENTA, Member.MIO)) {
      ask(household.id(asked), now);
    }
    takeBack(household, mother, now);
    helpers.freeze(household, now);
  }

  /**
   * The grandmother minds the child after school, and her daughter-in-law sees to her medicines.
   */
  private void share(MovingIn.Household household, Caller mother, Instant now) {
    granting.offer(
        mother,
        household.id(Member.HINATA),
        Grantee.delegate(household.id(Member.CHIYO)),
        Member.CHIYO.fullName(),
        terms(Purpose.CARE, IN_CARE, now, days(now, 180), null));
    granting.offer(
        household.callers().get(Member.CHIYO),
        household.id(Member.CHIYO),
        Grantee.delegate(household.id(Member.HARUKA)),
        Member.HARUKA.fullName(),
        terms(Purpose.CARE, IN_CARE, now, days(now, 365), null));
  }

  /** The pharmacist waits for an answer. */
  private void ask(SubjectId subject, Instant now) {
    requesting.ask(
        helpers.at(Staff.ITO, now),
        subject,
        RequestingAccess.For.MYSELF,
        terms(
            Purpose.TREATMENT,
            EnumSet.of(
                Category.MEDICATION, Category.ALLERGY, Category.CONDITION, Category.LABORATORY),
            now,
            days(now, 180),
            null));
  }

  /** The pharmacy looked, and then the grant was taken back. */
  private void takeBack(MovingIn.Household household, Caller mother, Instant now) {
    SubjectId self = household.id(Member.HARUKA);
    Caller pharmacist = helpers.at(Staff.ITO, now);
    Consent granted =
        granting.offer(
            mother,
            self,
            Grantee.institution(place(pharmacist).institution()),
            place(pharmacist).institutionName(),
            terms(
                Purpose.TREATMENT,
                EnumSet.of(Category.CHECKUP, Category.MEDICATION, Category.ALLERGY),
                now,
                days(now, 90),
                null));
    reading.timeline(
        pharmacist, Purpose.TREATMENT, self, TimelineFilter.everything(), Optional.empty(), 20);
    revoking.revoke(mother, self, granted.grant().id());
  }

  static Terms terms(
      Purpose purpose,
      Set<Category> kinds,
      Instant from,
      Instant until,
      @Nullable WeeklyHours hours) {
    return new Terms(purpose, kinds, Set.of(), DataPeriod.ALWAYS, from, until, hours);
  }

  static Instant days(Instant now, int days) {
    return now.plus(Duration.ofDays(days));
  }

  private static Instant endOfSchoolYear(Instant now) {
    LocalDate today = LocalDate.ofInstant(now, Japan.ZONE);
    LocalDate end = LocalDate.of(today.getYear(), Month.APRIL, 1);
    return (today.isBefore(end) ? end : end.plusYears(1)).atStartOfDay(Japan.ZONE).toInstant();
  }

  private static Affiliation place(Caller caller) {
    Affiliation affiliation = caller.affiliation();
    if (affiliation == null) {
      throw new IllegalStateException("works nowhere");
    }
    return affiliation;
  }
}
