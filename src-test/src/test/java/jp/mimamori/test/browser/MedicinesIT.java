package jp.mimamori.test.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a grandmother sees of what she takes, and what she may ask the pharmacist. */
class MedicinesIT {

  private static final String TAKING = ".medicines-now li";
  private static final String TO_ASK = ".medicines-ask li";

  private final Window window = Window.wide();

  @BeforeEach
  void signIn() {
    window.signIn("chiyo");
    window.open("/records/medicines");
  }

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void listsWhatIsTakenByIngredient() {
    assertThat(window.see(TAKING, "ワーファリン").innerText()).contains("まで", "𠮷田内科医院", "1日1回");
    assertThat(window.see(TAKING, "マグミット").innerText()).contains("酸化マグネシウム");
    window.see("#main .answer", "いま使っているお薬は");
  }

  @Test
  void asksOfTheSameIngredientAndOfASideEffectAndGivesNoAdvice() {
    assertThat(window.see(TO_ASK, "マグミット").innerText())
        .contains("同じ成分が2か所から", "みどり野市民病院", "𠮷田内科医院", "合っていますか");
    assertThat(window.see(TO_ASK, "ロキソニン").innerText()).contains("ロキソプロフェンで胃痛", "だいじょうぶですか");
    window.see("#main .panel", "助言ではありません");
  }

  @Test
  void drawsTheMonthDayByDay() {
    Locator row = window.see(".medicine-calendar tbody tr", "ワーファリン");

    assertThat(row.locator("td.daily").count()).isPositive();
    assertThat(window.count(".medicine-calendar th.today")).isEqualTo(1);
  }

  @Test
  void keepsWhatWasHandedOutBelow() {
    window.see("#main h2", "これまでに受け取ったお薬");
    window.see(".dispensing", "ワーファリン");
  }

  @Test
  void handsADayOnAsACodeAndAFile() {
    Locator link =
        window.see(".dispensing", "ワーファリン").locator("a[href*='notebook?dispensing=']").first();

    link.click();

    window.see("#main h1", "ほかのお薬手帳にわたす");
    window.see("#main .answer", "選んだ日のお薬");
    assertThat(window.count(".notebook-codes img")).isPositive();
    window.see("#main .panel", "「𠮷」は、この形式にない文字です。代わりに「吉」と書きました。");
    window.see("#notebook-download", "ファイルを保存する");
  }

  @Test
  void saysThatAWholeLifeFitsIntoNoCode() {
    window.page().locator("#to-notebook").click();

    window.see("#main .answer", "これまでのお薬");
    window.see("#main .panel", "量が多いためQRコードにはできません");
  }
}
