package jp.mimamori.test.store;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import jp.mimamori.consent.Category;
import jp.mimamori.consent.Consent;
import jp.mimamori.consent.Consents;
import jp.mimamori.consent.DataPeriod;
import jp.mimamori.consent.Grant;
import jp.mimamori.consent.GrantId;
import jp.mimamori.consent.Grantee;
import jp.mimamori.consent.Guardianship;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.Shield;
import jp.mimamori.consent.Shields;
import jp.mimamori.consent.Terms;
import jp.mimamori.identity.AccountId;
import jp.mimamori.identity.Accounts;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Channel;
import jp.mimamori.identity.Institution;
import jp.mimamori.identity.MakingAccounts;
import jp.mimamori.identity.Practitioner;
import jp.mimamori.identity.Practitioners;
import jp.mimamori.identity.Role;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.person.InsuredNumber;
import jp.mimamori.person.RegisteringPeople;
import jp.mimamori.person.RegisteringPeople.NewPerson;
import jp.mimamori.person.Sex;
import org.jspecify.annotations.Nullable;

/** People of a test's own, registered as an operator registers them. */
public final class Household {

  public static final String PASSWORD = "correct horse staple";

  private final World world;
  private final String own = UUID.randomUUID().toString().substring(0, 8);

  public Household(World world) {
    this.world = world;
  }

  /** A name that no other test signs in with. */
  public String name(String word) {
    return word + "-" + own;
  }

  public Caller operator() {
    AccountId id =
        world
            .the(MakingAccounts.class)
            .make(name("operator") + UUID.randomUUID(), PASSWORD, Role.OPERATOR, null, null, "係");
    return new Caller(id, Role.OPERATOR, null, "係", Channel.PORTAL, UUID.randomUUID());
  }

  public SubjectId register(String name, String kana, Sex sex, LocalDate bornOn) {
    return world
        .the(RegisteringPeople.class)
        .register(operator(), new NewPerson(name, kana, sex, bornOn, "100-0001", "東京都千代田区千代田1"));
  }

  public SubjectId mother() {
    return register("髙﨑 𠮷野", "タカサキ ヨシノ", Sex.FEMALE, LocalDate.of(1984, 2, 29));
  }

  public SubjectId child() {
    return register("髙﨑 陽", "タカサキ ハル", Sex.MALE, LocalDate.of(2016, 4, 2));
  }

  public SubjectId stranger() {
    return register("見知 らぬ人", "ミシラヌヒト", Sex.OTHER, LocalDate.of(1990, 1, 1));
  }

  public void insured(SubjectId subject, InsuredNumber number) {
    world
        .the(RegisteringPeople.class)
        .insure(operator(), subject, number, LocalDate.of(2020, 4, 1), null);
  }

  public void guards(SubjectId guardian, SubjectId ward) {
    world
        .the(RegisteringPeople.class)
        .guard(operator(), ward, guardian, Guardianship.LegalGround.PARENTAL_AUTHORITY);
  }

  /** The other must not learn where this person lives or is treated. */
  public void shields(SubjectId subject, SubjectId from, Caller operator) {
    Instant now = world.clock().instant();
    world.inTransaction(
        () -> {
          world.the(Shields.class).add(new Shield(UUID.randomUUID(), subject, from, operator, now));
          return subject;
        });
  }

  /** The person grants a practitioner all but sensitive records for treatment, for thirty days. */
  public void grants(SubjectId subject, Caller practitioner) {
    grantsFor(signsInAs("granting" + UUID.randomUUID(), subject), subject, practitioner);
  }

  /** Likewise, given by this one. */
  public void grantsFor(Caller person, SubjectId subject, Caller practitioner) {
    grantsFor(person, subject, practitioner, Set.of(Category.values()));
  }

