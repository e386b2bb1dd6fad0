package jp.mimamori.test.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.GrantId;
import jp.mimamori.consent.Grantee;
import jp.mimamori.consent.Ground;
import jp.mimamori.consent.Refusal;
import jp.mimamori.consent.Seeing;
import jp.mimamori.consent.Visit;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.sharing.Hiding;
import jp.mimamori.sharing.ReadingGrants;
import jp.mimamori.sharing.ReadingOneGrant;
import jp.mimamori.sharing.Rehearsing;
import jp.mimamori.sharing.RevokingConsent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Of which grants a guardian is told: a grantee's name can say where a child is treated. */
@ParameterizedClass
@EnumSource(Database.class)
class ToldGrantsTest {

  private final Sharing sharing;
  private final Caller she;
  private final SubjectId father;
  private final Caller he;

  ToldGrantsTest(Database database) {
    sharing = new Sharing(database);
    she = sharing.she;
    father = sharing.people.stranger();
    he = sharing.people.signsInAs("father", father);
  }

  @Test
  void tellsTheShieldedFatherOfNoGrantThatHeDidNotDecide() {
    SubjectId child = child(9);
    GrantId treated = sharing.granted(she, child, sharing.terms());
    GrantId waiting = sharing.asked(child, sharing.terms());
    GrantId his =
        sharing
            .offered(he, child, Grantee.delegate(sharing.people.stranger()), sharing.terms())
            .grant()
            .id();
    assertThat(told(he, child)).containsExactlyInAnyOrder(treated, waiting, his);

    sharing.people.shields(child, father, sharing.people.operator());

    assertThat(told(he, child)).containsExactly(his);
    assertThat(rehearsed(he, child)).containsExactly(his);
    assertThat(told(she, child)).containsExactlyInAnyOrder(treated, waiting, his);
    refusedLikeAbsence(he, child, treated);
  }

  @Test
  void letsTheShieldedFatherDecideNothingThatHeIsNotToldOf() {
    SubjectId child = child(9);
    GrantId treated = sharing.granted(she, child, sharing.terms());
    sharing.people.shields(child, father, sharing.people.operator());

    sharing.assertRefused(
        child,
        Action.REVOKE,
        Refusal.Reason.NO_GROUND,
        1,
        () -> sharing.world.the(RevokingConsent.class).revoke(he, child, treated));
  }

  @Test
  void tellsNoGuardianWhatAMinorAgreedOnWithInstitutionsWhoHidesAVisit() {
    SubjectId child = child(16);
    Caller herself = sharing.people.signsInAs("child", child);
    GrantId own = sharing.granted(herself, child, sharing.terms());
    GrantId mothers = sharing.granted(she, child, sharing.terms());
    assertThat(told(she, child)).containsExactlyInAnyOrder(own, mothers);

    sharing.world.the(Hiding.class).hide(herself, child, new Visit("サクラ", today().minusDays(1)));

    assertThat(told(she, child)).containsExactly(mothers);
    assertThat(rehearsed(she, child)).containsExactly(mothers);
    assertThat(told(herself, child)).containsExactlyInAnyOrder(own, mothers);
    refusedLikeAbsence(she, child, own);
  }

  @Test
  void refusesOneGrantToStrangersAndForAnotherPerson() {
    GrantId id = sharing.granted(she, sharing.mother, sharing.terms());
    Caller stranger = sharing.people.signsInAs("stranger", sharing.people.stranger());
    SubjectId child = child(9);

    assertThat(one().grant(she, id)).isPresent();
    assertThat(one().grant(she, new GrantId(UUID.randomUUID()))).isEmpty();
    sharing.assertRefused(
        sharing.mother,
        Action.READ_GRANTS,
        Refusal.Reason.NO_GROUND,
        () -> one().grant(stranger, sharing.mother, id));
    sharing.assertRefused(
        sharing.mother,
        Action.READ_GRANTS,
        Refusal.Reason.NOT_FOR_THIS_ACTION,
        () -> one().grant(sharing.doctor, id));
    refusedLikeAbsence(she, child, id);
  }

  /** The permit to look stands in the ledger, and then that there was nothing. */
  private void refusedLikeAbsence(Caller caller, SubjectId subject, GrantId id) {
    sharing.assertRefused(
        subject,
        Action.READ_GRANTS,
        Refusal.Reason.NO_GROUND,
        1,
        () -> one().grant(caller, subject, id));
  }

  private SubjectId child(int age) {
    SubjectId child = sharing.personAged(age);
    sharing.guards(child);
    sharing.people.guards(father, child);
    return child;
  }

  private List<GrantId> told(Caller caller, SubjectId subject) {
    return sharing.world.the(ReadingGrants.class).grants(caller, subject).grants().stream()
        .map(standing -> standing.consent().grant().id())
        .toList();
  }

  private List<GrantId> rehearsed(Caller caller, SubjectId subject) {
    return sharing.world.the(Rehearsing.class).on(caller, subject, today()).stream()
        .filter(seeing -> seeing.ground() == Ground.GRANT)
        .map(Seeing::by)
        .map(GrantId::new)
        .toList();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(sharing.now(), ZoneId.of("Asia/Tokyo"));
  }

  private ReadingOneGrant one() {
    return sharing.world.the(ReadingOneGrant.class);
  }
}
