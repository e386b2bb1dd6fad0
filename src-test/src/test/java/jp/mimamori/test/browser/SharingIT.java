package jp.mimamori.test.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who may see what, as a person decides it. */
class SharingIT {

  /** The pages of somebody else carry a stripe: by it one knows that the page has changed. */
  private static final String OF_ANOTHER = ".shell[class*=stripe-]";

  private static final String DECIDE = "a[href*='sharing/requests/']";

  @Test
  void showsWhatWaitsFirstAndWhatEndedFolded() {
    try (Window haruka = Window.wide().signIn("haruka")) {
      haruka.open("/sharing");

      haruka.see("#sharing-answer", "件の許可で、ほかの人が記録を見られます");
      assertThat(haruka.all("main h2").get(0)).isEqualTo("返事を待っているお願い");
      assertThat(haruka.see("#grants-waiting .grant", "あおぞら薬局").innerText())
          .contains("診療・お薬", "お薬", "返事を待っています", "特に慎重に扱う記録", "見せません");
      assertThat(haruka.page().locator("#grants-ended .grant").first().isVisible()).isFalse();
    }
  }

  @Test
  void agreesToLessThanWasAskedAndTakesItBack() {
    try (Window kenta = Window.wide().signIn("kenta");
        Window again = Window.wide().signIn("kenta")) {
      kenta.open("/sharing");
      kenta.click(DECIDE);
      String before = kenta.see("#preview .answer", "件の記録が見えます").innerText();
      assertThat(kenta.count("#preview .examples li")).isBetween(1, 3);

      kenta.page().locator("#kind-laboratory input").uncheck();
      kenta.page().locator("#kind-condition input").uncheck();
      kenta.seeNot("#preview .counts li", "病名");
      assertThat(kenta.main()).contains("いつでもやめられます");
      assertThat(before).isNotEmpty();
      kenta.click("#decide-agree");
      kenta.see("#decided", "許可しました");

      kenta.open("/sharing");
      again.open("/sharing");
      assertThat(kenta.see("#grants-running .grant", "あおぞら薬局").innerText())
          .contains("お薬")
          .doesNotContain("病名");
      revoke(kenta);
      kenta.see(".note", "許可をやめました");
      revoke(again);
      again.see(".note", "先にほかの方が決めていました");
    }
  }

  private static void revoke(Window window) {
    window.click("#grants-running .grant .revoke");
    window.page().locator("vaadin-confirm-dialog-overlay").first().waitFor();
    window
        .page()
        .locator("vaadin-confirm-dialog-overlay vaadin-button[slot=confirm-button]")
        .click();
  }

  @Test
  void tellsTheSecondOfTwoWhatBecameOfIt() {
    try (Window haruka = Window.wide().signIn("haruka");
        Window kenta = Window.wide().signIn("kenta")) {
      for (Window parent : new Window[] {haruka, kenta}) {
        parent.open("/sharing");
        parent.choose("family-switcher", "みお");
        parent.see(OF_ANOTHER, "");
        parent.see("#grants-waiting", "");
        parent.click(DECIDE);
        parent.see("#decide-deny", "");
      }

      haruka.click("#decide-deny");
      haruka.see("#decided", "断りました");
      kenta.click("#decide-agree");

      kenta.see("#decided", "森野 はるかさんが先に決めました");
      assertThat(kenta.main()).contains("断りました").doesNotContain("いま見られます");
    }
  }

  @Test
  void letsAGrantGoOnThatWasOnHold() {
    try (Window chiyo = Window.wide().signIn("chiyo")) {
      chiyo.open("/sharing");
      chiyo.see("#grants-frozen", "森野 健太さんは、いまは代わりに決められない");

      chiyo.click("#grants-frozen .reaffirm");

      chiyo.see(".note", "許可を続けることにしました");
      chiyo.see("#grants-running .grant", "みどり野市民病院");
    }
  }

  @Test
  void grantsToTheSchoolNurseOnSchoolDays() {
    try (Window haruka = Window.wide().signIn("haruka")) {
      haruka.open("/sharing");
      haruka.choose("family-switcher", "みお");
      haruka.see(OF_ANOTHER, "");
      haruka.open("/sharing/new");
      assertThat(haruka.main()).contains("ここに何が見えるかが出ます");
      assertThat(haruka.count("vaadin-checkbox[checked]")).isZero();

      haruka.click("#template-school");
      haruka.see("#hours", "平日の8時〜17時");
      assertThat(haruka.count("[id^=sensitive-][checked]")).isZero();
      haruka.page().waitForCondition(() -> haruka.value("offer-until").endsWith("/03/31"));
      haruka.fill("grantee-called", "みどり野保育園");
      haruka.fill("grantee-sign-in-name", "no-such-name-" + UUID.randomUUID());
      haruka.click("#offer-agree");
      String unknown = haruka.see("#offered", "みどり野保育園への許可を記録しました").innerText();
      haruka.open("/sharing");
      haruka.see("#grants-running .grant", "みどり野保育園");
      assertThat(haruka.main()).contains("平日（月〜金）の08:00〜17:00");

      haruka.open("/sharing/new");
      haruka.click("#template-grandparents");
      haruka.fill("grantee-called", "みどり野保育園");
      haruka.fill("grantee-sign-in-name", "chiyo");
      haruka.click("#offer-agree");
      assertThat(haruka.see("#offered", "").innerText()).isEqualTo(unknown);
    }
  }

