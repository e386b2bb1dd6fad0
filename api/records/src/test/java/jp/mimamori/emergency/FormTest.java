package jp.mimamori.emergency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormTest {

  private static final Form FORM = Form.theOne();

  @Test
  void asksForTheFourteenKindsOfCare() {
    List<String> care =
        FORM.fields().stream()
            .filter(field -> field.kind() == Field.Kind.CARE)
            .map(Field::key)
            .toList();

    assertThat(care).hasSize(14).contains("care.ventilator", "care.seizure-relief");
  }

  @Test
  void hasFieldsInEverySectionInTheOrderOfAnEmergency() {
    List<Section> order = FORM.fields().stream().map(Field::section).distinct().toList();

    assertThat(order).containsExactly(Section.values());
  }

  @Test
  void hasEachFieldOnceAndChoicesWhereTheyAreDue() {
    assertThat(FORM.fields()).extracting(Field::key).doesNotHaveDuplicates();
    assertThat(FORM.fields())
        .allSatisfy(
            field ->
                assertThat(field.choices().isEmpty())
                    .as(field.key())
                    .isEqualTo(
                        !List.of(Field.Kind.CHOICE, Field.Kind.CHOICES).contains(field.kind())));
  }

  @Test
  void opensTheDetailsOfACareByTheCareItself() {
    assertThat(FORM.fields())
        .filteredOn(field -> field.care().isPresent())
        .isNotEmpty()
        .allSatisfy(
            detail ->
                assertThat(FORM.the(Words.path(detail.care().orElseThrow())).kind())
                    .isEqualTo(Field.Kind.CARE));
  }

  @Test
  void knowsARangeOnlyForNumbersAndForEveryVitalSign() {
    Table.rows("ranges.tsv")
        .forEach(
            row ->
                assertThat(FORM.fields())
                    .as(row.get(0))
                    .anyMatch(
                        field ->
                            field.key().equals(row.get(0)) && field.kind() == Field.Kind.NUMBER));
    assertThat(FORM.of(Section.VITALS).stream().filter(f -> f.kind() == Field.Kind.NUMBER))
        .allSatisfy(field -> assertThat(Ranges.of(field, 0)).as(field.key()).isPresent());
  }

  @Test
  void readsAPathByItsEntry() {
    Path phone = Words.path("contacts.12.phone");

    assertThat(phone.key()).isEqualTo("contacts.*.phone");
    assertThat(phone.entry()).isEqualTo(12);
    assertThat(Words.path("weight").entry()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nothing",
        "contacts.*.phone",
        "contacts.0.phone",
        "contacts.51.phone",
        "contacts.100.phone",
        "contacts.1.phone.2",
        "contacts.phone",
        "weight.1",
        "Weight",
        "care.ventilator.",
        "weight\u0000",
        "../weight"
      })
  void knowsNoPathThatTheFormHasNot(String written) {
    assertThat(Path.parse(written)).isEmpty();
  }

  @Test
  void keepsAnEntryOfAListTogether() {
    List<String> order =
        Arrays.asList("contacts.2.name", "contacts.1.phone", "contacts.10.name", "contacts.1.name");

    assertThat(order.stream().map(Words::path).sorted().map(Path::text))
        .containsExactly(
            "contacts.1.name", "contacts.1.phone", "contacts.2.name", "contacts.10.name");
  }
}
