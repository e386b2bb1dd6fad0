package jp.mimamori.test.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The bell, what it leads to, and how somebody wants to be told. */
class BellIT {

  @Test
  void ringsUntilItIsRead() {
    try (Window window = Window.wide()) {
      window.signIn("chiyo");
      window.open("/");
      window.see("#bell .bell-count", "");
      window.click("#bell");

      window.see("main .answer", "まだ読んでいないお知らせが");
      assertThat(window.see("#notices .unread", "断られた操作").innerText())
          .contains("さんが、あなたの記録を使おうとしましたが");
      assertThat(window.main()).doesNotContain("REFUSED", "VIEWED", "NO_GROUND");
      int unread = window.count("#notices .unread");
      window.click("#notices .notice-read");
      window.page().waitForCondition(() -> window.count("#notices .unread") < unread);
      if (unread > 1) {
        window.click("#notices-read-all");
      }
      window.see("main .answer", "すべてお読みいただいています");
      window.open("/");
      window.seeNot("#bell .bell-count", "");
    }
  }

  @Test
  void leadsToThePageOfThePersonItIsAbout() {
    try (Window window = Window.wide()) {
      window.signIn("kenta");
      window.open("/notices");

      window.see("#notices .card", "断られた操作").locator(".notice-open").click();

      window.see("#ledger", "");
      assertThat(window.path()).isEqualTo("/sharing/looks");
      assertThat(window.see("header .whose", "").innerText()).doesNotContain("健太");
    }
  }

  @Test
  void keepsHowSomebodyWantsToBeTold() {
    try (Window window = Window.phone()) {
      window.signIn("kenta");
      window.open("/settings");
      window.click("#open-notice-settings");
      window.see("#mail-now", "登録されていません");
      window.page().locator("#notice-mail-VIEWED input").uncheck();
      window.page().locator("#quiet-wanted input").check();
      window.click("#notice-save");
      window.see(".note", "保存しました");

      window.open("/settings/notices");

      assertThat(window.page().locator("#notice-mail-VIEWED input").isChecked()).isFalse();
      assertThat(window.page().locator("#notice-mail-REFUSED input").isChecked()).isTrue();
      assertThat(window.page().locator("#notice-portal-EMERGENCY input").isDisabled()).isTrue();
      window.see("#quiet-from", "22:00");
      assertThat(window.overhang()).isZero();
    }
  }

  @Test
  void sendsMailWhereALinkWasFollowed() {
    String address = "haruka-" + System.nanoTime() + "@example.jp";
    try (Window window = Window.wide()) {
      window.signIn("haruka");
      window.open("/settings/notices");
      window.fill("mail-address", "no address");
      window.click("#mail-ask");
      window.see("#mail-address", "メールアドレスを確かめてください");
      window.fill("mail-address", address);
      window.click("#mail-ask");
      window.see(".note", address);

      String secret = Demo.POST.secret(address, 1);
      window.open("/settings/mail-address#" + secret);
      window.click("#mail-confirm");
      window.see(".note", "確認できました");

      window.open("/settings/notices");
      window.see("#mail-now", address);
      window.page().navigate("about:blank");
      window.open("/settings/mail-address#" + secret);
      window.click("#mail-confirm");
      window.see(".note", "使えません");
    }
  }

  @Test
  void tellsTheOperatorHowTheMailIsDoing() {
    try (Window window = Window.wide()) {
      window.signIn("unyo");
      window.open("/settings");

      window.see("#mail-state", "送信を待っているメール：");
      assertThat(window.count("#bell")).isZero();
    }
  }
}
