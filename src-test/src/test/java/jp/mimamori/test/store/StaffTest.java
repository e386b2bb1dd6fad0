package jp.mimamori.test.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mimamori.consent.Category;
import jp.mimamori.consent.Decision;
import jp.mimamori.consent.Grantee;
import jp.mimamori.consent.Permit;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.Refusal;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.identity.AccessTokens;
import jp.mimamori.identity.AccountId;
import jp.mimamori.identity.Accounts;
import jp.mimamori.identity.Affiliation;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Channel;
import jp.mimamori.identity.Institution.Kind;
import jp.mimamori.identity.MakingAccounts;
import jp.mimamori.identity.Practitioner.Profession;
import jp.mimamori.identity.Role;
import jp.mimamori.identity.Secret;
import jp.mimamori.identity.SignedTokens;
import jp.mimamori.identity.SigningIn;
import jp.mimamori.identity.StaffNotPossible;
import jp.mimamori.identity.StaffNotPossible.Why;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.identity.Tenure;
import jp.mimamori.person.DisablingAccounts;
import jp.mimamori.person.InsuredNumber;
import jp.mimamori.staff.RegisteringInstitutions;
import jp.mimamori.staff.RegisteringInstitutions.NewInstitution;
import jp.mimamori.staff.RegisteringStaff;
import jp.mimamori.staff.RegisteringStaff.NewPractitioner;
import jp.mimamori.staff.StaffAccounts;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Institutions and who works there, from the counter to the question of a practitioner. */
@ParameterizedClass
@EnumSource(Database.class)
class StaffTest {

  private static final LocalDate LONG_AGO = LocalDate.of(2020, 4, 1);

  private final Sharing sharing;
  private final World world;
  private final Caller operator;
  private final UUID clinic;
  private final LocalDate today;

  StaffTest(Database database) {
    sharing = new Sharing(database);
    world = sharing.world;
    operator = sharing.people.operator();
    clinic = institution(Kind.MEDICAL, "");
    today = LocalDate.ofInstant(sharing.now(), ZoneId.of("Asia/Tokyo"));
  }

  @Test
  void letsSomebodyWhoMadeAnAccountByTheLinkReadWhatWasGranted() {
    Caller doctor = signedUp(hired(clinic, Profession.PHYSICIAN));
    granted(doctor);

    assertThat(doctor.role()).isEqualTo(Role.PRACTITIONER);
    assertThat(reads(doctor)).isInstanceOf(Permit.class);
    assertThat(institutions().details(operator, clinic).orElseThrow().staff()).hasSize(1);
  }

  @Test
  void endsWhatSomebodyMayReadWithTheTenureAndFollowsToTheNextInstitution() {
    UUID practitioner = hired(clinic, Profession.PHYSICIAN);
    Caller before = signedUp(practitioner);
    granted(before);
    UUID elsewhere = institution(Kind.MEDICAL, "");

    assertThat(staff().move(operator, practitioner, elsewhere, today)).isTrue();

    assertThat(refusal(reads(before))).isEqualTo(Refusal.Reason.NOT_ACTIVE);
    Caller after = again(before);
    assertThat(after.affiliation().institution()).isEqualTo(elsewhere);
    // it was granted to the practitioner, wherever
    assertThat(reads(after)).isInstanceOf(Permit.class);
    assertThat(tenures(practitioner))
        .extracting(Tenure::until)
        .containsExactly(today.minusDays(1), null);
  }

  @Test
  void endsATenureNowOrOnADay() {
    UUID practitioner = hired(clinic, Profession.NURSE);
    Caller nurse = signedUp(practitioner);
    granted(nurse);
    UUID tenure = tenures(practitioner).get(0).id();

    staff().end(operator, practitioner, tenure, today);
    assertThat(reads(nurse)).isInstanceOf(Permit.class);
    staff().end(operator, practitioner, tenure, null);

    assertThat(refusal(reads(nurse))).isEqualTo(Refusal.Reason.NOT_ACTIVE);
    staff().end(operator, practitioner, tenure, today.plusDays(9));
    assertThat(tenures(practitioner).get(0).until()).isEqualTo(today.minusDays(1));
  }

