package jp.mimamori.test.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.Category;
import jp.mimamori.consent.CourtOrder;
import jp.mimamori.consent.Guardianship;
import jp.mimamori.consent.Refusal;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.person.ReadingGuardianships;
import jp.mimamori.sharing.RecordingOrders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Database.class)
class ReadingGuardianshipsTest {

  private final Sharing sharing;
  private final SubjectId child;
  private final Guardianship hers;

  ReadingGuardianshipsTest(Database database) {
    sharing = new Sharing(database);
    child = sharing.personAged(9);
    hers = sharing.guards(child);
  }

  @Test
  void tellsWhoStandsInUntilWhenAndWhatACourtTook() {
    RecordingOrders ordering = sharing.world.the(RecordingOrders.class);
    UUID order =
        ordering.order(
            sharing.people.operator(),
            child,
            hers.id(),
            new RecordingOrders.Order(
                CourtOrder.Effect.LIMIT,
                Set.of(Action.GRANT),
                Set.of(Category.CONDITION),
                "見本家庭裁判所 令和8年(家)第1号",
                sharing.now().minusSeconds(1),
                null));
    ordering.confirm(sharing.people.operator(), child, order);

    ReadingGuardianships.StandIn standIn = of(sharing.she).get(0);

    assertThat(standIn.guardianship()).isEqualTo(hers);
    assertThat(standIn.name()).isEqualTo("髙﨑 𠮷野");
    assertThat(standIn.inForce()).isTrue();
    assertThat(sharing.row(child).action()).isEqualTo(Action.READ_GRANTS);
  }

  @Test
  void tellsThePersonWhoStoodInAndNoLongerDoes() {
    sharing.endGuardianship(hers);
    Caller herself = sharing.people.signsInAs("child", child);

    assertThat(of(herself))
        .extracting(ReadingGuardianships.StandIn::inForce)
        .containsExactly(false);
  }

  @Test
  void refusesEverybodyElse() {
    Caller stranger = sharing.people.signsInAs("stranger", sharing.people.stranger());
    SubjectId nobody = new SubjectId(UUID.randomUUID());

    refused(stranger, child, Refusal.Reason.NO_GROUND);
    refused(stranger, nobody, Refusal.Reason.NO_GROUND);
    refused(sharing.people.operator(), child, Refusal.Reason.NOT_FOR_THIS_ACTION);
    sharing.endGuardianship(hers);
    refused(sharing.she, child, Refusal.Reason.NO_GROUND);
  }

  private void refused(Caller caller, SubjectId subject, Refusal.Reason reason) {
    sharing.assertRefused(subject, Action.READ_GRANTS, reason, () -> reading().of(caller, subject));
  }

  private List<ReadingGuardianships.StandIn> of(Caller caller) {
    return reading().of(caller, child);
  }

  private ReadingGuardianships reading() {
    return sharing.world.the(ReadingGuardianships.class);
  }
}
