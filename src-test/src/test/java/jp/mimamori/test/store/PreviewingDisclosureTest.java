package jp.mimamori.test.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.Category;
import jp.mimamori.consent.DataPeriod;
import jp.mimamori.consent.Grantee;
import jp.mimamori.consent.Kept;
import jp.mimamori.consent.Permit;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.Refusal;
import jp.mimamori.consent.Sensitivity;
import jp.mimamori.consent.Terms;
import jp.mimamori.consent.Visit;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.record.DraftRecord;
import jp.mimamori.record.Labels;
import jp.mimamori.record.PreviewingDisclosure;
import jp.mimamori.record.PreviewingDisclosure.Preview;
import jp.mimamori.record.Records;
import jp.mimamori.record.TimelineEntry;
import jp.mimamori.sharing.Choosing;
import jp.mimamori.sharing.Hiding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Database.class)
class PreviewingDisclosureTest {

  private static final LocalDate JUNE = LocalDate.of(2025, 6, 3);
  private static final String CLINIC = Labels.keyOf("さくら診療所");

  private final Sharing sharing;
  private final SubjectId mother;
  private final Caller she;

  PreviewingDisclosureTest(Database database) {
    sharing = new Sharing(database);
    mother = sharing.mother;
    she = sharing.she;
  }

  @Test
  void countsRecordsOfTheirOwnAndShowsTheNewestOfEachKind() {
    append(mother, Drafts.checkup(JUNE, 3).toArray(DraftRecord[]::new));
    append(
        mother,
        Drafts.allergy(JUNE),
        Drafts.weight("w1", JUNE, "51"),
        Drafts.weight("w2", JUNE.plusDays(1), "52"),
        Drafts.weight("w3", JUNE.plusDays(2), "53"));

    Preview preview = preview(she, mother, sharing.terms());

    assertThat(preview.counts())
        .isEqualTo(Map.of(Category.CHECKUP, 1L, Category.ALLERGY, 1L, Category.VITALS, 3L));
    assertThat(preview.examples()).hasSize(3).extracting(TimelineEntry::title).contains("体重 53 kg");
    assertThat(preview.examples())
        .extracting(TimelineEntry::category)
        .containsExactlyInAnyOrder(Category.VITALS, Category.CHECKUP, Category.ALLERGY);
    assertThat(sharing.row(mother).action()).isEqualTo(Action.PREVIEW);
    assertThat(sharing.row(mother).purpose()).isEqualTo(Purpose.TREATMENT);
    assertThat(sharing.row(mother).recordCount()).isEqualTo(3);
    assertThat(sharing.row(mother).contained()).isEqualTo("ALLERGY,CHECKUP,VITALS");
  }

  @Test
  void showsThreeOfOneKindWhereThereIsNoOther() {
    append(
        mother,
        Drafts.weight("w1", JUNE, "51"),
        Drafts.weight("w2", JUNE.plusDays(1), "52"),
        Drafts.weight("w3", JUNE.plusDays(2), "53"),
        Drafts.weight("w4", JUNE.plusDays(3), "54"));

    assertThat(titles(preview(she, mother, sharing.terms())))
        .containsExactly("体重 54 kg", "体重 53 kg", "体重 52 kg");
  }

