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
}
