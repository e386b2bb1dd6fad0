package jp.mimamori.portal.growth;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import jp.mimamori.consent.Purpose;
import jp.mimamori.growth.Dimension;
import jp.mimamori.growth.GrowthChart;
import jp.mimamori.growth.Place;
import jp.mimamori.growth.Point;
import jp.mimamori.growth.Reference;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.person.Sex;
import jp.mimamori.portal.part.Words;
import jp.mimamori.portal.shell.Sight;
import jp.mimamori.record.RecordId;
import org.junit.jupiter.api.Test;

class GrowthWordsTest {

  private static final LocalDate BIRTH = LocalDate.of(2014, 11, 28);
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
  private static final BigDecimal HEAVY = new BigDecimal("70");

  private final GrowthWords words = new GrowthWords(chart(true), Locale.ENGLISH);

  @Test
  void tellsNoPercentileOfAWeightByMeanAndDeviation() {
    Place byMean = place(Reference.WEIGHT_MEAN_SD_2000);
    Place byLms = place(Reference.WEIGHT_LMS_2000);

    assertThat(words.percentile(List.of(byLms, byMean))).matches("[0-9.]+\n—");
    assertThat(words.sds(List.of(byLms, byMean))).matches("\\+[0-9.]+\n\\+[0-9.]+");
    assertThat(words.latest(weight(byMean), false)).contains("SDS +").doesNotContain("percentile");
    assertThat(words.latest(weight(byLms), false)).contains("SDS +").contains("percentile");
  }

  @Test
  void saysThatThereIsNoMeasureOnlyWhereNoneCanBeHidden() {
    Sight sight = Sight.received(new SubjectId(UUID.randomUUID()), Purpose.CARE);
    String part = text(new Words("growth.part"));

    assertThat(text(GrowthView.none(sight, chart(false)))).isEqualTo(part);
    assertThat(text(GrowthView.none(sight, chart(true))))
        .isEqualTo(text(new Words("patient.none")))
        .isNotEqualTo(part);
  }

  private static String text(Component shown) {
    return shown.getElement().getTextRecursively();
  }

  private static Place place(Reference reference) {
    return reference.place(Sex.MALE, 144, HEAVY).orElseThrow();
  }

  private static Point weight(Place place) {
    return new Point(
        new RecordId(UUID.randomUUID()),
        TODAY,
        Dimension.WEIGHT,
        HEAVY,
        HEAVY,
        "kg",
        false,
        144,
        null,
        List.of(place),
        List.of(),
        null,
        "",
        true);
  }

  private static GrowthChart chart(boolean isWhole) {
    return new GrowthChart(TODAY, BIRTH, Sex.MALE, null, List.of(), List.of(), isWhole);
  }
}
