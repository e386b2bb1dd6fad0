package jp.mimamori.growth;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.mimamori.person.Sex;
import jp.mimamori.record.RecordId;
import org.junit.jupiter.api.Test;

class GrowingTest {

  private static final LocalDate BIRTH = LocalDate.of(2024, 5, 1);
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);

  @Test
  void changesUnitsAndKeepsWhatWasWritten() {
    Point point = only(told(BIRTH, Dimension.WEIGHT, "3020", "g"));

    assertThat(point.value()).isEqualByComparingTo("3.02");
    assertThat(point.isConverted()).isTrue();
    assertThat(point.written()).isEqualTo("3020");
    assertThat(point.writtenUnit()).isEqualTo("g");
    assertThat(point.doubt()).isNull();
    assertThat(point.places())
        .extracting(Place::reference)
        .containsExactly(Reference.WEIGHT_LMS_2000, Reference.WEIGHT_MEAN_SD_2000);
  }

  @Test
  void setsAsideWhatCannotBeSoAndChangesNothingOfIt() {
    assertAside(told(BIRTH.minusDays(1), Dimension.HEIGHT, "49", "cm"), Doubt.BEFORE_BIRTH);
    assertAside(told(TODAY.plusDays(1), Dimension.HEIGHT, "90", "cm"), Doubt.IN_THE_FUTURE);
    assertAside(told(BIRTH, Dimension.WEIGHT, "49", "cm"), Doubt.UNIT_DOES_NOT_FIT);
    assertAside(told(BIRTH, Dimension.WEIGHT, "3", ""), Doubt.UNIT_MISSING);
    assertAside(told(BIRTH, Dimension.WEIGHT, "3020", "kg"), Doubt.OTHER_UNIT_LIKELY);
    assertAside(
        new Told(id(), BIRTH, false, Dimension.HEIGHT, number("49"), "cm", "", false),
        Doubt.DAY_MISSING);
  }

  @Test
  void takesTodayAndTheDayOfBirthForDaysThatCanBe() {
    assertThat(only(told(TODAY, Dimension.HEIGHT, "91", "cm")).doubt()).isNull();
    assertThat(only(told(BIRTH, Dimension.HEIGHT, "49", "cm")).doubt()).isNull();
  }

  @Test
  void comparesAPretermChildByTheCorrectedAgeAndTellsBoth() {
    GrowthChart chart =
        new Growing(TODAY, BIRTH, Sex.MALE, new Gestation(32 * 7))
            .chart(
                List.of(
                    told(LocalDate.of(2025, 5, 1), Dimension.HEIGHT, "72", "cm"),
                    told(BIRTH, Dimension.WEIGHT, "1600", "g"),
                    told(LocalDate.of(2026, 5, 1), Dimension.HEIGHT, "84", "cm")),
                true);

    Point atOne = chart.points().get(1);
    assertThat(atOne.months()).isEqualTo(12);
    assertThat(atOne.corrected()).isBetween(10.0, 10.3);
    assertThat(atOne.standing().get(0).sds()).isGreaterThan(atOne.places().get(0).sds());
    Point atBirth = chart.points().get(2);
    assertThat(atBirth.corrected()).isNegative();
    assertThat(atBirth.standing()).isEmpty();
    assertThat(atBirth.places()).isNotEmpty();
    assertThat(atBirth.doubt()).isNull();
    assertThat(chart.points().get(0).corrected()).isNull();
    assertThat(chart.points().get(0).standing()).isNotEmpty();
  }

  @Test
  void takesWhatTwoDocumentsTellOfOneDayAlikeForOneMeasure() {
    GrowthChart chart =
        chart(
            told(TODAY, Dimension.WEIGHT, "13", "kg"),
            told(TODAY, Dimension.WEIGHT, "13000", "g"),
            told(TODAY, Dimension.WEIGHT, "13.2", "kg"));

    assertThat(chart.points()).hasSize(2);
  }

  @Test
  void doubtsThatAChildBecameShorter() {
    GrowthChart chart =
        chart(
            told(BIRTH.plusMonths(18), Dimension.HEIGHT, "82", "cm"),
            told(BIRTH.plusMonths(24), Dimension.HEIGHT, "80", "cm"),
            told(BIRTH.plusMonths(25), Dimension.HEIGHT, "80.1", "cm"));

    assertThat(chart.points())
        .extracting(Point::doubt)
        .containsExactly(null, Doubt.SHORTER_THAN_BEFORE, null);
    assertThat(chart.drawn(Dimension.HEIGHT)).hasSize(3);
  }

  @Test
  void doubtsTheTallOneWhereTheTwoAfterItAgree() {
    GrowthChart chart =
        chart(
            told(BIRTH.plusMonths(12), Dimension.HEIGHT, "75", "cm"),
            told(BIRTH.plusMonths(18), Dimension.HEIGHT, "88", "cm"),
            told(BIRTH.plusMonths(20), Dimension.HEIGHT, "83", "cm"),
            told(BIRTH.plusMonths(22), Dimension.HEIGHT, "84.5", "cm"),
            told(BIRTH.plusMonths(24), Dimension.HEIGHT, "86", "cm"));

    assertThat(chart.points())
        .extracting(Point::doubt)
        .containsExactly(null, null, null, Doubt.TALLER_THAN_LATER, null);
  }

  @Test
  void doubtsNoOtherHeightForOneThatIsDoubtedItself() {
    GrowthChart chart =
        chart(
            told(BIRTH.plusMonths(18), Dimension.HEIGHT, "104", "cm"),
            told(BIRTH.plusMonths(20), Dimension.HEIGHT, "83", "cm"));

    assertThat(chart.points()).extracting(Point::doubt).containsExactly(null, Doubt.FAR_OFF);
  }

  @Test
  void tellsWeightForHeightOfDaysThatHaveBoth() {
    GrowthChart chart =
        chart(
            told(BIRTH.plusMonths(24), Dimension.HEIGHT, "86", "cm"),
            told(BIRTH.plusMonths(24), Dimension.WEIGHT, "12", "kg"),
            told(BIRTH.plusMonths(25), Dimension.WEIGHT, "12.2", "kg"),
            told(BIRTH.plusMonths(26), Dimension.HEIGHT, "87", "cm"),
            told(BIRTH.plusMonths(26), Dimension.WEIGHT, "12000", "kg"));

    assertThat(chart.builds()).hasSize(1);
    assertThat(chart.builds().get(0).day()).isEqualTo(BIRTH.plusMonths(24));
    assertThat(chart.builds().get(0).build().bmi()).isEqualByComparingTo("16.2");
  }

  @Test
  void comparesNobodyWhoseSexHasNoReference() {
    Point point =
        new Growing(TODAY, BIRTH, Sex.UNKNOWN, null)
            .chart(List.of(told(TODAY, Dimension.HEIGHT, "91", "cm")), true)
            .points()
            .get(0);

    assertThat(point.standing()).isEmpty();
    assertThat(point.doubt()).isNull();
  }

  @Test
  void drawsLinesOverAllAgesOfAReference() {
    for (Reference reference : Reference.values()) {
      List<Curves.Drawn> lines = Curves.of(reference, Sex.FEMALE);

      assertThat(lines).hasSize(reference.lines().size());
      assertThat(lines.get(0).spots().get(0).months()).isEqualTo(reference.first());
      assertThat(lines.get(0).spots())
          .last()
          .satisfies(spot -> assertThat(spot.months()).isEqualTo(reference.last()));
      assertThat(Curves.of(reference, Sex.OTHER)).isEmpty();
    }
  }

  private static void assertAside(Told told, Doubt doubt) {
    Point point = only(told);
    assertThat(point.doubt()).isEqualTo(doubt);
    assertThat(point.isSetAside()).isTrue();
    assertThat(point.value()).isEqualTo(told.value());
    assertThat(point.places()).isEmpty();
    assertThat(chart(told).drawn(told.dimension())).isEmpty();
  }

  private static Point only(Told told) {
    return chart(told).points().get(0);
  }

  private static GrowthChart chart(Told... told) {
    return new Growing(TODAY, BIRTH, Sex.MALE, null).chart(List.of(told), true);
  }

  private static Told told(LocalDate day, Dimension dimension, String value, String unit) {
    return new Told(id(), day, true, dimension, number(value), unit, "", false);
  }

  private static RecordId id() {
    return new RecordId(UUID.randomUUID());
  }

  private static BigDecimal number(String text) {
    return new BigDecimal(text);
  }
}
