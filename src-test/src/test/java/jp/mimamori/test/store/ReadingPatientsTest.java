package jp.mimamori.test.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.Category;
import jp.mimamori.consent.DataPeriod;
import jp.mimamori.consent.GrantId;
import jp.mimamori.consent.Grantee;
import jp.mimamori.consent.Ground;
import jp.mimamori.consent.Guardianship;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.consent.Terms;
import jp.mimamori.consent.WeeklyHours;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.identity.Via;
import jp.mimamori.ledger.LedgerRow;
import jp.mimamori.patient.Patient;
import jp.mimamori.patient.PatientCursor;
import jp.mimamori.patient.ReadingPatients;
import jp.mimamori.person.Sex;
import jp.mimamori.sharing.GrantingConsent;
import jp.mimamori.sharing.RevokingConsent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A practitioner's own list: who granted something that stands, and nobody else. */
@ParameterizedClass
@EnumSource(Database.class)
class ReadingPatientsTest {

  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

  private final Sharing sharing;
  private final SubjectId mother;
  private final Caller doctor;

  ReadingPatientsTest(Database database) {
    sharing = new Sharing(database);
    mother = sharing.mother;
    doctor = sharing.doctor;
  }

  @Test
  void showsWhoGrantedWhatByWhoseWordAndUntilWhen() {
    Terms terms = sharing.terms(Category.CHECKUP);
    offer(mother, sharing.she, terms);

    Patient patient = only(list());

    assertThat(patient.person().name()).isEqualTo("髙﨑 𠮷野");
    assertThat(patient.person().address()).isEmpty();
    assertThat(patient.terms()).isEqualTo(terms);
    assertThat(patient.byTheOwnHand()).isTrue();
    assertThat(patient.to()).isEqualTo(Grantee.Kind.PRACTITIONER);
    assertThat(patient.isOpen()).isTrue();
  }

  @Test
  void saysThatAGuardianGaveItForTheChild() {
    SubjectId child = sharing.personAged(9);
    sharing.guards(child);
    offer(child, sharing.she, sharing.terms());

    assertThat(only(list()).byTheOwnHand()).isFalse();
  }

  @Test
  void showsWhatTheInstitutionWasGrantedToEverybodyWhoWorksThere() {
    sharing.offered(
        sharing.she,
        mother,
        Grantee.institution(doctor.affiliation().institution()),
        sharing.terms());

    assertThat(only(list()).to()).isEqualTo(Grantee.Kind.INSTITUTION);
    assertThat(list(sharing.people.worksAt("別の病院", LocalDate.of(2020, 4, 1), null))).isEmpty();
  }

  @Test
  void showsAGrantOutsideItsHoursAndBeforeItBeginsAsNotOpen() {
    DayOfWeek yesterday = sharing.now().atZone(JAPAN).getDayOfWeek().minus(1);
    Terms today = sharing.terms();
    offer(
        mother,
        sharing.she,
        new Terms(
            today.purpose(),
            today.categories(),
            Set.of(),
            DataPeriod.ALWAYS,
            today.from(),
            today.until(),
            new WeeklyHours(Set.of(yesterday), LocalTime.of(8, 0), LocalTime.of(17, 0))));
    offer(
        mother,
        sharing.she,
        sharing.terms(
            Purpose.TREATMENT,
            sharing.now().plus(Duration.ofDays(3)),
            sharing.now().plus(Duration.ofDays(300))));

    assertThat(list()).hasSize(2).noneMatch(Patient::isOpen);
  }

  @Test
  void beginsWithWhatEndsFirstAsItWasAgreedOn() {
    Terms asked = sharing.terms();
    GrantId id = sharing.asked(mother, asked);
    Terms agreed =
        sharing.terms(Purpose.TREATMENT, sharing.now(), sharing.now().plus(Duration.ofDays(2)));
    sharing.world.the(GrantingConsent.class).grant(sharing.she, mother, id, agreed);
    SubjectId other = sharing.people.stranger();
    offer(
        other,
        sharing.people.signsInAs("other", other),
        sharing.terms(Purpose.TREATMENT, sharing.now(), sharing.now().plus(Duration.ofDays(50))));

    assertThat(list()).extracting(patient -> patient.person().id()).containsExactly(mother, other);
  }

