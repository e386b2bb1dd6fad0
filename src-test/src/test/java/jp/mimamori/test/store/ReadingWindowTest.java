package jp.mimamori.test.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import jp.mimamori.consent.Category;
import jp.mimamori.consent.Choice;
import jp.mimamori.consent.Choices;
import jp.mimamori.consent.DataPeriod;
import jp.mimamori.consent.EmergencyAccess;
import jp.mimamori.consent.Ground;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.consent.Sensitivity;
import jp.mimamori.consent.Visit;
import jp.mimamori.consent.WindowKind;
import jp.mimamori.emergency.BreakingGlass;
import jp.mimamori.emergency.ReadingWindow;
import jp.mimamori.emergency.WindowSheet;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Japan;
import jp.mimamori.record.DraftRecord;
import jp.mimamori.record.EffectiveTime;
import jp.mimamori.record.Labels;
import jp.mimamori.record.WindowRecords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** An emergency opens of other records some kinds and days, and of those not all. */
@ParameterizedClass
@EnumSource(Database.class)
class ReadingWindowTest {

  private static final String CLINIC = Labels.keyOf("さくら診療所");

  private final Sharing sharing;
  private final Caller crew;
  private final LocalDate today;

  ReadingWindowTest(Database database) {
    sharing = new Sharing(database);
    crew = sharing.people.respondsAt("見本消防本部");
    today = Japan.dayOf(sharing.now());
  }

  @Test
  void opensEachKindFromItsDayOn() {
    for (int days : List.of(0, 1)) {
      append(
          record(Category.ENCOUNTER, "Encounter", "受診", today.minusMonths(3).minusDays(days)),
          record(Category.MEDICATION, "MedicationDispense", "調剤", today.minusDays(45 + days)),
          record(
              Category.MEDICATION,
              "MedicationStatement",
              "服用",
              today.minusMonths(3).minusDays(days)),
          record(Category.CONDITION, "Procedure", "手術", today.minusYears(5).minusDays(days)),
          record(Category.CONDITION, "Condition", "病名", today.minusMonths(3).minusDays(days)),
          record(
              Category.ALLERGY,
              "AllergyIntolerance",
              "アレルギー",
              today.minusMonths(3).minusDays(days)),
          record(Category.LABORATORY, "Observation", "検査", today.minusMonths(3).minusDays(days)),
          record(Category.CONDITION, "Procedure", "血液透析", today.minusMonths(3).minusDays(days)));
    }
    open();

    assertThat(titles(WindowKind.VISITS)).containsExactly("受診");
    assertThat(titles(WindowKind.DISPENSING)).containsExactly("調剤");
    assertThat(titles(WindowKind.DRUGS)).containsExactly("服用");
    assertThat(titles(WindowKind.OPERATIONS)).containsExactly("手術");
    assertThat(titles(WindowKind.CLINICAL)).containsExactlyInAnyOrder("病名", "アレルギー", "検査");
    assertThat(titles(WindowKind.DIALYSIS)).containsExactly("血液透析");
    assertThat(sharing.row(sharing.mother).ground()).isEqualTo(Ground.EMERGENCY);
  }

  @Test
  void tellsOfCheckupsTheDayAlone() {
    append(Drafts.checkup(today.minusYears(1), 3).toArray(DraftRecord[]::new));
    append(Drafts.checkup(today.minusYears(5).minusDays(1), 1).toArray(DraftRecord[]::new));
    open();

    WindowSheet window = window();

    assertThat(window.checkups())
        .extracting(WindowRecords.CheckupDay::day)
        .containsExactly(today.minusYears(1));
    assertThat(all(window)).isEmpty();
  }

  @Test
  void opensNothingOfOtherKinds() {
    append(
        record(Category.MEDICATION, "MedicationRequest", "処方", today),
        record(Category.DOCUMENT, "DocumentReference", "紹介状", today),
        record(Category.VACCINATION, "Immunization", "予防接種", today),
        record(Category.MATERNAL_CHILD, "Observation", "妊婦健診", today),
        record(Category.INSURANCE, "Coverage", "保険", today),
        record(Category.OTHER, "CarePlan", "計画", today),
        Drafts.undatedAllergy());
    open();

    assertThat(all(window())).isEmpty();
    assertThat(window().isEmpty()).isTrue();
  }