  /** Likewise, of these kinds of data. */
  public void grantsFor(
      Caller person, SubjectId subject, Caller practitioner, Set<Category> kinds) {
    Instant now = world.clock().instant();
    Terms terms =
        new Terms(
            Purpose.TREATMENT,
            kinds,
            Set.of(),
            DataPeriod.ALWAYS,
            now.minusSeconds(60),
            now.plus(Duration.ofDays(30)),
            null);
    Grant grant =
        new Grant(
            new GrantId(UUID.randomUUID()),
            subject,
            Grantee.practitioner(practitioner.affiliation().practitioner()),
            practitioner.name(),
            terms,
            person,
            now);
    world.inTransaction(
        () -> {
          world.the(Consents.class).add(Consent.offered(grant, person, now));
          return grant;
        });
  }

  /** Somebody at the portal who works at an institution of this name. */
  public Caller worksAt(String institution, LocalDate from, @Nullable LocalDate until) {
    return worksAt(institution, Institution.Kind.MEDICAL, from, until);
  }

  /** Likewise at what is something else. */
  public Caller worksAt(
      String institution, Institution.Kind kind, LocalDate from, @Nullable LocalDate until) {
    return worksAs(
        Role.PRACTITIONER, Practitioner.Profession.PHYSICIAN, institution, kind, from, until);
  }

  /** A nurse, a pharmacist. */
  public Caller worksAs(Practitioner.Profession profession, String institution) {
    return worksAs(
        Role.PRACTITIONER,
        profession,
        institution,
        Institution.Kind.MEDICAL,
        LocalDate.of(2020, 4, 1),
        null);
  }

  /** A system that belongs to an institution of this kind. */
  public Caller systemOf(String institution, Institution.Kind kind) {
    return worksAs(
        Role.PRACTITIONER,
        Practitioner.Profession.SYSTEM,
        institution,
        kind,
        LocalDate.of(2020, 4, 1),
        null);
  }

  /** Somebody else who works where this one does. */
  public Caller joins(Caller colleague, Role role, Practitioner.Profession profession) {
    UUID place = Objects.requireNonNull(colleague.affiliation()).institution();
    return worksIn(place, role, profession, LocalDate.of(2020, 4, 1), null);
  }

  /** Somebody of an ambulance or an emergency ward. */
  public Caller respondsAt(String institution) {
    return respondsAt(institution, null);
  }

  /** Likewise, until a day. */
  public Caller respondsAt(String institution, @Nullable LocalDate until) {
    return worksAs(
        Role.EMERGENCY,
        Practitioner.Profession.EMERGENCY_PHYSICIAN,
        institution,
        Institution.Kind.MEDICAL,
        LocalDate.of(2020, 4, 1),
        until);
  }

  private Caller worksAs(
      Role role,
      Practitioner.Profession profession,
      String institution,
      Institution.Kind kind,
      LocalDate from,
      @Nullable LocalDate until) {
    UUID place = UUID.randomUUID();
    world.inTransaction(
        () -> {
          Institution added = new Institution(place, institution, kind, "");
          world.the(Practitioners.class).add(added);
          return added;
        });
    return worksIn(place, role, profession, from, until);
  }

  private Caller worksIn(
      UUID place,
      Role role,
      Practitioner.Profession profession,
      LocalDate from,
      @Nullable LocalDate until) {
    UUID person = UUID.randomUUID();
    AccountId id =
        world.inTransaction(
            () -> {
              world
                  .the(Practitioners.class)
                  .add(new Practitioner(person, "見本 医師", "ミホン イシ", profession, place, from, until));
              return world
                  .the(MakingAccounts.class)
                  .make(name("doctor" + person), PASSWORD, role, null, person, "見本 医師");
            });
    Accounts accounts = world.the(Accounts.class);
    return accounts.callerOf(accounts.find(id).orElseThrow(), Channel.PORTAL, UUID.randomUUID());
  }

  /** The person at the portal, with an account of this name. */
  public Caller signsInAs(String word, @Nullable SubjectId self) {
    AccountId id =
        world.the(MakingAccounts.class).make(name(word), PASSWORD, Role.CITIZEN, self, null, "見本");
    return new Caller(id, Role.CITIZEN, self, "見本", Channel.PORTAL, UUID.randomUUID());
  }
}
