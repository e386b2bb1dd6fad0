package jp.mimamori.test.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who looked, as a person reads it. */
class LooksIT {

  private final Window window = Window.wide();

  @BeforeEach
  void signIn() {
    window.signIn("chiyo");
  }

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void tellsASittingAsOneHoweverManyPagesItTook() {
    window.open("/records");
    window.open("/records/checkups");
    window.open("/sharing/looks");

    window.see("#ledger .own", "あなたが記録を見ました。");
    assertThat(window.see("#ledger .own", "画面から").innerText()).contains("回");
    assertThat(window.main()).doesNotContain("READ", "SELF", "GUARDIAN", "PORTAL", "INTAKE");
  }

  @Test
  void leavesOutOneselfOnWish() {
    window.open("/sharing/looks");
    window.see("#ledger .own", "");

    window.page().locator("#ledger-others-only input").check();
    window.seeNot("#ledger .own", "");

    assertThat(window.all("#ledger .card")).noneMatch(card -> card.contains("あなたが"));
  }

  @Test
  void beginsWithThisMonth() {
    window.open("/sharing/looks");

    assertThat(window.see("#ledger-month", "年").innerText())
        .contains(java.time.YearMonth.now(java.time.ZoneId.of("Asia/Tokyo")).getMonthValue() + "月");
  }
}
