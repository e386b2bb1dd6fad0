package jp.mimamori.portal.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import jp.mimamori.emergency.Search;
import jp.mimamori.person.InsuredNumber;
import jp.mimamori.person.Sex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody in a hurry types is read, and what cannot be meant is said. */
class WantedTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);

  private final Map<String, String> typed =
      new HashMap<>(
          Map.of(
              "by", "person", "born", "2016-04-02", "name", "見本 陽", "sex", "male", "hint", "千代田"));

  @ParameterizedTest
  @ValueSource(
      strings = {"2016-04-02", "20160402", "2016/4/2", "2016年4月2日", "２０１６．４．２", " 2016-04-02 "})
  void readsADayHoweverItIsWritten(String born) {
    typed.put("born", born);

    assertThat(read().search())
        .contains(new Search.ByPerson("見本 陽", LocalDate.of(2016, 4, 2), Sex.MALE, "千代田"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "2016", "2016-13-01", "2016-02-30", "2026-11-28", "1700-01-01", "平成28年4月2日"})
  void refusesADayThatNobodyWasBornOn(String born) {
    typed.put("born", born);

    assertThat(read().search()).isEmpty();
    assertThat(read().wrong()).containsOnlyKeys("born");
  }

  @Test
  void readsACard() {
    typed.put("by", "card");
    typed.put("insurer", "０６１３９４６３");
    typed.put("symbol", "記12");
    typed.put("number", "345");
    typed.put("branch", "０１");

    assertThat(read().search())
        .contains(
            new Search.ByNumber(
                new InsuredNumber("06139463", "記12", "345", "01"), LocalDate.of(2016, 4, 2)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "name | 陽",
        "hint | 千",
        "hint | ーー",
        "sex | both",
        "call-back | 03-1234-5678 内線",
        "name | ''"
      })
  void saysWhichFieldCannotBeMeant(String field, String text) {
    typed.put(field, text);

    assertThat(read().search()).isEmpty();
    assertThat(read().wrong()).containsOnlyKeys(field);
  }

  @Test
  void asksForNoAddressWhereADisasterMayBe() {
    typed.put("hint", "");

    assertThat(read().search())
        .contains(new Search.InDisaster("見本 陽", LocalDate.of(2016, 4, 2), Sex.MALE));
  }

  @Test
  void refusesACardWithoutItsNumber() {
    typed.put("by", "card");
    typed.put("insurer", "1");
    typed.put("branch", "1");

    assertThat(read().wrong()).containsOnlyKeys("insurer", "number", "branch");
  }

  @Test
  void takesATelephoneNumberHoweverWideItIsTyped() {
    assertThat(Whereabouts.number("０３ー１２３４‐５６７８")).isEqualTo("03-1234-5678");
    assertThat(Whereabouts.fits("一\n二", "")).isFalse();
    assertThat(Whereabouts.fits("x".repeat(201), "")).isFalse();
  }

  private Wanted read() {
    return Wanted.of(typed::get, TODAY);
  }
}
