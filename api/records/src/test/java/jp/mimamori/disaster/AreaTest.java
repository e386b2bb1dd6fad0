package jp.mimamori.disaster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AreaTest {

  @ParameterizedTest
  @CsvSource({
    "石川県, 石川県輪島市河井町1-1",
    "石川県輪島市, 石川県輪島市河井町1-1",
    "石川県 輪島市, 石川県輪島市河井町１－１",
    "　石川県輪島市, 石川県　輪島市　河井町",
    "北海道虻田郡ニセコ町, 北海道虻田郡にせこ町字富士見",
    "埼玉県さいたま市浦和区, 埼玉県さいたま市浦和区高砂3丁目",
    "石川県野々市市, 石川県野々市市三納",
    "東京都千代田区, 東京都千代田区千代田1",
    "輪島市, 輪島市河井町"
  })
  void coversAddressesThatBeginSoHoweverTheyAreWritten(String area, String address) {
    assertThat(new Area(area).covers(address)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "石川県輪島市, 石川県珠洲市上戸町",
    "石川県, 富山県氷見市",
    "石川県輪島市, 東京都石川県輪島市",
    "石川県輪島市, ''",
    "東京都府中市, 広島県府中市府川町"
  })
  void coversNoOthers(String area, String address) {
    assertThat(new Area(area).covers(address)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "　",
        "-",
        "石",
        "県",
        "市",
        "石川",
        "東京",
        "日本",
        "石川県輪島",
        "東京都町",
        "千葉県市",
        "東京都千代田区千代田1",
        "%",
        "石川県%市",
        "_",
        "Ishikawa"
      })
  void refusesWhatIsNeitherAPrefectureNorAMunicipality(String text) {
    assertNone(text);
  }

  @Test
  void refusesMoreThanItTakes() {
    assertNone("石川県" + "輪".repeat(Area.LONGEST) + "市");
  }

  private static void assertNone(String text) {
    DisasterNotPossible refused =
        catchThrowableOfType(DisasterNotPossible.class, () -> new Area(text));

    assertThat(refused).as(text).isNotNull();
    assertThat(refused.why()).isEqualTo(DisasterNotPossible.Why.NO_AREA);
  }
}
