package jp.mimamori.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.Category;
import jp.mimamori.consent.CourtOrder;
import jp.mimamori.consent.Grantee;
import jp.mimamori.consent.Guardianship;
import jp.mimamori.consent.Guardianships;
import jp.mimamori.consent.Purpose;
import jp.mimamori.identity.Accounts;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Channel;
import jp.mimamori.identity.Ids;
import jp.mimamori.identity.MakingAccounts;
import jp.mimamori.identity.Role;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.person.RegisteringPeople;
import jp.mimamori.person.Sex;
import jp.mimamori.sharing.GrantingConsent;

/** Those outside the family whom it grants something, and whoever stood in for the grandmother. */
@ApplicationScoped
class FirstHelpers {

  /** The school nurse signs in as a private person: a school is no institution here. */
  static final String NURSE = "hokenshitsu";

  static final String NURSE_NAME = "若葉 ゆみ";

  @Inject Accounts accounts;
  @Inject MakingAccounts making;
  @Inject RegisteringPeople registering;
  @Inject Guardianships guardianships;
  @Inject GrantingConsent granting;
  @Inject Clock clock;

  @Transactional
  boolean isFirst() {
    return accounts.named(NURSE).isEmpty();
  }

  @Transactional
  Caller at(Staff one, Instant now) {
    return accounts.callerOf(
        accounts.named(one.signInName()).orElseThrow(), Channel.SYSTEM, Ids.next(now));
  }

  @Transactional
  SubjectId schoolNurse(MovingIn.Household household, Instant now) {
    SubjectId nurse =
        registering.register(
            household.operator(),
            new RegisteringPeople.NewPerson(
                NURSE_NAME,
                "ワカバ ユミ",
                Sex.FEMALE,
                LocalDate.of(1988, 10, 5),
                "999-0102",
                "みどり野県みどり野市若葉町2丁目1番1号"));
    making.make(NURSE, DemoFamily.PASSWORD, Role.CITIZEN, nurse, null, NURSE_NAME);
    return nurse;
  }

  /**
   * While the grandmother was in hospital her son assisted her (補助) and let the hospital see her
   * records; he no longer does, and she has not said yet whether that goes on.
   */
  @Transactional
  void freeze(MovingIn.Household household, Instant now) {
    SubjectId grandmother = household.id(Member.CHIYO);
    Guardianship assistance =
        new Guardianship(
            Ids.next(now),
            grandmother,
            LocalDate.of(1950, 1, 1),
            household.id(Member.KENTA),
            Guardianship.LegalGround.ASSISTANT,
            now.minusSeconds(1));
    guardianships.add(assistance);
    guardianships.add(
        new CourtOrder(
            Ids.next(now),
            assistance,
            CourtOrder.Effect.POWER,
            EnumSet.of(Action.READ, Action.GRANT, Action.REVOKE, Action.READ_GRANTS),
            EnumSet.allOf(Category.class),
            "みどり野家庭裁判所（架空）",
            now.minusSeconds(1),
            null));
    Caller son = household.callers().get(Member.KENTA);
    Caller hospital = at(Staff.TAKAGI, now);
    granting.offer(
        son,
        grandmother,
        Grantee.institution(hospital.affiliation().institution()),
        hospital.affiliation().institutionName(),
        FirstSharing.terms(
            Purpose.TREATMENT,
            Set.of(Category.MEDICATION, Category.ALLERGY, Category.CONDITION),
            now,
            FirstSharing.days(now, 365),
            null));
    assistance.end(clock.instant());
  }
}
