package jp.mimamori.portal.checkup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import jp.mimamori.checkup.CheckupItem;
import jp.mimamori.checkup.Flag;
import jp.mimamori.checkup.Trend;
import jp.mimamori.record.RecordId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

class TrendSvgTest {

  @Test
  void joinsWhatMayBeComparedAndLeavesAGapWhereTheMethodChanges() {
    String svg = svg(point(2023, "118", true), point(2024, "121", false), point(2025, "125", true));

    assertThat(count(svg, "class='line'")).isEqualTo(1);
    assertThat(count(svg, "class='gap'")).isEqualTo(1);
    assertThat(count(svg, "class='dot'")).isEqualTo(3);
  }

  @Test
  void drawsABoundAsAnOpenArrowThatNothingIsJoinedTo() {
    String svg = svg(point(2023, "150", true), bound(2024, "2000"), point(2025, "160", true));

    assertThat(count(svg, "class='arrow'")).isEqualTo(1);
    assertThat(count(svg, "class='line'")).isZero();
    assertThat(svg).contains("≥2000");
  }

  @Test
  void tellsABoundThatTheValueCannotBeByAnotherSign() throws Exception {
    String below = svg(of(2024, "<5", null, Flag.NONE, null, null, true));
    String above = svg(of(2024, ">150", null, Flag.NONE, null, null, true));

    assertThat(below).contains("&lt;5").doesNotContain("≤");
    assertThat(above).contains("&gt;150").doesNotContain("≥");
    DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(below)));
  }

  @Test
  void doesNotLetABoundSquashTheValues() {
    TrendScale scale =
        TrendScale.of(
            List.of(point(2023, "150", true), bound(2024, "2000"), point(2025, "160", true)),
            List.of());

    assertThat(scale.high()).isLessThan(300);
    assertThat(scale.y(2000)).isEqualTo(TrendScale.TOP);
  }

  @Test
  void drawsASingleResultAndTheSameOneAgain() throws Exception {
    for (String svg :
        List.of(
            svg(point(2025, "0", true)),
            svg(bound(2025, "10")),
            svg(point(2024, "5.0", true), point(2025, "5.0", true)))) {
      assertThat(svg).doesNotContain("NaN", "Infinity", "script");
      DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(svg)));
    }
  }

  @Test
  void bandsEachYearWithTheRangeOfItsOwnDocument() {
    String svg = svg(ranged(2024, "130", "60", "119"), ranged(2025, "131", "70", "139"));

    assertThat(count(svg, "class='band'")).isEqualTo(2);
  }

  private static String svg(Trend.Point... points) {
    List<Trend.Point> all = List.of(points);
    return TrendSvg.of(
        all,
        Collections.nCopies(all.size(), List.of()),
        Collections.nCopies(all.size(), Boolean.FALSE));
  }

  private static long count(String svg, String what) {
    return Stream.of(svg.split(what, -1)).count() - 1;
  }

  private static Trend.Point point(int year, String value, boolean comparable) {
    return of(year, value, new BigDecimal(value), Flag.NONE, null, null, comparable);
  }

  private static Trend.Point bound(int year, String end) {
    return of(year, end, null, Flag.ABOVE_MAX, null, null, true);
  }

  private static Trend.Point ranged(int year, String value, String low, String high) {
    return of(
        year,
        value,
        new BigDecimal(value),
        Flag.NONE,
        new BigDecimal(low),
        new BigDecimal(high),
        true);
  }

  private static Trend.Point of(
      int year,
      String value,
      @Nullable BigDecimal number,
      Flag flag,
      @Nullable BigDecimal low,
      @Nullable BigDecimal high,
      boolean comparable) {
    LocalDate day = LocalDate.of(year, 6, 2);
    CheckupItem item =
        new CheckupItem(
            new RecordId(UUID.randomUUID()),
            "",
            "x",
            null,
            value,
            number,
            null,
            "mg/dL",
            low,
            high,
            "",
            flag,
            "",
            day);
    return new Trend.Point(new RecordId(UUID.randomUUID()), day, item, comparable);
  }
}
