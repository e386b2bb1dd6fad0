package jp.mimamori.test.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.Category;
import jp.mimamori.consent.Consent;
import jp.mimamori.consent.Consents;
import jp.mimamori.consent.DataPeriod;
import jp.mimamori.consent.Deciding;
import jp.mimamori.consent.Decision;
import jp.mimamori.consent.Grant;
import jp.mimamori.consent.GrantId;
import jp.mimamori.consent.Grantee;
import jp.mimamori.consent.Guardianship;
import jp.mimamori.consent.Guardianships;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.Question;
import jp.mimamori.consent.Refusal;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.consent.Terms;
import jp.mimamori.consent.TermsNotPossible;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.ledger.LedgerRow;
import jp.mimamori.person.RegisteringPeople;
import jp.mimamori.person.Sex;
import jp.mimamori.sharing.GrantingConsent;
import jp.mimamori.sharing.RequestingAccess;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** A mother, a doctor and what they ask and grant each other. */
final class Sharing {

  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

  final World world;
  final Household people;
  final SubjectId mother;
  final Caller she;
  final Caller doctor;

  Sharing(Database database) {
    this(World.on(database));
  }

  Sharing(World world) {
    this.world = world;
    people = new Household(world);
    mother = people.mother();
    she = people.signsInAs("mother", mother);
    doctor = people.worksAt("見本病院", LocalDate.of(2020, 4, 1), null);
  }

  Instant now() {
    return world.clock().instant();
  }

  void pass(Duration time) {
    world.clock().pass(time);
  }

  /** Terms for treatment, for a hundred days from now. */
  Terms terms(Category... categories) {
    return terms(Purpose.TREATMENT, now(), now().plus(Duration.ofDays(100)), categories);
  }

  Terms terms(Purpose purpose, Instant from, Instant until, Category... categories) {
    return new Terms(
        purpose,
        categories.length == 0 ? Set.of(Category.values()) : Set.of(categories),
        Set.of(),
        DataPeriod.ALWAYS,
        from,
        until,
        null);
  }

  /** Somebody who is so many years old today. */
  SubjectId personAged(int years) {
    return bornOn(now().atZone(JAPAN).toLocalDate().minusYears(years).minusDays(1));
  }

  SubjectId bornOn(LocalDate day) {
    return people.register("見本 若葉", "ミホン ワカバ", Sex.FEMALE, day);
  }

  /** The mother is the guardian; hands out the guardianship. */
  Guardianship guards(SubjectId child) {
    people.guards(mother, child);
    return world.inTransaction(() -> world.the(Guardianships.class).ofWard(child)).get(0);
  }

  void endGuardianship(Guardianship guardianship) {
    world.the(RegisteringPeople.class).endGuardianship(people.operator(), guardianship.id());
  }

  /** The doctor asks; hands out the request. */
  GrantId asked(SubjectId subject, Terms terms) {
    world.the(RequestingAccess.class).ask(doctor, subject, RequestingAccess.For.MYSELF, terms);
    return newest(subject).grant().id();
  }

  /** The doctor asks and this person agrees. */
  GrantId granted(Caller giver, SubjectId subject, Terms terms) {
    GrantId id = asked(subject, terms);
    world.the(GrantingConsent.class).grant(giver, subject, id, terms);
    return id;
  }

  Consent offered(Caller giver, SubjectId subject, Grantee grantee, Terms terms) {
    return world.the(GrantingConsent.class).offer(giver, subject, grantee, "相手", terms);
  }

  List<Consent> all(SubjectId subject) {
    return world.inTransaction(
        () ->
            world
                .the(Consents.class)
                .withSteps(
                    world
                        .the(EntityManager.class)
                        .createQuery(
                            "select g from Grant g where g.subjectId = :subject order by g.seq desc",
                            Grant.class)
                        .setParameter("subject", subject.value())
                        .getResultList()));
  }

  Consent newest(SubjectId subject) {
    return all(subject).get(0);
  }

  Consent.State stateOf(SubjectId subject, GrantId id) {
    return world.inTransaction(
        () -> {
          Consents consents = world.the(Consents.class);
          return consents.stateOf(consents.find(subject, id).orElseThrow(), now());
        });
  }

  /** What the doctor is told who wants to read for treatment. */
  Decision doctorReads(SubjectId subject) {
    return world.inTransaction(() -> decide(doctor, subject, Purpose.TREATMENT));
  }

  Decision decide(Caller caller, SubjectId subject, Purpose purpose) {
    return world
        .the(Deciding.class)
        .decide(Question.aboutAll(caller, subject, Action.READ, purpose, now()));
  }

  /** The rows about this person, newest first, read past the ledger's own door. */
  List<LedgerRow> rows(SubjectId subject) {
    return world.inTransaction(
        () ->
            world
                .the(EntityManager.class)
                .createQuery(
                    "select l from LedgerRow l where l.subjectId = :subject order by l.seq desc",
                    LedgerRow.class)
                .setParameter("subject", subject.value())
                .getResultList());
  }

  LedgerRow row(SubjectId subject) {
    return rows(subject).get(0);
  }

  /** Is refused for this reason, and the newest row says so. */
  void assertRefused(
      SubjectId subject, Action action, Refusal.Reason reason, ThrowingCallable tried) {
    assertRefused(subject, action, reason, 0, tried);
  }

  /** Likewise, after so many rows of permits. */
  void assertRefused(
      SubjectId subject,
      Action action,
      Refusal.Reason reason,
      int permits,
      ThrowingCallable tried) {
    int before = rows(subject).size();
    int grants = all(subject).size();

    RefusedException refused = catchThrowableOfType(RefusedException.class, tried);

    assertThat(refused).as("refused").isNotNull();
    assertThat(refused.reason()).isEqualTo(reason);
    assertThat(rows(subject)).hasSize(before + 1 + permits);
    assertThat(row(subject).action()).isEqualTo(action);
    assertThat(row(subject).refusal()).isEqualTo(reason);
    assertThat(row(subject).permitted()).isFalse();
    assertThat(all(subject)).hasSize(grants);
  }

  static void assertNotPossible(TermsNotPossible.Why why, ThrowingCallable tried) {
    TermsNotPossible thrown = catchThrowableOfType(TermsNotPossible.class, tried);
    assertThat(thrown).as("not possible").isNotNull();
    assertThat(thrown.why()).isEqualTo(why);
  }

  static void assertRefusal(Decision decision, Refusal.Reason reason) {
    assertThat(decision).isInstanceOf(Refusal.class);
    assertThat(((Refusal) decision).reason()).isEqualTo(reason);
  }
}