  @Test
  void namesNobodyWhereTwoWorkAtOnce() {
    UUID practitioner = hired(clinic, Profession.PHYSICIAN);
    UUID elsewhere = institution(Kind.MEDICAL, "");
    staff().move(operator, practitioner, elsewhere, today.plusDays(30));

    notPossible(
        Why.WORKS_ELSEWHERE,
        () -> staff().move(operator, practitioner, clinic, today.plusDays(20)));
    assertThat(again(signedUp(practitioner)).affiliation().institution()).isEqualTo(clinic);
  }

  @Test
  void endsSessionsTokensAndLinksWithTheAccount() {
    UUID practitioner = hired(clinic, Profession.PHARMACIST);
    Caller pharmacist = signedUp(practitioner);
    Secret unused = accounts().invite(operator, practitioner).orElseThrow();
    String token = token(pharmacist);
    assertThat(believed(token)).isPresent();
    assertThat(accounts().enabled(operator, staffOf(clinic))).containsExactly(practitioner);

    assertThat(accounts().disable(operator, practitioner)).isEqualTo(1);

    assertThat(believed(token)).isEmpty();
    assertThat(world.the(MakingAccounts.class).open(unused)).isEmpty();
    assertThat(accounts().disable(operator, practitioner)).isZero();
    assertThat(accounts().enabled(operator, staffOf(clinic))).isEmpty();
  }

  @Test
  void endsTheSignInsOfAPersonWhoIsTold() {
    Secret link = world.the(MakingAccounts.class).inviteCitizen(sharing.mother, "見本");
    String name = sharing.people.name("disabled");
    SigningIn signing = world.the(SigningIn.class);
    world.the(MakingAccounts.class).accept(link, name, Household.PASSWORD);
    SigningIn.SignedIn open =
        (SigningIn.SignedIn) signing.signIn(name, Household.PASSWORD, "192.0.2.7", "見本", null);
    assertThat(signing.callerOf(open.secret(), new UUID(0, 1))).isPresent();

    assertThat(world.the(DisablingAccounts.class).of(operator, sharing.mother)).isEqualTo(2);

    assertThat(signing.callerOf(open.secret(), new UUID(0, 1))).isEmpty();
    assertThat(signing.signIn(name, Household.PASSWORD, "192.0.2.7", "見本", null))
        .isInstanceOf(SigningIn.Wrong.class);
    assertThat(sharing.row(sharing.mother).accountId()).isEqualTo(operator.account().value());
  }

  @Test
  void letsAnInsurersStaffReadForInsuranceWhileThePersonIsInsuredThere() {
    UUID insurer = insurer();
    Caller clerk = signedUp(hired(insurer, Profession.STAFF));
    sharing.offered(
        sharing.she,
        sharing.mother,
        Grantee.workplace(clerk.affiliation()),
        sharing.terms(Purpose.INSURANCE, sharing.now(), sharing.now().plus(Duration.ofDays(9))));
    assertThat(refusal(decides(clerk, Purpose.INSURANCE)))
        .isEqualTo(Refusal.Reason.NOT_INSURED_THERE);

    sharing.people.insured(sharing.mother, new InsuredNumber("138057", "1", "2", ""));

    assertThat(decides(clerk, Purpose.INSURANCE)).isInstanceOf(Permit.class);
    assertThat(refusal(decides(clerk, Purpose.TREATMENT)))
        .isEqualTo(Refusal.Reason.NOT_FOR_THIS_PURPOSE);
  }

  @ParameterizedTest
  @CsvSource({
    "MEDICAL, 1319999999, NUMBER_WRONG",
    "MEDICAL, 9949000060, NUMBER_WRONG",
    "PHARMACY, 9919000011, NUMBER_WRONG",
    "MEDICAL, 991900001, NUMBER_WRONG",
    "MEDICAL, 99190000111, NUMBER_WRONG",
    "MEDICAL, 9929000011, NUMBER_WRONG",
    "MEDICAL, ９９19O00011, NUMBER_WRONG",
    "INSURER, '', NUMBER_MISSING",
    "INSURER, 06139464, NUMBER_WRONG",
    "INSURER, 9919000011, NUMBER_WRONG",
    "SCHOOL, 9919000011, NUMBER_WRONG",
    "FIRE_DEPARTMENT, 1, NUMBER_WRONG"
  })
  void takesNoNumberThatIsNotOfThatKind(Kind kind, String number, Why why) {
    notPossible(
        why,
        () -> institutions().register(operator, new NewInstitution("見本", kind, number, false)));
  }

