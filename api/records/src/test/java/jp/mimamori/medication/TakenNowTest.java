package jp.mimamori.medication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The cases of {@code cases.txt}, which a pharmacist could read. */
class TakenNowTest {

  static Stream<MedicineCase> cases() {
    return MedicineCase.all();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void listsWhatIsTakenAndAsks(MedicineCase each) {
    List<String> told = each.told();

    assertThat(told).as(each.toString()).isEqualTo(each.expected());
  }

  @Test
  void namesTheRecordsThatAQuestionRestsOn() {
    assertThat(
            numbers(
                "2026-09-01 stopped アムロジピン錠5mg",
                "2026-11-20 dispensed アムロジピン錠5mg 28d",
                "2026-10-01 dispensed クラリス錠200 5d"))
        .containsExactlyInAnyOrder(1L, 2L);
    assertThat(
            numbers(
                "2026-08-01 dispensed アムロジピン錠5mg 28d",
                "2026-08-29 dispensed アムロジピン錠5mg 28d",
                "2026-10-18 dispensed アムロジピン錠5mg 60d"))
        .containsExactlyInAnyOrder(2L, 3L);
  }

  @Test
  void namesTheAllergiesThatWereLookedAtThoughNoneIsAsked() {
    assertThat(
            numbers(
                "2026-11-20 dispensed アムロジピン錠5mg 28d", "allergy スギ花粉", "allergy ペニシリン resolved"))
        .containsExactlyInAnyOrder(1L, 500L, 501L);
  }

  @Test
  void isNotDailyWhatIsTakenOnceAWeek() {
    CurrentMedicines current =
        of(
                "2026-11-20 stated アムロジピン錠5mg active use 1日1回",
                "2026-11-20 stated アレンドロン酸錠35mg active use 週1回")
            .current();

    assertThat(current.lately()).extracting(Supply::isDaily).containsExactly(true, false);
  }

  @Test
  void asksWithoutADayWhereNoneIsRecordedInAllLanguages() {
    ToAsk undated =
        of("2026-11-10 withdrawn アムロジピン錠5mg 28d", "2026-11-10 dispensed アムロジピン錠5mg 28d")
            .current()
            .toAsk()
            .get(0);

    assertThat(AskingWords.of(undated, Locale.JAPANESE)).contains("いつ中止したかは記録にありません");
    assertThat(AskingWords.of(undated, Locale.ENGLISH)).contains("without saying when");
    assertThat(
            AskingWords.of(
                undated, new Locale.Builder().setLanguage("ja").setVariant("simple").build()))
        .contains("わかりません");
  }

  private static MedicineCase of(String... lines) {
    return new MedicineCase(
        "", Stream.concat(Stream.of("on 2026-11-28"), Stream.of(lines)).toList(), List.of());
  }

  private static List<Long> numbers(String... lines) {
    return of(lines).current().records().map(id -> id.value().getLeastSignificantBits()).toList();
  }

  @Test
  void hasManyCasesAndEachHasAName() {
    assertThat(cases().count()).isGreaterThan(30);
    assertThat(cases().map(MedicineCase::toString)).doesNotHaveDuplicates();
  }
}