  @Test
  void showsWhatTheGranteeWouldSeeAndNothingElse() {
    append(
        mother,
        Drafts.allergy(JUNE),
        Drafts.weight("w1", JUNE.minusDays(1), "51"),
        Drafts.weight("w2", JUNE, "52"),
        Drafts.weight("kept", JUNE.plusDays(1), "53"),
        Drafts.weight("there", JUNE.plusDays(2), "54").labelled(at(CLINIC)),
        Drafts.weight("mind", JUNE.plusDays(3), "55")
            .labelled(new Labels(Set.of(), Set.of(Sensitivity.MENTAL_HEALTH))));
    Choosing choosing = sharing.world.the(Choosing.class);
    choosing.keepOut(she, mother, new Kept.OfRecord(DraftRecord.token("kept")));
    choosing.keepOut(she, mother, new Kept.OfInstitution(CLINIC));
    Terms any = sharing.terms(Category.VITALS);
    Terms terms =
        new Terms(
            any.purpose(),
            any.categories(),
            Set.of(),
            new DataPeriod(JUNE, null),
            any.from(),
            any.until(),
            null);

    Preview preview = preview(she, mother, terms);

    assertThat(titles(preview)).containsExactly("体重 52 kg");
    assertThat(preview.counts()).isEqualTo(Map.of(Category.VITALS, 1L));
    sharing.granted(she, mother, terms);
    Permit permit = sharing.doctorReads(mother).orThrow();
    Map<Category, Long> seen =
        sharing.world.inTransaction(() -> sharing.world.the(Records.class).counts(permit));
    assertThat(seen).isEqualTo(preview.counts());
  }

  @Test
  void showsAMinorWithoutTheHiddenVisitWhatAnotherPersonWouldSee() {
    SubjectId child = sharing.personAged(15);
    Caller herself = sharing.people.signsInAs("child", child);
    sharing.guards(child);
    append(child, Drafts.weight("v", JUNE, "40").labelled(at(CLINIC)));
    sharing.world.the(Hiding.class).hide(herself, child, new Visit(CLINIC, JUNE));

    assertThat(titles(preview(herself, child, sharing.terms()))).hasSize(1);
    assertThat(titles(previewing().preview(herself, child, sharing.terms(), Grantee.Kind.DELEGATE)))
        .isEmpty();
    assertThat(titles(preview(she, child, sharing.terms()))).isEmpty();
  }

  @Test
  void showsNothingOfWhatIsKeptOutAsAWhole() {
    append(mother, Drafts.allergy(JUNE));
    sharing.world.the(Choosing.class).keepOut(she, mother, new Kept.OfCategory(Category.ALLERGY));

    refused(she, mother, sharing.terms(Category.ALLERGY), Refusal.Reason.NOT_THESE_CATEGORIES);
    assertThat(preview(she, mother, sharing.terms()).counts()).isEmpty();
  }

  @Test
  void refusesEverybodyWhoDoesNotStandInForThePerson() {
    append(mother, Drafts.allergy(JUNE));
    sharing.granted(she, mother, sharing.terms());
    Caller stranger = sharing.people.signsInAs("stranger", sharing.people.stranger());

    refused(stranger, mother, sharing.terms(), Refusal.Reason.NO_GROUND);
    refused(stranger, new SubjectId(UUID.randomUUID()), sharing.terms(), Refusal.Reason.NO_GROUND);
    refused(sharing.doctor, mother, sharing.terms(), Refusal.Reason.NOT_FOR_THIS_ACTION);
    refused(sharing.people.operator(), mother, sharing.terms(), Refusal.Reason.NOT_FOR_THIS_ACTION);
    assertThat(sharing.row(mother).recordCount()).isZero();
  }

  private void refused(Caller caller, SubjectId subject, Terms terms, Refusal.Reason reason) {
    sharing.assertRefused(subject, Action.PREVIEW, reason, () -> preview(caller, subject, terms));
  }

  private Preview preview(Caller caller, SubjectId subject, Terms terms) {
    return previewing().preview(caller, subject, terms, Grantee.Kind.PRACTITIONER);
  }

  private static List<String> titles(Preview preview) {
    return preview.examples().stream().map(TimelineEntry::title).toList();
  }

  private static Labels at(String institution) {
    return new Labels(Set.of(institution), Set.of());
  }

  private void append(SubjectId subject, DraftRecord... drafts) {
    Drafts.append(
        sharing.world, she, subject, Drafts.document(UUID.randomUUID().toString()), drafts);
  }

  private PreviewingDisclosure previewing() {
    return sharing.world.the(PreviewingDisclosure.class);
  }
}