  @Test
  void takesANumberInAnyWritingOnceAndOneThatStandsOnThePaper() {
    String number = "13199" + String.format("%05d", Math.abs(clinic.hashCode()) % 100_000);
    NewInstitution written =
        new NewInstitution("見本医院", Kind.MEDICAL, number.replaceFirst("^..", "１３-"), true);
    UUID id = institutions().register(operator, written);

    assertThat(institutions().details(operator, id).orElseThrow().institution().number())
        .isEqualTo(number);
    notPossible(
        Why.NUMBER_TAKEN,
        () ->
            institutions().register(operator, new NewInstitution("別", Kind.MEDICAL, number, true)));
  }

  @Test
  void hiresNobodyWithWrongDaysOrForEmergenciesWhereThereAreNone() {
    UUID school = institution(Kind.SCHOOL, "");
    for (Profession profession :
        List.of(Profession.AMBULANCE_CREW, Profession.EMERGENCY_PHYSICIAN)) {
      notPossible(Why.PROFESSION_NOT_THERE, () -> hired(school, profession));
    }
    notPossible(Why.PROFESSION_NOT_THERE, () -> hired(clinic, Profession.AMBULANCE_CREW));
    notPossible(
        Why.ENDS_BEFORE_IT_STARTS,
        () ->
            staff()
                .register(
                    operator,
                    clinic,
                    new NewPractitioner("見本", "ミホン", Profession.NURSE, today, today.minusDays(1))));
    UUID crew = hired(institution(Kind.FIRE_DEPARTMENT, ""), Profession.AMBULANCE_CREW);
    notPossible(Why.PROFESSION_NOT_THERE, () -> staff().move(operator, crew, clinic, today));
    assertThat(signedUp(crew).role()).isEqualTo(Role.EMERGENCY);
  }

  @Test
  void findsNothingUnderUnknownIds() {
    UUID nobody = UUID.randomUUID();

    assertThat(institutions().details(operator, nobody)).isEmpty();
    assertThat(staff().move(operator, nobody, clinic, today)).isFalse();
    assertThat(staff().move(operator, hired(clinic, Profession.NURSE), nobody, today)).isFalse();
    assertThat(accounts().invite(operator, nobody)).isEmpty();
    assertThat(accounts().disable(operator, nobody)).isZero();
  }

  @Test
  void refusesEverybodyButOperatorsAndWritesItDown() {
    UUID practitioner = hired(clinic, Profession.NURSE);
    Caller nurse = signedUp(practitioner);
    Caller app =
        operator.through(
            new jp.mimamori.identity.Via(jp.mimamori.identity.Via.Kind.APP, "app", "見本"));

    for (Caller caller : List.of(sharing.she, nurse, app)) {
      for (ThrowingCallable tried : everything(caller, practitioner)) {
        long before = refused();
        assertThat(catchThrowableOfType(RefusedException.class, tried).reason())
            .isEqualTo(Refusal.Reason.NO_GROUND);
        assertThat(refused()).isEqualTo(before + 1);
      }
    }
    assertThat(tenures(practitioner)).extracting(Tenure::until).containsOnlyNulls();
  }

  private List<ThrowingCallable> everything(Caller caller, UUID practitioner) {
    NewPractitioner who = new NewPractitioner("見本", "ミホン", Profession.NURSE, LONG_AGO, null);
    return List.of(
        () -> institutions().register(caller, new NewInstitution("見本", Kind.OTHER, "", false)),
        () -> institutions().named(caller, ""),
        () -> institutions().details(caller, clinic),
        () -> staff().register(caller, clinic, who),
        () -> staff().move(caller, practitioner, clinic, today),
        () -> staff().end(caller, practitioner, practitioner, null),
        () -> accounts().invite(caller, practitioner),
        () -> accounts().inviteOperator(caller, "運用"),
        () -> accounts().disable(caller, practitioner),
        () -> accounts().enabled(caller, List.of()));
  }

