package jp.mimamori.test.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.AgeRule;
import jp.mimamori.consent.Grantee;
import jp.mimamori.consent.Ground;
import jp.mimamori.consent.Refusal;
import jp.mimamori.consent.Rehearsal;
import jp.mimamori.consent.Seeing;
import jp.mimamori.consent.Visit;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.person.LookingAhead;
import jp.mimamori.sharing.Foreseeing;
import jp.mimamori.sharing.Hiding;
import jp.mimamori.sharing.OfferingToHide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Database.class)
class ForeseeingTest {

  private final Sharing sharing;
  private final Caller she;
  private final LocalDate today;

  ForeseeingTest(Database database) {
    sharing = new Sharing(database);
    she = sharing.she;
    today = LocalDate.ofInstant(sharing.now(), ZoneId.of("Asia/Tokyo"));
  }

  @Test
  void turnsOnTheBirthdaysAndWhenAGrantEnds() {
    SubjectId child = sharing.personAged(9);
    LocalDate born = today.minusYears(9).minusDays(1);
    sharing.guards(child);
    sharing.granted(she, child, sharing.terms());

    Foreseeing.Outlook outlook = foreseeing().outlook(she, child);

    assertThat(outlook.turns().keySet())
        .containsExactly(
            today, today.plusDays(101), born.plusYears(15), born.plusYears(16), born.plusYears(18));
    assertThat(grounds(outlook, today)).containsExactly(Ground.GUARDIAN, Ground.GRANT);
    assertThat(grounds(outlook, today.plusDays(101))).containsExactly(Ground.GUARDIAN);
    assertThat(grounds(outlook, born.plusYears(18))).isEmpty();
    assertThat(outlook.last()).isEqualTo(born.plusYears(19));
    assertThat(outlook.ages())
        .extracting(Rehearsal.Coming::rule)
        .contains(AgeRule.MAJORITY, AgeRule.OWN_CONSENT, AgeRule.RESEARCH_CONSENT, AgeRule.HIDING);
  }

  @Test
  void showsAGrantOfSomeHoursOnAnyDay() {
    SubjectId child = sharing.personAged(9);
    sharing.guards(child);
    var any = sharing.terms();
    var mondays =
        new jp.mimamori.consent.Terms(
            any.purpose(),
            any.categories(),
            any.sensitivities(),
            any.data(),
            any.from().minus(Duration.ofDays(1)),
            any.until(),
            new jp.mimamori.consent.WeeklyHours(
                java.util.Set.of(today.getDayOfWeek().plus(3)),
                java.time.LocalTime.of(8, 0),
                java.time.LocalTime.of(17, 0)));
    sharing.granted(she, child, mondays);

    assertThat(grounds(foreseeing().outlook(she, child), today)).contains(Ground.GRANT);
  }

  @Test
  void tellsAGuardianOfNoGrantThatGivesAHiddenVisitOrAPlaceAway() {
    SubjectId child = sharing.personAged(15);
    sharing.guards(child);
    Caller herself = sharing.people.signsInAs("child", child);
    sharing.granted(herself, child, sharing.terms());
    assertThat(grounds(foreseeing().outlook(she, child), today)).contains(Ground.GRANT);

    sharing.world.the(Hiding.class).hide(herself, child, new Visit("見本病院", today));

    assertThat(grounds(foreseeing().outlook(she, child), today)).doesNotContain(Ground.GRANT);
    assertThat(foreseeing().outlook(she, child).turns().keySet())
        .doesNotContain(today.plusDays(101));
    assertThat(grounds(foreseeing().outlook(herself, child), today)).contains(Ground.GRANT);
  }

  @Test
  void tellsAShieldedGuardianOfNoGrantButTheOwn() {
    SubjectId child = sharing.personAged(15);
    sharing.guards(child);
    sharing.granted(sharing.people.signsInAs("child", child), child, sharing.terms());
    sharing.people.shields(child, sharing.mother, sharing.people.operator());

    assertThat(grounds(foreseeing().outlook(she, child), today)).doesNotContain(Ground.GRANT);
    sharing.offered(she, child, Grantee.institution(UUID.randomUUID()), sharing.terms());
    assertThat(grounds(foreseeing().outlook(she, child), today)).contains(Ground.GRANT);
  }

  @Test
  void offersToHideToAMinorOfTheAgeAlone() {
    OfferingToHide offering = sharing.world.the(OfferingToHide.class);
    SubjectId child = sharing.personAged(15);
    SubjectId young = sharing.personAged(14);
    sharing.guards(child);
    sharing.guards(young);
    Caller herself = sharing.people.signsInAs("child", child);

    assertThat(offering.to(herself, child)).isTrue();
    assertThat(offering.to(sharing.people.signsInAs("young", young), young)).isFalse();
    assertThat(offering.to(she, child)).isFalse();
    assertThat(offering.to(she, sharing.mother)).isFalse();
    assertThat(offering.to(sharing.doctor, child)).isFalse();
  }

  @Test
  void namesThoseWhoStandIn() {
    SubjectId child = sharing.personAged(9);
    sharing.guards(child);

    LookingAhead.Ahead ahead = sharing.world.the(LookingAhead.class).outlook(she, child);

    assertThat(ahead.names()).containsEntry(sharing.mother, "髙﨑 𠮷野");
    assertThat(ahead.toString()).doesNotContain("髙﨑");
  }

  @Test
  void refusesStrangersGranteesAndGuardiansOfEarlier() {
    SubjectId child = sharing.personAged(9);
    var guardianship = sharing.guards(child);
    sharing.granted(she, child, sharing.terms());
    Caller stranger = sharing.people.signsInAs("stranger", sharing.people.stranger());

    refused(stranger, child, Refusal.Reason.NO_GROUND);
    refused(stranger, new SubjectId(UUID.randomUUID()), Refusal.Reason.NO_GROUND);
    refused(sharing.doctor, child, Refusal.Reason.NOT_FOR_THIS_ACTION);
    sharing.endGuardianship(guardianship);
    refused(she, child, Refusal.Reason.NO_GROUND);
  }

  private void refused(Caller caller, SubjectId subject, Refusal.Reason reason) {
    sharing.assertRefused(
        subject, Action.READ_GRANTS, reason, () -> foreseeing().outlook(caller, subject));
  }

  private static List<Ground> grounds(Foreseeing.Outlook outlook, LocalDate day) {
    return outlook.turns().get(day).stream().map(Seeing::ground).toList();
  }

  private Foreseeing foreseeing() {
    return sharing.world.the(Foreseeing.class);
  }
}
