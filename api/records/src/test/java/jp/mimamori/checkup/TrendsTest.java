package jp.mimamori.checkup;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.mimamori.code.Coding;
import jp.mimamori.record.DocumentId;
import jp.mimamori.record.RecordId;
import org.junit.jupiter.api.Test;

class TrendsTest {

  private static final String VISIBLE = "3F077000002327101";
  private static final String ULTRAVIOLET = "3F077000002327201";

  @Test
  void putsTheSameItemInOneLineOldestFirst() {
    List<Trend> trends =
        Trends.of(
            List.of(
                checkup(2025, item(VISIBLE, "LDL", "130", "mg/dL", "可視", 2025)),
                checkup(2024, item(VISIBLE, "LDLコレステロール", "118", "mg/dL", "可視", 2024))));

    assertThat(trends).hasSize(1);
    assertThat(trends.get(0).name()).isEqualTo("LDL");
    assertThat(trends.get(0).points())
        .extracting(point -> point.item().value())
        .containsExactly("118", "130");
    assertThat(trends.get(0).points()).allMatch(Trend.Point::comparable);
  }

  @Test
  void breaksTheLineWhereTheMethodChanges() {
    List<Trend> trends =
        Trends.of(
            List.of(
                checkup(2024, item(VISIBLE, "LDL", "118", "mg/dL", "可視", 2024)),
                checkup(2025, item(ULTRAVIOLET, "LDL", "121", "mg/dL", "紫外", 2025)),
                checkup(2026, item(ULTRAVIOLET, "LDL", "125", "mg/dL", "紫外", 2026))));

    assertThat(trends).hasSize(1);
    assertThat(trends.get(0).points())
        .extracting(Trend.Point::comparable)
        .containsExactly(true, false, true);
  }

  @Test
  void breaksTheLineWhereTheUnitChanges() {
    List<Trend> trends =
        Trends.of(
            List.of(
                checkup(2024, item("x", "HbA1c", "5.2", "%", "", 2024)),
                checkup(2025, item("x", "HbA1c", "37", "mmol/mol", "", 2025))));

    assertThat(trends.get(0).points())
        .extracting(Trend.Point::comparable)
        .containsExactly(true, false);
  }

  @Test
  void keepsFastingAndCasualApart() {
    List<Trend> trends =
        Trends.of(
            List.of(
                checkup(
                    2025,
                    item("3D010000001926101", "空腹時血糖", "95", "mg/dL", "", 2025),
                    item("3D010129901926101", "随時血糖", "120", "mg/dL", "", 2025))));

    assertThat(trends).hasSize(2);
  }

  private static Checkup checkup(int year, CheckupItem... items) {
    return new Checkup(
        new RecordId(UUID.randomUUID()),
        LocalDate.of(year, 6, 2),
        "特定健診",
        "見本クリニック",
        "",
        List.of(items),
        List.of(),
        new DocumentId(UUID.randomUUID()));
  }

  private static CheckupItem item(
      String code, String name, String value, String unit, String method, int year) {
    return new CheckupItem(
        new RecordId(UUID.randomUUID()),
        "",
        name,
        new Coding("urn:oid:1.2.392.200119.6.1005", code),
        value,
        new BigDecimal(value),
        null,
        unit,
        null,
        null,
        "",
        Flag.WITHIN,
        method,
        LocalDate.of(year, 6, 2));
  }
}
