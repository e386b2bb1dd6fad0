package jp.mimamori.test.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.Category;
import jp.mimamori.consent.Choice;
import jp.mimamori.consent.Choices;
import jp.mimamori.consent.Consent;
import jp.mimamori.consent.GrantId;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.Refusal;
import jp.mimamori.consent.Visit;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.sharing.GrantingConsent;
import jp.mimamori.sharing.ReadingGrants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Database.class)
class ReadingGrantsTest {

  private final Sharing sharing;
  private final SubjectId mother;
  private final Caller she;

  ReadingGrantsTest(Database database) {
    sharing = new Sharing(database);
    mother = sharing.mother;
    she = sharing.she;
  }

  @Test
  void showsWhatWasAskedAndGrantedNewestFirst() {
    GrantId denied = sharing.asked(mother, sharing.terms());
    sharing.world.the(GrantingConsent.class).deny(she, mother, denied);
    GrantId granted = sharing.granted(she, mother, sharing.terms());
    GrantId open = sharing.asked(mother, sharing.terms());

    List<ReadingGrants.Standing> all = reading().grants(she, mother).grants();

    assertThat(all)
        .extracting(standing -> standing.consent().grant().id())
        .containsExactly(open, granted, denied);
    assertThat(all)
        .extracting(ReadingGrants.Standing::state)
        .containsExactly(Consent.State.REQUESTED, Consent.State.GRANTED, Consent.State.DENIED);
    assertThat(sharing.row(mother).action()).isEqualTo(Action.READ_GRANTS);
    assertThat(sharing.row(mother).purpose()).isEqualTo(Purpose.PERSONAL_USE);
    assertThat(sharing.row(mother).recordCount()).isZero();
  }

  @Test
  void tellsAGuardianNothingOfWhatIsHidden() {
    SubjectId child = sharing.personAged(15);
    Caller herself = sharing.people.signsInAs("child", child);
    sharing.guards(child);
    Choice hidden =
        Choice.hidden(
            UUID.randomUUID(),
            child,
            new Visit("さくら", LocalDate.of(2026, 5, 1)),
            herself,
            sharing.now());
    Choice kept = Choice.category(UUID.randomUUID(), child, Category.DOCUMENT, she, sharing.now());
    sharing.world.inTransaction(
        () -> {
          sharing.world.the(Choices.class).add(hidden);
          sharing.world.the(Choices.class).add(kept);
          return true;
        });

    assertThat(reading().choices(she, child)).containsExactly(kept);
    assertThat(reading().choices(herself, child)).containsExactlyInAnyOrder(hidden, kept);
  }

  @Test
  void refusesStrangersGranteesOperatorsAndGuardiansOfEarlier() {
    sharing.granted(she, mother, sharing.terms());
    SubjectId child = sharing.personAged(9);
    sharing.endGuardianship(sharing.guards(child));
    Caller stranger = sharing.people.signsInAs("stranger", sharing.people.stranger());

    refused(stranger, mother, Refusal.Reason.NO_GROUND);
    refused(stranger, new SubjectId(UUID.randomUUID()), Refusal.Reason.NO_GROUND);
    refused(sharing.doctor, mother, Refusal.Reason.NOT_FOR_THIS_ACTION);
    refused(sharing.people.operator(), mother, Refusal.Reason.NOT_FOR_THIS_ACTION);
    refused(she, child, Refusal.Reason.NO_GROUND);
  }

  private void refused(Caller caller, SubjectId subject, Refusal.Reason reason) {
    sharing.assertRefused(
        subject, Action.READ_GRANTS, reason, () -> reading().grants(caller, subject));
    sharing.assertRefused(
        subject, Action.READ_GRANTS, reason, () -> reading().choices(caller, subject));
  }

  private ReadingGrants reading() {
    return sharing.world.the(ReadingGrants.class);
  }
}