  /** How many refusals about nobody there are. */
  private long refused() {
    return world.inTransaction(
        () ->
            world
                .the(jakarta.persistence.EntityManager.class)
                .createQuery(
                    "select count(l) from LedgerRow l where l.subjectId is null", Long.class)
                .getSingleResult());
  }

  private UUID institution(Kind kind, String number) {
    return institutions()
        .register(operator, new NewInstitution("見本" + UUID.randomUUID(), kind, number, false));
  }

  /** The one of the number 138057, which a test before may have registered. */
  private UUID insurer() {
    return institutions().named(operator, "見本市国保").stream()
        .map(jp.mimamori.identity.Institution::id)
        .findFirst()
        .orElseGet(
            () ->
                institutions()
                    .register(
                        operator, new NewInstitution("見本市国保", Kind.INSURER, "138057", false)));
  }

  private UUID hired(UUID institution, Profession profession) {
    return staff()
        .register(
            operator,
            institution,
            new NewPractitioner("見本 働", "ミホン ハタラク", profession, LONG_AGO, null))
        .orElseThrow();
  }

  /** Makes an account with the link. */
  private Caller signedUp(UUID practitioner) {
    Secret link = accounts().invite(operator, practitioner).orElseThrow();
    AccountId id =
        world
            .the(MakingAccounts.class)
            .accept(link, sharing.people.name("staff" + UUID.randomUUID()), Household.PASSWORD)
            .account();
    return callerOf(id);
  }

  private Caller again(Caller caller) {
    return callerOf(caller.account());
  }

  private Caller callerOf(AccountId id) {
    Accounts accounts = world.the(Accounts.class);
    return world.inTransaction(
        () ->
            accounts.callerOf(accounts.find(id).orElseThrow(), Channel.PORTAL, UUID.randomUUID()));
  }

  private String token(Caller caller) {
    return world.the(AccessTokens.class).issue(caller, "見本", Duration.ofMinutes(10)).token();
  }

  private void granted(Caller practitioner) {
    Affiliation works = practitioner.affiliation();
    sharing.offered(
        sharing.she,
        sharing.mother,
        Grantee.practitioner(works.practitioner()),
        sharing.terms(Category.values()));
  }

  private Decision reads(Caller caller) {
    return decides(caller, Purpose.TREATMENT);
  }

  private Decision decides(Caller caller, Purpose purpose) {
    SubjectId mother = sharing.mother;
    return world.inTransaction(() -> sharing.decide(caller, mother, purpose));
  }

  private static Refusal.Reason refusal(Decision decision) {
    assertThat(decision).isInstanceOf(Refusal.class);
    return ((Refusal) decision).reason();
  }

  private List<Tenure> tenures(UUID practitioner) {
    return world.inTransaction(
        () ->
            world
                .the(jp.mimamori.identity.Practitioners.class)
                .find(practitioner)
                .orElseThrow()
                .tenures());
  }

  private List<jp.mimamori.identity.Practitioner> staffOf(UUID institution) {
    return institutions().details(operator, institution).orElseThrow().staff();
  }

  private static void notPossible(Why why, ThrowingCallable tried) {
    StaffNotPossible thrown = catchThrowableOfType(StaffNotPossible.class, tried);
    assertThat(thrown).as("not possible").isNotNull();
    assertThat(thrown.why()).isEqualTo(why);
  }

  private RegisteringInstitutions institutions() {
    return world.the(RegisteringInstitutions.class);
  }

  private RegisteringStaff staff() {
    return world.the(RegisteringStaff.class);
  }

  private StaffAccounts accounts() {
    return world.the(StaffAccounts.class);
  }

  private Optional<Caller> believed(String token) {
    return world
        .the(SignedTokens.class)
        .read(token)
        .flatMap(claims -> world.the(AccessTokens.class).believe(claims, new UUID(0, 1)));
  }
}
