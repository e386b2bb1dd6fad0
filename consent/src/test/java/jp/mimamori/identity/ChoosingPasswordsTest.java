package jp.mimamori.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jp.mimamori.identity.PasswordRefused.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChoosingPasswordsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "correct horse staple",
        "ゆうべの月がきれいでしたねとても",
        "only lower case letters",
        "𠮷野家の牛丼を毎日十五杯食べます"
      })
  void takesLongPasswordsOfAnyKindOfCharacters(String password) {
    assertThatCode(() -> MakingAccounts.check(password, "hanako")).doesNotThrowAnyException();
  }

  @Test
  void refusesFewerThanFifteenCharactersHoweverManyBytesTheyAre() {
    assertRefused("four teen char", Reason.TOO_SHORT);
    assertRefused("𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷", Reason.TOO_SHORT);
    assertRefused("", Reason.TOO_SHORT);
  }

  @Test
  void refusesMoreThan128Characters() {
    String longest = "0123456789abcdef".repeat(8);

    assertThatCode(() -> MakingAccounts.check(longest, "hanako")).doesNotThrowAnyException();
    assertRefused(longest + "x", Reason.TOO_LONG);
  }

  @Test
  void refusesWhatIsGuessedFirst() {
    assertThat(GuessedFirst.WORDS).isNotEmpty();
    for (String word : GuessedFirst.WORDS) {
      assertThatThrownBy(() -> MakingAccounts.check(word, "hanako"))
          .isInstanceOf(PasswordRefused.class);
      assertThatThrownBy(() -> MakingAccounts.check(word.toUpperCase(java.util.Locale.ROOT), "x"))
          .isInstanceOf(PasswordRefused.class);
    }
  }

  @Test
  void refusesAFewCharactersRepeated() {
    assertRefused("aaaaaaaaaaaaaaaaaaaa", Reason.EASILY_GUESSED);
    assertRefused("abcdabcdabcdabcdabcd", Reason.EASILY_GUESSED);
  }

  @Test
  void refusesTheSignInNameWithALittleAround() {
    assertRefused("hanako-hanako-12", Reason.EASILY_GUESSED);
    assertRefused("HANAKO.hanako.hanako", Reason.EASILY_GUESSED);
  }

  @Test
  void saysNothingOfThePasswordInItsRefusal() {
    assertThatThrownBy(() -> MakingAccounts.check("a secret thing", "hanako"))
        .hasMessage("password refused: TOO_SHORT")
        .hasNoCause();
  }

  private static void assertRefused(String password, Reason reason) {
    assertThatThrownBy(() -> MakingAccounts.check(password, "hanako"))
        .isInstanceOfSatisfying(
            PasswordRefused.class, e -> assertThat(e.reason()).isEqualTo(reason));
  }
}
