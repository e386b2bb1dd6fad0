package jp.mimamori.test.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a father with medicine for his blood pressure reads of his checkup and of ten years. */
class JudgementIT {

  private final Window window = Window.wide();

  @BeforeEach
  void signIn() {
    window.signIn("kenta");
  }

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void saysWhatChangedWhatTheRulesSayAndWhatToAsk() {
    window.open("/records/checkups");

    assertThat(window.see("#checkup-changes", "前回（").innerText())
        .contains("体重は2.4", "減りました", "前回に続いて判定値に入っているのは");
    assertThat(window.see("#checkup-judgement tbody tr", "メタボリックシンドローム").innerText())
        .contains("基準該当", "予備群該当");
    assertThat(window.see("#checkup-judgement caption", "").innerText()).contains("2026年度", "第4期");
    window.see(".judgement .note", "服薬を数えなければ");
    window.see(".judgement li", "LDLコレステロールが145");
  }

  @Test
  void marksEachResultThatHasReachedALimitOfItsYear() {
    window.open("/records/checkups");
    Locator row = window.see("#checkup table.results tbody tr", "LDLコレステロール");

    assertThat(row.locator(".rating").innerText()).contains("■", "受診勧奨判定値", "140");
  }

  @Test
  void drawsTenYearsWithAGapWhereTheMethodChangedAndTheTableBehind() {
    window.open("/records/checkups");
    window.click("#main a[href*='checkups/trends']");
    window.see("#main h1", "推移");
    assertThat(window.count("#kinds-records-checkups[aria-current=page]")).isEqualTo(1);
    assertThat(window.count(".trend")).isGreaterThan(2);

    window.choose("trend-item", "LDLコレステロール");
    window.page().waitForCondition(() -> window.count(".trend") == 1);
    Locator panel = window.see(".trend", "LDLコレステロール");
    Locator picture = panel.locator("img.trend-picture");
    assertThat(picture.evaluate("img => img.complete && img.naturalWidth > 0")).isEqualTo(true);
    assertThat(picture.getAttribute("alt")).contains("LDLコレステロールの推移", "145");
    assertThat(picture.getAttribute("src")).contains("class%3D%27gap%27");
    panel.locator("summary").click();
    assertThat(panel.locator("tbody tr").count()).isEqualTo(10);
    assertThat(panel.locator("table").innerText()).contains("ここで測り方か単位が変わりました");
  }

  @Test
  void tellsABoundAsABound() {
    window.open("/records/checkups/trends");
    window.choose("trend-item", "空腹時中性脂肪(トリグリセリド)");
    Locator panel = window.see(".trend", "中性脂肪");

    panel.locator("summary").click();

    assertThat(panel.locator("table").innerText()).contains("以上（入力の上限）");
    assertThat(panel.locator("img").getAttribute("src")).contains("class%3D%27arrow%27");
  }
}
