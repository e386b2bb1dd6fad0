package jp.mimamori.search;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import jp.mimamori.record.EffectiveTime;
import jp.mimamori.record.RecordSearch.TimeTest;
import jp.mimamori.record.RecordSearch.WantedTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CriteriaTest {

  private static final String VALUE =
      "'valueQuantity':{'value':5.4,'unit':'mg','system':'http://unitsofmeasure.org','code':'mg'}";

  @ParameterizedTest
  @CsvSource({
    "EQ, 5.4, true",
    "EQ, 5, true",
    "EQ, 5.40, true",
    "EQ, 5.5, false",
    "EQ, 6, false",
    "NE, 5.4, false",
    "NE, 6, true",
    "GT, 5.3, true",
    "GT, 5.4, false",
    "GE, 5.4, true",
    "GE, 5.41, false",
    "LT, 5.5, true",
    "LT, 5.4, false",
    "LE, 5.4, true",
    "LE, 5.3, false",
    "SA, 5.3, true",
    "SA, 5.4, false",
    "EB, 5.5, true",
    "EB, 5.4, false",
    "AP, 5, true",
    "AP, 7, false"
  })
  void comparesNumbers(WantedQuantity.Test test, String number, boolean holds) {
    assertThat(quantity(test, number, null, null, VALUE)).isEqualTo(holds);
  }

  @Test
  void comparesUnitsAsTheyAreWritten() {
    assertThat(quantity(WantedQuantity.Test.EQ, "5.4", "http://unitsofmeasure.org", "mg", VALUE))
        .isTrue();
    assertThat(quantity(WantedQuantity.Test.EQ, "5.4", "", "mg", VALUE)).isTrue();
    assertThat(quantity(WantedQuantity.Test.EQ, "5.4", "urn:x", "mg", VALUE)).isFalse();
    assertThat(quantity(WantedQuantity.Test.EQ, "5.4", null, "g", VALUE)).isFalse();
  }

  @Test
  void takesALimitForWhatLiesBehindIt() {
    String below = "'valueQuantity':{'value':0.5,'comparator':'<'}";

    assertThat(quantity(WantedQuantity.Test.LT, "0.1", null, null, below)).isTrue();
    assertThat(quantity(WantedQuantity.Test.GT, "0.6", null, null, below)).isFalse();
    assertThat(quantity(WantedQuantity.Test.EQ, "0.5", null, null, below)).isFalse();
    assertThat(quantity(WantedQuantity.Test.EQ, "0.5", null, null, "'valueString':'0.5'"))
        .isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "EQ, 2024-02-29, true",
    "EQ, 2024-03-01, false",
    "GE, 2024-02-29, true",
    "LT, 2024-02-29, false",
    "SA, 2024-02-28, true",
    "EB, 2024-03-01, true",
    "AP, 2024-02-29, true"
  })
  void takesADayForADayInJapan(TimeTest test, String day, boolean holds) {
    assertThat(date(test, day, "'recordedDate':'2024-02-29'")).isEqualTo(holds);
    assertThat(date(test, day, "'recordedDate':'2024-02-29T23:30:00+09:00'")).isEqualTo(holds);
  }

  @Test
  void takesAPeriodForOpenWhereItSaysNothing() {
    String since = "'onsetPeriod':{'start':'2024-02-01'}";

    assertThat(onset(TimeTest.GT, "2030-01-01", since)).isTrue();
    assertThat(onset(TimeTest.LT, "2024-01-01", since)).isFalse();
    assertThat(onset(TimeTest.EQ, "2024-02-01", since)).isFalse();
    assertThat(onset(TimeTest.AP, "2025-02-01", "'onsetPeriod':{}")).isFalse();
    assertThat(onset(TimeTest.AP, "2025-02-01", "'onsetDateTime':'sometime'")).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "http://x, a, true",
        ", a, true",
        "http://y, a, false",
        "``, a, false",
        "``, b, true",
        "http://x, , true",
        "http://y, , false",
        ", A, false"
      })
  void comparesCodesWithTheirSystems(
      @Nullable String system, @Nullable String code, boolean holds) {
    String codes = "'code':{'coding':[{'system':'http://x','code':'a'},{'code':'b'}]}";

    assertThat(holds("Condition", "code", new WantedToken(system, code), codes)).isEqualTo(holds);
  }

  @Test
  void knowsIdentifiersAndBareCodes() {
    assertThat(
            holds(
                "Condition",
                "identifier",
                new WantedToken("urn:x", "1"),
                "'identifier':[{'system':'urn:x','value':'1'}]"))
        .isTrue();
    assertThat(holds("Observation", "status", new WantedToken(null, "final"), "'status':'final'"))
        .isTrue();
    assertThat(holds("Observation", "status", new WantedToken(null, "fin"), "'status':'final'"))
        .isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "STARTS, やまだ, true",
    "STARTS, ﾔﾏﾀﾞ, true",
    "STARTS, 花子, true",
    "STARTS, 田, false",
    "CONTAINS, 田, true",
    "IS, ヤマダ, true",
    "IS, やまだ, false",
    "STARTS, official, false"
  })
  void comparesNamesWithoutRegardToWidthAndKana(WantedText.How how, String text, boolean holds) {
    String name = "'name':[{'use':'official','text':'山田 花子','given':['花子']},{'family':'ヤマダ'}]";

    assertThat(holds("Practitioner", "name", new WantedText(text, how), name)).isEqualTo(holds);
  }

  @Test
  void looksForNoEmptyText() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new WantedText("- ・", WantedText.How.STARTS));
  }

  @Test
  void followsReferencesByTypeAndId() {
    String visit = "'encounter':{'reference':'Encounter/e1'}";

    assertThat(holds("Condition", "encounter", new WantedReference("Encounter", "e1"), visit))
        .isTrue();
    assertThat(holds("Condition", "encounter", new WantedReference(null, "e1"), visit)).isTrue();
    assertThat(holds("Condition", "encounter", new WantedReference("Location", "e1"), visit))
        .isFalse();
    assertThat(holds("Condition", "encounter", new WantedReference(null, "1"), visit)).isFalse();
    assertThat(
            holds(
                "Condition",
                "encounter",
                new WantedReference(null, "e1"),
                "'encounter':{'reference':'#e1'}"))
        .isFalse();
  }

  @Test
  void takesWhatIsMissingForOther() {
    Parameter status = Parameters.find("Observation", "status").orElseThrow();
    Criterion.AnyOf isFinal = new Criterion.AnyOf(status, List.of(new WantedToken(null, "final")));

    assertThat(matches(new Criterion.NoneOf(isFinal), "'id':'x'")).isTrue();
    assertThat(matches(new Criterion.NoneOf(isFinal), "'status':'final'")).isFalse();
    assertThat(matches(new Criterion.Missing(status), "'id':'x'")).isTrue();
    assertThat(matches(new Criterion.There(status), "'id':'x'")).isFalse();
  }

  @Test
  void holdsNothingOfWhatIsNoResource() {
    Criterion.There there =
        new Criterion.There(Parameters.find("Observation", "status").orElseThrow());

    assertThat(new Criteria(List.of(there)).holds("[]".getBytes(UTF_8))).isFalse();
    assertThat(new Criteria(List.of()).isAny()).isTrue();
  }

  private static boolean quantity(
      WantedQuantity.Test test,
      String number,
      @Nullable String system,
      @Nullable String unit,
      String element) {
    return holds(
        "Observation",
        "value-quantity",
        new WantedQuantity(test, new BigDecimal(number), system, unit),
        element);
  }

  private static boolean date(TimeTest test, String day, String element) {
    return holds("Condition", "recorded-date", wanted(test, day), element);
  }

  private static boolean onset(TimeTest test, String day, String element) {
    return holds("Condition", "onset-date", wanted(test, day), element);
  }

  private static WantedDate wanted(TimeTest test, String day) {
    EffectiveTime range = EffectiveTime.ofDay(java.time.LocalDate.parse(day));
    return new WantedDate(new WantedTime(test, range.from(), range.until()));
  }

  private static boolean holds(String type, String name, Wanted wanted, String element) {
    return matches(
        new Criterion.AnyOf(Parameters.find(type, name).orElseThrow(), List.of(wanted)), element);
  }

  private static boolean matches(Criterion criterion, String element) {
    return new Criteria(List.of(criterion))
        .holds(("{" + element + "}").replace('\'', '"').getBytes(UTF_8));
  }
}
