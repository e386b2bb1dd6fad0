package jp.mimamori.person;

import static org.assertj.core.api.Assertions.assertThat;

import jp.mimamori.Quick;
import jp.mimamori.identity.Normal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalTest {

  @ParameterizedTest
  @CsvSource({
    "山田　太郎, 山田 太郎",
    "ヤマダ タロウ, やまだ たろう",
    "ﾔﾏﾀﾞ ﾀﾛｳ, ヤマダ タロウ",
    "ショウジ, シヨウジ",
    "キッカワ, キツカワ",
    "髙橋, 高橋",
    "山﨑, 山崎",
    "𠮷野, 吉野",
    "渡邊, 渡邉",
    "渡邉, 渡辺",
    "葛\uDB40\uDD00城, 葛城",
    "Ｓｍｉｔｈ Ｊｏｈｎ, SMITH JOHN",
    "マイケル・スミス, マイケル スミス"
  })
  void takesOneNameWrittenInTwoWaysForTheSame(String one, String other) {
    assertThat(Normal.name(one)).isEqualTo(Normal.name(other));
  }

  @ParameterizedTest
  @CsvSource({"山田, 山本", "サトウ, サト", "オオノ, オノ", "ユーキ, ユキ", "斎藤, 斉藤", "ハナコ, バナコ", "伊藤, 伊東"})
  void keepsNamesApartThatAreNotTheSame(String one, String other) {
    assertThat(Normal.name(one)).isNotEqualTo(Normal.name(other));
  }

  @ParameterizedTest
  @CsvSource({
    "１２３４５６７, 1234567",
    "12-34, 1234",
    "12－34, 1234",
    "12ー34, 1234",
    "12‐34, 1234",
    "' 1234 ', 1234",
    "\"\"\"1234\"\"\", 1234",
    "千代田Ａ, 千代田A",
    "ab, AB"
  })
  void takesOneNumberWrittenInTwoWaysForTheSame(String one, String other) {
    assertThat(Normal.number(one)).isEqualTo(Normal.number(other));
  }

  @ParameterizedTest
  @CsvSource({"0123, 123", "1230, 123", "12, 21", "O1, 01"})
  void keepsNumbersApartThatAreNotTheSame(String one, String other) {
    assertThat(Normal.number(one)).isNotEqualTo(Normal.number(other));
  }

  @Test
  @Quick(seconds = 5)
  void foldsALongHostileNameInAMoment() {
    String hostile = "\uFDFA\u3099".repeat(50_000);

    assertThat(Normal.name(hostile)).isNotEmpty();
  }
}
