package jp.mimamori.test.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;

/** A mother whose family moves has the records handed over, and thinks better of it. */
class HandOverPagesIT {

  @Test
  void agreesToAHandOverAndWithdrawsIt() {
    try (Window her = Window.wide().signIn("haruka")) {
      her.open("/sharing/family");
      her.click("a[href='/sharing/hand-overs']");
      her.see("#hand-overs", "進んでいる");
      her.click("#hand-over-agree");
      her.see(".note.problem", "選んでください");

      her.choose("hand-over-from", "みどり野市役所");
      her.choose("hand-over-to", "みどり野市役所");
      her.click("#hand-over-vaccination label");
      her.see("#preview", "件");
      her.click("#hand-over-agree");
      her.see(".note.problem", "同じ");
      her.choose("hand-over-to", "わかば町役場");
      her.click("#hand-over-agree");

      her.see("#hand-overs-said .note.done", "わかば町役場");
      Locator card = her.see("#hand-overs .grant", "わかば町役場");
      assertThat(card.textContent()).contains("みどり野市役所", "予防接種", "待っています", "森野 はるか");
      assertThat(fits(her)).isZero();

      her.click(".hand-over-withdraw");
      her.click("vaadin-confirm-dialog-overlay [slot=confirm-button]");
      her.see("#hand-overs-said .note.done", "やめました");
      assertThat(her.see("#hand-overs .grant", "わかば町役場").textContent()).contains("やめました");
      assertThat(her.count(".hand-over-withdraw")).isZero();
    }
  }

  private static int fits(Window window) {
    window.asPhone();
    int over = window.overhang();
    window.asDesk();
    return over;
  }
}
