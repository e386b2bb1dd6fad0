package jp.mimamori.test.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.Category;
import jp.mimamori.consent.GrantId;
import jp.mimamori.consent.Grantee;
import jp.mimamori.consent.Guardianship;
import jp.mimamori.consent.Kept;
import jp.mimamori.consent.Refusal;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.ledger.LedgerRow;
import jp.mimamori.ledger.ReadingUnderGrant;
import jp.mimamori.sharing.Choosing;
import jp.mimamori.sharing.GrantingConsent;
import jp.mimamori.sharing.ReaffirmingConsent;
import jp.mimamori.sharing.RevokingConsent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever reads the ledger sees which grant was decided on. */
@ParameterizedClass
@EnumSource(Database.class)
class NamingTheGrantTest {

  private final Sharing sharing;
  private final SubjectId mother;
  private final Caller she;

  NamingTheGrantTest(Database database) {
    sharing = new Sharing(database);
    mother = sharing.mother;
    she = sharing.she;
  }

  @Test
  void namesTheGrantThatIsGivenTakenBackDeniedOrLetGoOn() {
    GrantId granted = sharing.granted(she, mother, sharing.terms());
    names(mother, Action.GRANT, granted);
    sharing.world.the(RevokingConsent.class).revoke(she, mother, granted);
    names(mother, Action.REVOKE, granted);
    GrantId denied = sharing.asked(mother, sharing.terms());
    sharing.world.the(GrantingConsent.class).deny(she, mother, denied);
    names(mother, Action.REVOKE, denied);
    GrantId offered =
        sharing
            .offered(she, mother, Grantee.institution(UUID.randomUUID()), sharing.terms())
            .grant()
            .id();
    names(mother, Action.GRANT, offered);

    SubjectId child = sharing.personAged(16);
    Guardianship guardianship = sharing.guards(child);
    GrantId frozen = sharing.granted(she, child, sharing.terms());
    sharing.endGuardianship(guardianship);
    sharing
        .world
        .the(ReaffirmingConsent.class)
        .reaffirm(sharing.people.signsInAs("child", child), child, frozen);
    names(child, Action.REAFFIRM, frozen);
  }

  @Test
  void namesNoGrantWhereNoneWasDecidedOn() {
    GrantId granted = sharing.granted(she, mother, sharing.terms());
    Caller stranger = sharing.people.signsInAs("stranger", sharing.people.stranger());

    sharing.assertRefused(
        mother,
        Action.REVOKE,
        Refusal.Reason.NO_GROUND,
        () -> sharing.world.the(RevokingConsent.class).revoke(stranger, mother, granted));
    assertThat(sharing.row(mother).grantId()).isNull();
    sharing.asked(mother, sharing.terms());
    assertThat(sharing.row(mother).grantId()).isNull();
    sharing.world.the(Choosing.class).keepOut(she, mother, new Kept.OfCategory(Category.DOCUMENT));
    assertThat(sharing.row(mother).grantId()).isNull();
  }

  @Test
  void countsNoDecisionAmongTheLooksUnderTheGrant() {
    GrantId granted = sharing.granted(she, mother, sharing.terms());

    assertThat(sharing.world.the(ReadingUnderGrant.class).looks(she, mother, granted)).isEmpty();
    assertThat(sharing.rows(mother)).extracting(LedgerRow::action).contains(Action.GRANT);
  }

  private void names(SubjectId subject, Action action, GrantId grant) {
    LedgerRow row = sharing.row(subject);
    assertThat(row.action()).isEqualTo(action);
    assertThat(row.permitted()).isTrue();
    assertThat(row.grantId()).isEqualTo(grant.value());
    assertThat(Set.of(row.subject())).containsExactly(subject);
  }
}