  @Test
  void goesOnWhereAPageEndedWithoutLosingOrRepeatingAnybody() {
    Instant until = sharing.now().plus(Duration.ofDays(9));
    for (int i = 0; i < 5; i++) {
      SubjectId somebody = sharing.personAged(40);
      offer(
          somebody,
          sharing.people.signsInAs("p" + i, somebody),
          sharing.terms(Purpose.TREATMENT, sharing.now(), until));
    }

    List<SubjectId> seen = new ArrayList<>();
    Optional<PatientCursor> place = Optional.empty();
    do {
      ReadingPatients.Part part = reading().of(doctor, "", place, 2);
      part.patients().forEach(patient -> seen.add(patient.person().id()));
      place = Optional.ofNullable(part.next()).map(next -> cursor(next.text()));
    } while (place.isPresent());

    assertThat(seen).hasSize(5).doesNotHaveDuplicates();
  }

  @Test
  void searchesInTheOwnListByNameAndByReadingInEitherKana() {
    offer(mother, sharing.she, sharing.terms());
    SubjectId other = sharing.people.register("山田 花", "ヤマダ ハナ", Sex.FEMALE, born());
    offer(other, sharing.people.signsInAs("hana", other), sharing.terms());
    sharing.people.register("山田 外", "ヤマダ ソト", Sex.FEMALE, born());

    assertThat(named("山田")).extracting(p -> p.person().id()).containsExactly(other);
    assertThat(named("やまだ")).extracting(p -> p.person().id()).containsExactly(other);
    assertThat(named("𠮷野")).extracting(p -> p.person().id()).containsExactly(mother);
    assertThat(named("%")).hasSize(2);
    assertThat(named("ソト")).isEmpty();
  }

  @Test
  void takesTheSameFewStatementsHoweverManyThereAre() {
    offer(mother, sharing.she, sharing.terms());
    int one = sharing.world.statementsOf(this::list);
    for (int i = 0; i < 6; i++) {
      SubjectId child = sharing.personAged(5);
      sharing.guards(child);
      offer(child, sharing.she, sharing.terms());
    }

    assertThat(list()).hasSize(7);
    // one more: whether whoever gave it still stands in
    assertThat(sharing.world.statementsOf(this::list)).isLessThanOrEqualTo(one + 1);
  }

  @Test
  void tellsEachPersonOnceADayThatTheListShowedThem() {
    offer(mother, sharing.she, sharing.terms());

    list();
    list();
    assertThat(seen(mother)).hasSize(1);
    LedgerRow row = sharing.row(mother);
    assertThat(row.ground()).isEqualTo(Ground.GRANT);
    assertThat(row.grantId()).isEqualTo(sharing.newest(mother).grant().id().value());
    assertThat(row.institutionName()).isEqualTo("見本病院");
    assertThat(row.recordCount()).isZero();

    sharing.pass(Duration.ofDays(1));
    list();
    assertThat(seen(mother)).hasSize(2);
  }

  @Test
  void showsNobodyWhoOnlyWasAskedOrSaidNoOrTookItBack() {
    sharing.asked(mother, sharing.terms());
    sharing
        .world
        .the(GrantingConsent.class)
        .deny(sharing.she, mother, sharing.asked(mother, sharing.terms()));
    GrantId revoked = sharing.granted(sharing.she, mother, sharing.terms());
    sharing.world.the(RevokingConsent.class).revoke(sharing.she, mother, revoked);

    assertThat(list()).isEmpty();
    assertThat(seen(mother)).isEmpty();
  }

  @Test
  void showsNobodyWhoseGrantEndedOrWhoseGuardianNoLongerStandsIn() {
    SubjectId child = sharing.personAged(9);
    Guardianship guardianship = sharing.guards(child);
    offer(child, sharing.she, sharing.terms());
    sharing.endGuardianship(guardianship);
    offer(
        mother,
        sharing.she,
        sharing.terms(Purpose.TREATMENT, sharing.now(), sharing.now().plus(Duration.ofMinutes(5))));
    sharing.pass(Duration.ofMinutes(5));

    assertThat(list()).isEmpty();
  }

  @Test
  void refusesAPractitionerWhoseWorkThereEndedYesterday() {
    LocalDate today = sharing.now().atZone(JAPAN).toLocalDate();
    Caller left = sharing.people.worksAt("旧病院", LocalDate.of(2020, 4, 1), today.minusDays(1));
    sharing.offered(
        sharing.she,
        mother,
        Grantee.practitioner(left.affiliation().practitioner()),
        sharing.terms());

    assertThatThrownBy(() -> list(left)).isInstanceOf(RefusedException.class);
    assertThat(seen(mother)).isEmpty();
  }

