package jp.mimamori.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import jp.mimamori.Quick;
import jp.mimamori.code.Coding;
import jp.mimamori.consent.Category;
import jp.mimamori.identity.SubjectId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HealthRecordTest {

  private static final String UCUM = "kg";

  @Test
  void liftsAMeasureWithTwelveDecimals() {
    HealthRecord record = measured("52.4", UCUM);

    assertThat(record.measure()).isEqualTo("52.400000000000");
    assertThat(record.unit()).isEqualTo(UCUM);
  }

  @Quick(seconds = 2)
  @ParameterizedTest
  @ValueSource(
      strings = {"1e20", "-1e20", "1e400", "1e-999999999", "1e999999999", "-9e-2147483000"})
  void leavesAMeasureOutThatNoColumnHolds(String value) {
    HealthRecord record = measured(value, UCUM);

    assertThat(record.measure()).isNull();
    assertThat(record.unit()).isNull();
  }

  @Test
  void leavesAMeasureOutRatherThanGiveItAnotherUnit() {
    assertThat(measured("1", "x".repeat(60)).unit()).hasSize(60);
    assertThat(measured("1", "x".repeat(61)).measure()).isNull();
    assertThat(measured("1", "x".repeat(61)).unit()).isNull();
  }

  @Test
  void leavesACodeOutRatherThanCutIt() {
    assertThat(coded("s", "x".repeat(255)).code()).hasSize(255);
    assertThat(coded("s", "x".repeat(256)).code()).isNull();
    assertThat(coded("x".repeat(256), "c").code()).isNull();
    assertThat(coded("x".repeat(256), "c").codeSystem()).isNull();
  }

  @Test
  void shortensATitleToItsColumnAndNeverInTheMiddleOfACharacter() {
    assertThat(titled("x".repeat(400)).title()).hasSize(400).doesNotEndWith("…");
    assertThat(titled("x".repeat(401)).title()).hasSize(400).endsWith("x…");
    assertThat(titled("x" + "𠮷".repeat(300)).title().length()).isLessThanOrEqualTo(400);
    assertThat(titled("x" + "𠮷".repeat(300)).title()).endsWith("𠮷…");
    assertThat(titled("𠮷".repeat(300)).title()).endsWith("𠮷…");
  }

  @Test
  void neverTakesALimitForTheValue() {
    HealthRecord record =
        record("中性脂肪", null, new Measure(new BigDecimal("2000"), "mg/dL", Measure.Bound.AT_LEAST));

    assertThat(record.measure()).isNull();
    assertThat(record.limit().bound()).isEqualTo(Measure.Bound.AT_LEAST);
    assertThat(record.limit().value()).isEqualByComparingTo("2000");
    assertThat(record.unit()).isEqualTo("mg/dL");
    assertThat(measured("52.4", "kg").limit()).isNull();
  }

  @Test
  void takesWhatNoDatabaseTakesOutOfATitle() {
    assertThat(titled("a\u0000b").title()).isEqualTo("a b");
  }

  @Test
  void showsNoHealthDataInItsText() {
    assertThat(titled("secret").toString()).startsWith("HealthRecord ").doesNotContain("secret");
  }

  private static HealthRecord measured(String value, String unit) {
    return record("見本", null, new Measure(new BigDecimal(value), unit));
  }

  private static HealthRecord coded(String system, String code) {
    return record("見本", new Coding(system, code), null);
  }

  private static HealthRecord titled(String title) {
    return record(title, null, null);
  }

  private static HealthRecord record(
      String title, @Nullable Coding code, @Nullable Measure measure) {
    DraftRecord draft =
        new DraftRecord(
            "key",
            Category.VITALS,
            "Observation",
            title,
            code,
            EffectiveTime.ofDay(LocalDate.of(2025, 6, 3)),
            measure,
            "final",
            null,
            "",
            "{}",
            Labels.NONE);
    return new HealthRecord(
        new SubjectId(new UUID(1, 1)),
        Stored.id(1),
        draft,
        "hash",
        new UUID(2, 2),
        null,
        Instant.EPOCH,
        new byte[0]);
  }
}
