package jp.mimamori.test.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.AgeRule;
import jp.mimamori.consent.Category;
import jp.mimamori.consent.CourtOrder;
import jp.mimamori.consent.DataPeriod;
import jp.mimamori.consent.GrantId;
import jp.mimamori.consent.Grantee;
import jp.mimamori.consent.Ground;
import jp.mimamori.consent.Guardianship;
import jp.mimamori.consent.Guardianships;
import jp.mimamori.consent.Kept;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.Refusal;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.consent.Rehearsal.Crossing;
import jp.mimamori.consent.Rehearsal.CutOver;
import jp.mimamori.consent.Seeing;
import jp.mimamori.consent.Terms;
import jp.mimamori.consent.WeeklyHours;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.sharing.Choosing;
import jp.mimamori.sharing.Rehearsing;
import jp.mimamori.sharing.RevokingConsent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Database.class)
class RehearsingTest {

  private final Sharing sharing;
  private final LocalDate today;
  private final LocalDate ofAge;
  private final SubjectId child;
  private final Caller she;

  RehearsingTest(Database database) {
    sharing = new Sharing(database);
    she = sharing.she;
    today = LocalDate.ofInstant(sharing.now(), ZoneId.of("Asia/Tokyo"));
    ofAge = today.plusDays(20);
    child = sharing.bornOn(ofAge.minusYears(18));
    sharing.guards(child);
  }

  @Test
  void showsThatAGuardianAndWhatAGuardianGrantedEndWithMajority() {
    GrantId id = sharing.granted(she, child, sharing.terms(Category.ALLERGY));

    assertThat(on(ofAge.minusDays(1)))
        .extracting(Seeing::ground)
        .containsExactly(Ground.GUARDIAN, Ground.GRANT);
    assertThat(on(ofAge.minusDays(1)).get(0).guardian()).isEqualTo(sharing.mother);
    assertThat(on(ofAge.minusDays(1)).get(1).by()).isEqualTo(id.value());
    assertThat(on(ofAge.minusDays(1)).get(1).categories()).containsExactly(Category.ALLERGY);
    assertThat(on(ofAge)).isEmpty();
    assertThat(sharing.row(child).action()).isEqualTo(Action.READ_GRANTS);
  }

  @Test
  void showsAGrantOnItsDaysAloneAndWithoutWhatIsKeptOut() {
    Terms school =
        new Terms(
            Purpose.SCHOOL,
            Set.of(Category.ALLERGY, Category.VITALS),
            Set.of(),
            DataPeriod.ALWAYS,
            sharing.now().plus(Duration.ofDays(1)),
            sharing.now().plus(Duration.ofDays(9)),
            new WeeklyHours(
                Set.of(today.plusDays(3).getDayOfWeek()), LocalTime.of(8, 0), LocalTime.of(17, 0)));
    sharing.offered(she, child, Grantee.delegate(sharing.people.stranger()), school);
    sharing.world.the(Choosing.class).keepOut(she, child, new Kept.OfCategory(Category.VITALS));

    assertThat(grants(today.plusDays(3)))
        .extracting(Seeing::categories)
        .containsExactly(Set.of(Category.ALLERGY));
    assertThat(grants(today.plusDays(4))).isEmpty();
    assertThat(grants(today.plusDays(10))).isEmpty();
  }

  @Test
  void showsAGrantOnTheDayOnWhichItBegins() {
    Terms later =
        sharing.terms(
            Purpose.TREATMENT,
            today.plusDays(2).atTime(15, 0).atZone(ZoneId.of("Asia/Tokyo")).toInstant(),
            today.plusDays(2).atTime(16, 0).atZone(ZoneId.of("Asia/Tokyo")).toInstant());
    sharing.granted(she, child, later);

    assertThat(grants(today.plusDays(1))).isEmpty();
    assertThat(grants(today.plusDays(2))).hasSize(1);
    assertThat(grants(today.plusDays(3))).isEmpty();
  }

  @Test
  void showsWhatACourtLeavesAndWhatItLeavesOfWhatTheGuardianGave() {
    sharing.granted(she, child, sharing.terms(Category.ALLERGY, Category.CONDITION));
    Guardianship hers =
        sharing.world.inTransaction(
            () -> sharing.world.the(Guardianships.class).ofWard(child).get(0));
    sharing.world.inTransaction(
        () -> {
          sharing
              .world
              .the(Guardianships.class)
              .add(
                  new CourtOrder(
                      UUID.randomUUID(),
                      hers,
                      CourtOrder.Effect.LIMIT,
                      Set.of(Action.READ),
                      Set.of(Category.CONDITION),
                      "見本家庭裁判所 令和8年(家)第11号",
                      today.plusDays(2).atStartOfDay(ZoneId.of("Asia/Tokyo")).toInstant(),
                      null));
          return hers;
        });

    assertThat(on(today.plusDays(1)).get(0).categories()).contains(Category.CONDITION);
    assertThat(on(today.plusDays(1)).get(1).categories()).hasSize(2);
    assertThat(on(today.plusDays(2)).get(0).categories()).doesNotContain(Category.CONDITION);
    assertThat(on(today.plusDays(2)).get(1).categories()).containsExactly(Category.ALLERGY);
  }

  @Test
  void asksTheDatabaseAsOftenForManyGrantsAsForOne() {
    sharing.granted(she, child, sharing.terms(Category.ALLERGY));
    int one = sharing.world.statementsOf(() -> on(today.plusDays(1)));

    for (int i = 0; i < 5; i++) {
      sharing.offered(
          she, child, Grantee.delegate(sharing.people.stranger()), sharing.terms(Category.VITALS));
    }

    assertThat(sharing.world.statementsOf(() -> on(today.plusDays(1)))).isEqualTo(one);
  }