  @Test
  void asksForWhatIsMissingBeforeItGrants() {
    try (Window haruka = Window.wide().signIn("haruka")) {
      haruka.open("/sharing/new");

      haruka.click("#offer-agree");

      haruka.see(".note", "だれに見せるかを選んでください");
      haruka.page().locator("#grantee-kind vaadin-radio-button").first().click();
      haruka.fill("grantee-search", "高崎");
      haruka.click("#grantee-find");
      haruka.see("#grantee-found", "髙﨑こどもクリニック");
    }
  }

  @Test
  void keepsAKindOutAndLetsItInAgain() {
    try (Window chiyo = Window.wide().signIn("chiyo")) {
      chiyo.open("/sharing/choices");
      chiyo.choose("keep-kind", "質問票");
      chiyo.click("#keep-kind-do");
      chiyo.see(".note", "見せないことにしました");
      chiyo.see("#choices-list .choice", "種類：質問票");

      chiyo.click("#choices-list .choice:has-text('質問票') .let-in");

      chiyo.see(".note", "許可の範囲で見えるようになりました");
      chiyo.seeNot("#choices-list .choice", "質問票");
    }
  }

  @Test
  void showsWhoSeesOnADayBySliderAndByTyping() {
    try (Window haruka = Window.wide().signIn("haruka")) {
      haruka.open("/sharing");
      haruka.choose("family-switcher", "ひなた");
      haruka.see("#family-switcher", "ひなた");
      haruka.open("/sharing/family");
      haruka.see("#family-on-the-day", "森野 健太さん（親権）");

      haruka.page().locator("#family-slider").focus();
      haruka.page().keyboard().press("End");
      haruka.see("#family-on-the-day", "ご本人のほかに、見られる人はいません");

      LocalDate tomorrow = LocalDate.now(ZoneId.of("Asia/Tokyo")).plusDays(1);
      haruka.fill("family-day", tomorrow.toString().replace('-', '/'));
      haruka.page().keyboard().press("Enter");
      haruka.see("#family-on-the-day", "森野 はるかさん（親権）");
      assertThat(haruka.main()).contains("民法4条。2022年4月1日", "18歳");
    }
  }

  @Test
  void showsWhatLeftAndALetterThatAsksToEraseIt() {
    try (Window haruka = Window.wide().signIn("haruka")) {
      haruka.open(left(haruka));

      assertThat(haruka.main()).contains("あおぞら薬局", "見られた日", "件");
      assertThat(haruka.value("left-letter")).contains("健康情報の消去のお願い", "御中");
      var download = haruka.page().waitForDownload(() -> haruka.click("#left-pdf"));
      assertThat(download.suggestedFilename()).isEqualTo("deletion-request.pdf");
    }
  }

  @Test
  void answersForSomebodyElsesGrantAsForOneThatIsNotThere() {
    try (Window haruka = Window.wide().signIn("haruka");
        Window chiyo = Window.wide().signIn("chiyo")) {
      String theirs = left(haruka);
      haruka.open("/sharing");
      String request = haruka.page().locator(DECIDE).first().getAttribute("href");
      int status = chiyo.open("/sharing/grants/" + UUID.randomUUID() + "/left");
      String absent = chiyo.main();

      assertThat(chiyo.open(theirs)).isEqualTo(status);
      assertThat(chiyo.main()).isEqualTo(absent);
      assertThat(chiyo.open(request.startsWith("/") ? request : "/" + request)).isEqualTo(status);
      assertThat(chiyo.main()).isEqualTo(absent);
      assertThat(chiyo.open("/sharing/grants/nothing/left")).isEqualTo(status);
      assertThat(chiyo.main()).isEqualTo(absent);
    }
  }

  /** Address of what left by the grant that she took back. */
  private static String left(Window haruka) {
    haruka.open("/sharing");
    String href =
        haruka.page().locator("#grants-ended a[href$='/left']").last().getAttribute("href");
    return href.startsWith("/") ? href : "/" + href;
  }
}
