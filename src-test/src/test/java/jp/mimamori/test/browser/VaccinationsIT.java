package jp.mimamori.test.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a mother sees of the vaccinations of her children, and of her own. */
class VaccinationsIT {

  private static final String ROWS = ".childhood tbody tr";

  private final Window window = Window.wide();

  @BeforeEach
  void signIn() {
    window.signIn("haruka");
    window.open("/records/vaccinations");
  }

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void drawsWhatWasGivenAndWhereTheNextDoseBelongs() {
    window.choose("family-switcher", "みお");
    Locator five = window.see(ROWS, "五種混合");

    assertThat(five.locator(".dose.given").count()).isEqualTo(4);
    assertThat(window.see(ROWS, "日本脳炎 第1期").locator(".dose.ahead").innerText()).startsWith("1");
    assertThat(window.see(ROWS, "ロタウイルス").locator(".dose.ahead").count()).isZero();
    assertThat(window.count(".childhood th.today")).isEqualTo(1);
  }

  @Test
  void saysWhatMayBeGivenAndWhen() {
    window.choose("family-switcher", "みお");

    assertThat(window.see(".vaccinations-coming li", "日本脳炎 第1期").innerText())
        .contains("受けられます", "1回目（全3回）", "標準の時期：", "受けられる期間：");
    window.see("#main .answer", "日本脳炎 第1期");
  }

  @Test
  void tellsOfTheOthersOfTheFamily() {
    assertThat(window.see(".vaccinations-family li", "みお").innerText()).contains("日本脳炎");
    assertThat(window.see(".vaccinations-family li", "ひなた").innerText()).contains("半年");
    assertThat(window.count(".childhood")).isZero();
  }

  @Test
  void leadsFromADoseToItsRecord() {
    window.choose("family-switcher", "みお");
    Locator row = window.see(".vaccinations-given tbody tr", "BCG");
    assertThat(row.innerText()).contains("髙﨑こどもクリニック");

    row.locator("a").click();

    window.see("#record", "BCG");
  }

  @Test
  void copiesADoseFromTheHandbookAndTakesItBack() {
    window.choose("family-switcher", "みお");
    window.page().locator("#vaccinations-copy").click();
    window.see("h1", "予防接種を書き写す");

    window.page().locator("#dose-copy").click();
    window.see("#dose-vaccine", "入力してください");
    fill("#dose-vaccine", "おたふくかぜ");
    window.page().keyboard().press("Enter");
    fill("#dose-day", "2099/01/01");
    window.page().locator("#dose-copy").click();
    window.see("#dose-day", "今日より後");
    fill("#dose-day", "2024/11/20");
    fill("#dose-lot", "LF012");
    window.page().locator("#dose-copy").click();
    window.see("#dose-said", "おたふくかぜ");

    window.open("/records/vaccinations");
    Locator row = window.see(".vaccinations-given tbody tr", "LF012");
    assertThat(row.innerText()).contains("おたふくかぜ");
    row.locator("vaadin-button").click();
    window.see("vaadin-confirm-dialog-overlay", "履歴に残ります");
    window.click("vaadin-confirm-dialog-overlay [slot=confirm-button]");
    window.seeNot(".vaccinations-given tbody tr", "LF012");
  }

  private void fill(String field, String text) {
    Locator input = window.page().locator(field + " input");
    input.fill(text);
    input.press("Tab");
  }
}