  @Test
  void keepsWhatThePersonKeepsOutAndWhatIsSensitive() {
    append(
        record(Category.CONDITION, "Condition", "見せる", today),
        record(Category.CONDITION, "Condition", "心の病名", today)
            .labelled(new Labels(Set.of(), Set.of(Sensitivity.MENTAL_HEALTH))),
        record(Category.CONDITION, "Condition", "見せない", today),
        record(Category.CONDITION, "Condition", "診療所の", today)
            .labelled(new Labels(Set.of(CLINIC), Set.of())),
        record(Category.LABORATORY, "Observation", "検査", today),
        record(Category.ENCOUNTER, "Encounter", "先週の受診", today.minusDays(7)));
    choose(
        Choice.record(
            id(), sharing.mother, DraftRecord.token("見せない" + today), sharing.she, sharing.now()));
    choose(Choice.institution(id(), sharing.mother, CLINIC, sharing.she, sharing.now()));
    choose(Choice.category(id(), sharing.mother, Category.LABORATORY, sharing.she, sharing.now()));
    LocalDate then = today.minusDays(7);
    choose(
        Choice.period(
            id(), sharing.mother, new DataPeriod(then, then), sharing.she, sharing.now()));
    open();

    assertThat(all(window())).containsExactly("見せる");
  }

  @Test
  void keepsAHiddenVisitHidden() {
    LocalDate then = today.minusDays(3);
    append(
        record(Category.CONDITION, "Condition", "隠した受診の病名", then)
            .labelled(new Labels(Set.of(CLINIC), Set.of())),
        record(Category.CONDITION, "Condition", "別の病名", then));
    choose(
        Choice.hidden(id(), sharing.mother, new Visit(CLINIC, then), sharing.she, sharing.now()));
    open();

    assertThat(all(window())).containsExactly("別の病名");
  }

  @Test
  void opensNothingWhenEveryKindIsKeptOut() {
    append(record(Category.CONDITION, "Condition", "病名", today));
    for (Category kind : Category.values()) {
      choose(Choice.category(id(), sharing.mother, kind, sharing.she, sharing.now()));
    }
    open();

    assertThat(window().isEmpty()).isTrue();
  }

  @Test
  void opensForWhoeverHasAnAccessThatHoldsAlone() {
    for (Caller other : List.of(crew, sharing.doctor, sharing.she)) {
      assertThatExceptionOfType(RefusedException.class)
          .isThrownBy(() -> reading().window(other, sharing.mother));
    }
    open();
    assertThat(window().isEmpty()).isTrue();
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> reading().window(sharing.people.respondsAt("別の救急"), sharing.mother));

    sharing.pass(Duration.ofHours(24));

    assertThatExceptionOfType(RefusedException.class).isThrownBy(this::window);
  }

  @Test
  void saysThatThereIsMoreThanIsShown() {
    append(
        Stream.iterate(1, i -> i + 1)
            .limit(ReadingWindow.MOST + 1)
            .map(i -> record(Category.CONDITION, "Condition", "病名" + i, today))
            .toArray(DraftRecord[]::new));
    open();

    WindowSheet.Part part = window().parts().get(WindowKind.CLINICAL);

    assertThat(part.rows()).hasSize(ReadingWindow.MOST);
    assertThat(part.more()).isTrue();
  }

  private void append(DraftRecord... drafts) {
    Drafts.append(
        sharing.world,
        sharing.she,
        sharing.mother,
        Drafts.document(UUID.randomUUID().toString()),
        drafts);
  }

  private static DraftRecord record(Category category, String type, String title, LocalDate day) {
    String key = title + day;
    return new DraftRecord(
        key,
        category,
        type,
        title,
        null,
        EffectiveTime.ofDay(day),
        null,
        "final",
        null,
        "",
        "{\"resourceType\":\"%s\",\"id\":\"%s\"}".formatted(type, DraftRecord.token(key)),
        Labels.NONE);
  }

  private void open() {
    sharing
        .world
        .the(BreakingGlass.class)
        .open(crew, sharing.mother, EmergencyAccess.Reason.UNCONSCIOUS, "", "");
  }

  private void choose(Choice choice) {
    sharing.world.inTransaction(
        () -> {
          sharing.world.the(Choices.class).add(choice);
          return choice;
        });
  }

  private ReadingWindow reading() {
    return sharing.world.the(ReadingWindow.class);
  }

  private WindowSheet window() {
    return reading().window(crew, sharing.mother);
  }

  private List<String> titles(WindowKind kind) {
    return window().parts().get(kind).rows().stream().map(WindowSheet.Row::title).toList();
  }

  private static List<String> all(WindowSheet window) {
    return window.parts().values().stream()
        .flatMap(part -> part.rows().stream())
        .map(WindowSheet.Row::title)
        .toList();
  }

  private static UUID id() {
    return UUID.randomUUID();
  }
}