  @Test
  void refusesWhoeverWorksNowhere() {
    assertThatThrownBy(() -> list(sharing.she)).isInstanceOf(RefusedException.class);
    assertThatThrownBy(() -> list(sharing.people.operator())).isInstanceOf(RefusedException.class);
  }

  @Test
  void showsAPrivatePersonWhoseRecordsSheWasGrantedAndTellsThemOnceADay() {
    SubjectId child = sharing.personAged(9);
    sharing.guards(child);
    Caller grandmother = privatePerson("grandmother");
    sharing.offered(
        sharing.she, child, Grantee.delegate(grandmother.self()), care(Category.ALLERGY));

    Patient received = only(received(grandmother));
    received(grandmother);

    assertThat(received.person().id()).isEqualTo(child);
    assertThat(received.person().address()).isEmpty();
    assertThat(received.terms().purpose()).isEqualTo(Purpose.CARE);
    assertThat(received.to()).isEqualTo(Grantee.Kind.DELEGATE);
    assertThat(received.byTheOwnHand()).isFalse();
    assertThat(received.isOpen()).isTrue();
    assertThat(seen(child)).hasSize(1);
    assertThat(received(privatePerson("other"))).isEmpty();
    assertThat(received(sharing.she)).isEmpty();
  }

  @Test
  void showsAPrivatePersonNothingThatWasTakenBackOrThatNobodyStandsInForAnyMore() {
    SubjectId child = sharing.personAged(9);
    Guardianship guardianship = sharing.guards(child);
    Caller grandmother = privatePerson("grandmother");
    Grantee to = Grantee.delegate(grandmother.self());
    sharing.offered(sharing.she, child, to, care(Category.ALLERGY));
    GrantId own = sharing.offered(sharing.she, mother, to, care(Category.ALLERGY)).grant().id();
    assertThat(received(grandmother)).hasSize(2);

    sharing.world.the(RevokingConsent.class).revoke(sharing.she, mother, own);
    sharing.endGuardianship(guardianship);

    assertThat(received(grandmother)).isEmpty();
  }

  @Test
  void refusesWhoeverIsNoPrivatePersonTheListOfThose() {
    Caller app = privatePerson("app").through(new Via(Via.Kind.APP, "a", "アプリ"));
    for (Caller caller : List.of(doctor, sharing.people.operator(), app)) {
      assertThatThrownBy(() -> received(caller)).isInstanceOf(RefusedException.class);
    }
  }

  private Caller privatePerson(String word) {
    return sharing.people.signsInAs(word + UUID.randomUUID(), sharing.people.stranger());
  }

  private Terms care(Category... categories) {
    Terms terms = sharing.terms(categories);
    return new Terms(
        Purpose.CARE,
        terms.categories(),
        Set.of(),
        DataPeriod.ALWAYS,
        terms.from(),
        terms.until(),
        null);
  }

  private List<Patient> received(Caller caller) {
    return reading().received(caller, Optional.empty(), 50).patients();
  }

  private static PatientCursor cursor(String text) {
    return PatientCursor.of(text).orElseThrow();
  }

  private LocalDate born() {
    return LocalDate.of(1980, 1, 1);
  }

  private void offer(SubjectId subject, Caller giver, Terms terms) {
    sharing.offered(
        giver, subject, Grantee.practitioner(doctor.affiliation().practitioner()), terms);
  }

  private List<LedgerRow> seen(SubjectId subject) {
    return sharing.rows(subject).stream()
        .filter(row -> row.action() == Action.SEE_IN_LIST)
        .toList();
  }

  private static Patient only(List<Patient> patients) {
    assertThat(patients).hasSize(1);
    return patients.get(0);
  }

  private ReadingPatients reading() {
    return sharing.world.the(ReadingPatients.class);
  }

  private List<Patient> list() {
    return list(doctor);
  }

  private List<Patient> list(Caller caller) {
    return reading().of(caller, "", Optional.empty(), 50).patients();
  }

  private List<Patient> named(String name) {
    return reading().of(doctor, name, Optional.empty(), 50).patients();
  }
}
