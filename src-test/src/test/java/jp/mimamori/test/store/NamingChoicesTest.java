package jp.mimamori.test.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.Category;
import jp.mimamori.consent.Kept;
import jp.mimamori.consent.Refusal;
import jp.mimamori.consent.Visit;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.record.DraftRecord;
import jp.mimamori.record.HealthRecord;
import jp.mimamori.record.Labels;
import jp.mimamori.record.NamingChoices;
import jp.mimamori.sharing.Choosing;
import jp.mimamori.sharing.Hiding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Database.class)
class NamingChoicesTest {

  private static final LocalDate JUNE = LocalDate.of(2025, 6, 3);
  private static final String CLINIC = "𠮷田内科医院";

  private final Sharing sharing;
  private final SubjectId child;
  private final Caller she;
  private final Caller herself;

  NamingChoicesTest(Database database) {
    sharing = new Sharing(database);
    she = sharing.she;
    child = sharing.personAged(15);
    sharing.guards(child);
    herself = sharing.people.signsInAs("child", child);
    Drafts.append(
        sharing.world,
        she,
        child,
        Drafts.document(UUID.randomUUID().toString()),
        Drafts.weight("w", JUNE, "40"),
        Drafts.allergyOf(CLINIC, JUNE)
            .labelled(new Labels(Set.of(Labels.keyOf(CLINIC)), Set.of())));
  }

  @Test
  void callsARecordByItsTitleAndAPlaceAsTheRecordsDo() {
    keepOut(new Kept.OfRecord(DraftRecord.token("w")));
    keepOut(new Kept.OfInstitution(Labels.keyOf(CLINIC)));
    keepOut(new Kept.OfCategory(Category.DOCUMENT));

    NamingChoices.Kept kept = naming().kept(she, child);

    assertThat(kept.choices()).hasSize(3);
    assertThat(kept.choices())
        .flatExtracting(one -> one.record().stream().map(HealthRecord::title).toList())
        .containsExactly("体重 40 kg");
    assertThat(kept.choices()).extracting(NamingChoices.Named::place).containsOnlyOnce(CLINIC);
    assertThat(kept.origins()).contains(CLINIC);
  }

  @Test
  void tellsTheGuardianNothingOfWhatIsHidden() {
    sharing.world.the(Hiding.class).hide(herself, child, new Visit(Labels.keyOf(CLINIC), JUNE));

    assertThat(naming().kept(she, child).choices()).isEmpty();
    assertThat(naming().kept(she, child).origins()).doesNotContain(CLINIC);
    assertThat(naming().kept(herself, child).choices())
        .singleElement()
        .satisfies(one -> assertThat(one.place()).isEqualTo(CLINIC));
  }

  @Test
  void leavesARecordWithoutATitleThatIsNoLongerThere() {
    sharing.world.the(Choosing.class).keepOut(herself, child, new Kept.OfRecord("gone"));

    assertThat(naming().kept(herself, child).choices())
        .singleElement()
        .satisfies(one -> assertThat(one.record()).isEmpty());
  }

  @Test
  void showsAGuardianNoneOfTheOwnChoicesAboutARecordThatIsHiddenByNow() {
    keepOut(new Kept.OfRecord(DraftRecord.token("w")));
    assertThat(naming().kept(she, child).choices()).hasSize(1);

    sharing.world.the(Hiding.class).hide(herself, child, new Visit("", JUNE));

    assertThat(naming().kept(she, child).choices()).isEmpty();
    assertThat(naming().kept(herself, child).choices()).hasSize(2);
  }

  @Test
  void refusesStrangersAndGrantees() {
    sharing.granted(she, child, sharing.terms());
    Caller stranger = sharing.people.signsInAs("stranger", sharing.people.stranger());

    sharing.assertRefused(
        child, Action.READ_GRANTS, Refusal.Reason.NO_GROUND, () -> naming().kept(stranger, child));
    sharing.assertRefused(
        child,
        Action.READ_GRANTS,
        Refusal.Reason.NOT_FOR_THIS_ACTION,
        () -> naming().kept(sharing.doctor, child));
  }

  private void keepOut(Kept kept) {
    sharing.world.the(Choosing.class).keepOut(she, child, kept);
  }

  private NamingChoices naming() {
    return sharing.world.the(NamingChoices.class);
  }
}