  @Test
  void showsAnOperatorWhoComesToWhichAge() {
    Caller operator = sharing.people.operator();
    SubjectId fifteen = sharing.bornOn(ofAge.minusYears(15));

    List<Crossing> crossings =
        rehearsing().cutOvers(operator, ofAge, ofAge.plusDays(1)).stream()
            .map(CutOver::crossing)
            .filter(crossing -> Set.of(child, fifteen).contains(crossing.person()))
            .toList();

    assertThat(crossings)
        .containsExactlyInAnyOrder(
            new Crossing(child, AgeRule.MAJORITY, ofAge),
            new Crossing(fifteen, AgeRule.OWN_CONSENT, ofAge),
            new Crossing(fifteen, AgeRule.HIDING, ofAge));
    assertThat(rehearsing().cutOvers(operator, today, ofAge))
        .extracting(cutOver -> cutOver.crossing().person())
        .doesNotContain(child, fifteen);
  }

  @Test
  void showsEverybodyHoweverManyComeToAnAge() {
    LocalDate born = LocalDate.of(1950, 3, 3);
    sharing.world.inTransaction(() -> registered(born, 1_100));

    List<CutOver> found =
        rehearsing()
            .cutOvers(
                sharing.people.operator(), born.plusYears(15), born.plusYears(15).plusDays(1));

    assertThat(found)
        .filteredOn(one -> one.crossing().rule() == AgeRule.HIDING)
        .extracting(one -> one.crossing().person())
        .hasSizeGreaterThanOrEqualTo(1_100)
        .doesNotHaveDuplicates();
  }

  private int registered(LocalDate born, int people) {
    EntityManager entities = sharing.world.the(EntityManager.class);
    for (int i = 0; i < people; i++) {
      entities
          .createNativeQuery(
              "insert into person (id, name, kana, sex, born_on, postal_code, address, version)"
                  + " values (?, '見本', 'ミホン', 'FEMALE', ?, '', '', 1)")
          .setParameter(1, UUID.randomUUID())
          .setParameter(2, born)
          .executeUpdate();
    }
    return people;
  }

  @Test
  void countsWhatEndsAndFreezesWithMajorityAndTellsThePersonOnce() {
    sharing.granted(she, child, sharing.terms(Category.ALLERGY));
    sharing.granted(she, child, sharing.terms(Category.CHECKUP));
    GrantId taken = sharing.granted(she, child, sharing.terms(Category.VITALS));
    sharing.world.the(RevokingConsent.class).revoke(she, child, taken);
    sharing.asked(child, sharing.terms(Category.MEDICATION));
    int before = sharing.rows(child).size();

    List<CutOver> found =
        rehearsing().cutOvers(sharing.people.operator(), ofAge, ofAge.plusDays(1)).stream()
            .filter(cutOver -> cutOver.crossing().person().equals(child))
            .toList();

    assertThat(found)
        .containsExactly(new CutOver(new Crossing(child, AgeRule.MAJORITY, ofAge), 1, 2));
    assertThat(sharing.rows(child)).hasSize(before + 1);
    assertThat(sharing.row(child).action()).isEqualTo(Action.READ_REGISTRATION);
    assertThat(sharing.row(child).ground()).isEqualTo(Ground.COUNTER);
  }

  @Test
  void countsNothingThatEndedBeforeOrGoesOn() {
    sharing.granted(
        she,
        child,
        sharing.terms(Purpose.TREATMENT, sharing.now(), sharing.now().plus(Duration.ofDays(5))));
    sharing.endGuardianship(
        sharing.world.inTransaction(
            () -> sharing.world.the(Guardianships.class).ofWard(child).get(0)));

    assertThat(rehearsing().cutOvers(sharing.people.operator(), ofAge, ofAge.plusDays(1)))
        .contains(new CutOver(new Crossing(child, AgeRule.MAJORITY, ofAge), 0, 0));
  }

  @Test
  void refusesEverybodyElse() {
    Caller stranger = sharing.people.signsInAs("stranger", sharing.people.stranger());
    SubjectId nobody = new SubjectId(UUID.randomUUID());

    refused(stranger, child, Refusal.Reason.NO_GROUND);
    refused(stranger, nobody, Refusal.Reason.NO_GROUND);
    refused(sharing.people.operator(), child, Refusal.Reason.NOT_FOR_THIS_ACTION);
    for (Caller caller : List.of(stranger, she, sharing.doctor)) {
      assertThat(
              catchThrowableOfType(
                      RefusedException.class, () -> rehearsing().cutOvers(caller, today, ofAge))
                  .reason())
          .isEqualTo(Refusal.Reason.NO_GROUND);
    }
  }

  private void refused(Caller caller, SubjectId subject, Refusal.Reason reason) {
    sharing.assertRefused(
        subject, Action.READ_GRANTS, reason, () -> rehearsing().on(caller, subject, today));
  }

  private List<Seeing> grants(LocalDate day) {
    return on(day).stream().filter(seeing -> seeing.ground() == Ground.GRANT).toList();
  }

  private List<Seeing> on(LocalDate day) {
    return rehearsing().on(she, child, day);
  }

  private Rehearsing rehearsing() {
    return sharing.world.the(Rehearsing.class);
  }
}
