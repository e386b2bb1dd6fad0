package jp.mimamori.test.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import jp.mimamori.test.door.Photographs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A mother on a phone enters the emergency dataset of her child of ten. */
class EmergencyEntryIT {

  private static final String LEFT =
      "() => Object.keys(sessionStorage).filter(key => key.startsWith('mimamori-typed:')).length";

  private final String name = "見本 " + UUID.randomUUID().toString().substring(0, 8);
  private final Window phone = Window.phone();

  @BeforeEach
  void openTheChildsPage() {
    register();
    phone.signIn("haruka").open("/emergency");
    phone.choose("family-switcher", name);
    phone.see("main .empty", name);
  }

  @AfterEach
  void close() {
    phone.close();
  }

  @Test
  void goesFromTheEmptyPageToWhatWaitsForTheDoctor() {
    phone.click("#emergency-enter");
    phone.see("main h1", "緊急時の情報の入力");
    assertThat(phone.page().locator("#entry-care-ventilator-peep").isVisible()).isFalse();

    phone.page().locator("#entry-care-ventilator input").check();
    phone.see("#entry-care-ventilator-peep", "");
    type("entry-care-ventilator-mode", "ＳＩＭＶ");
    saved("entry-care-ventilator-mode");

    type("entry-care-ventilator-peep", "１５");
    phone.see(".question", "このお子さんの値として正しいですか");
    phone.click("#entry-care-ventilator-peep-sure");
    saved("entry-care-ventilator-peep");
    assertThat(phone.value("entry-care-ventilator-peep")).isEqualTo("15");

    type("entry-weight", "2150");
    phone.see("#entry-weight", "ありえない値です");
    type("entry-height", "128");
    saved("entry-height");
    phone.click("#entry-submit");
    phone.see("#entry-said", "体重");
    type("entry-weight", "27.5");
    saved("entry-weight");

    mark();
    tenContacts();
    phone.click("#entry-submit");

    phone.see("main h1", "緊急");
    phone.see(".note", "医師の承認を待っています");
    assertThat(phone.see("#chapter-vitals .unapproved", "27.5").innerText())
        .contains("未承認", "今日", "森野 はるか");
    assertThat(phone.see("#chapter-breathing", "").innerText()).contains("ＳＩＭＶ", "15");
    assertThat(phone.see("#chapter-body", "").innerText()).contains("左のお腹", "口から管の検査");
    assertThat(phone.all("main h2").indexOf("気道と呼吸"))
        .isLessThan(phone.all("main h2").indexOf("体重といつもの状態"));
    assertThat(phone.overhang()).isZero();
    assertThat(barriers()).isEmpty();
  }

  /** By the keyboard alone. */
  private void mark() {
    phone.click("#mark-front-belly-2");
    phone.see("#entry-mark-kind", "先に印の種類を選んでください");
    phone.choose("entry-mark-kind", "ストーマ");
    phone.page().locator("#mark-front-belly-2").focus();
    phone.page().keyboard().press("Enter");
    phone.see("#entry-mark-said", "左のお腹");
    assertThat(phone.evaluate("() => document.activeElement.id === 'mark-front-belly-2'"))
        .isEqualTo(true);
    phone.click("#entry-side-back");
    phone.page().locator("#mark-back-hip-1").focus();
    phone.page().keyboard().press("Space");
    phone.see("#entry-marks", "左のおしり");
    phone.click("#entry-remove-marks-2");
    phone.see("#entry-mark-said", "印を消しました");
    phone.seeNot("#entry-marks", "左のおしり");
    type("entry-marks-1-note", "口から管の検査");
    saved("entry-marks-1-note");
  }

  private void tenContacts() {
    for (int number = 1; number <= 10; number++) {
      phone.click("#entry-add-contacts");
      String field = "entry-contacts-" + number + "-name";
      phone.see("#" + field, "");
      type(field, "見本サンプル・エグザンプル・ロングネーム 長い名前の祖母" + number);
      saved(field);
    }
    assertThat(phone.overhang()).isZero();
    phone.click("#entry-remove-contacts-10");
    phone
        .page()
        .locator("vaadin-confirm-dialog-overlay vaadin-button[slot=confirm-button]")
        .click();
    phone.seeNot("#entry-contacts-10-name", "");
  }

  @Test
  void takesAPhotographAndNoPaperThatDoesSomething() {
    phone.open("/emergency/entry");
    phone.click("#entry-add-positions");
    file("entry-positions-1-photo", "ねころぶ.jpg", "image/jpeg", Photographs.jpeg(640, 480));
    phone.see("#entry-positions-1-photo", "").locator("img").waitFor();
    // it comes by itself, after the page
    phone
        .page()
        .waitForFunction(
            "() => document.querySelector('#entry-positions-1-photo img').naturalWidth === 320");

    phone.click("#entry-add-attachments");
    file("entry-attachments-1-file", "x.pdf", "application/pdf", Photographs.pdfWithScript());
    phone.see("#entry-attachments-1-file .note", "");
    file("entry-attachments-1-file", "手紙.pdf", "application/pdf", Photographs.pdf());
    phone.see("#entry-attachments-1-file a", "手紙.pdf");
    assertThat(phone.count("#entry-attachments-1-file .note")).isZero();
    assertThat(barriers()).isEmpty();
    assertThat(phone.overhang()).isZero();

    phone.click("#entry-submit");
    phone.see("main h1", "緊急");
    phone.see("#chapter-handling", "").locator("img").waitFor();
    assertThat(phone.overhang()).isZero();
  }

  private void file(String place, String name, String type, byte[] bytes) {
    phone
        .page()
        .locator("#" + place + " input[type=file]")
        .setInputFiles(new FilePayload(name, type, bytes));
  }

  @Test
  void losesNoTextWithTheConnectionOrThePage() {
    phone.open("/emergency/entry");
    phone.page().context().setOffline(true);
    type("entry-seizures-appearance", "右手から始まり\n目が上を向く");
    phone.see("#entry-line", "まだ保存していません");
    type("entry-communication", "まばたきで「はい」");
    assertThat(phone.evaluate(LEFT)).isEqualTo(1);

    phone.page().context().setOffline(false);

    phone.see("#entry-line", "すべて保存してあります");
    saved("entry-seizures-appearance");
    assertThat(phone.evaluate(LEFT)).isEqualTo(0);

    // typed, never left, and the page is gone
    input("entry-wishes-child").fill("静かに話しかけて");
    phone.page().reload();

    phone.see("main .note", "前に保存できなかった入力を1か所戻しました");
    assertThat(phone.value("entry-wishes-child")).isEqualTo("静かに話しかけて");
    assertThat(phone.value("entry-seizures-appearance")).isEqualTo("右手から始まり\n目が上を向く");
    phone.see("#entry-line", "すべて保存してあります");
  }

  @Test
  void forgetsWhatWasTypedWithTheSignOut() {
    phone.open("/emergency/entry");
    type("entry-weight", "9999");
    phone.see("#entry-weight", "ありえない値です");
    assertThat(phone.evaluate(LEFT)).isEqualTo(1);

    phone.click("#sign-out");

    phone.see("#sign-in-button", "");
    assertThat(phone.evaluate(LEFT)).isEqualTo(0);
    assertThat(phone.path()).doesNotContain("9999");
  }

  @Test
  void confirmsASectionInOneTapAndTellsWhoHasNothingToSubmit() {
    phone.open("/emergency/entry");
    phone.click("#entry-submit");
    phone.see("#entry-said", "提出する新しい内容はありません");
    type("entry-weight", "27.5");
    saved("entry-weight");
    phone.click("#entry-submit");
    phone.see("main h1", "緊急");
    phone.see(".note", "承認を待っています");

    phone.open("/emergency/entry");
    assertThat(phone.value("entry-weight")).isEqualTo("27.5");
    phone.click("#entry-still-vitals");
    phone.see("#section-vitals .note", "今も正しいことを記録しました");

    phone.open("/emergency");
    phone.see(".note", "まだ提出していない入力が1か所あります");
  }

  @Test
  void barsNobodyWhereverSomethingIsOpen() {
    phone.open("/emergency/entry");
    phone.page().locator("#entry-care-suction input").check();
    phone.see("#entry-care-suction-depth", "");
    phone.click("#entry-add-allergies");
    phone.see("#entry-allergies-1-substance", "");
    type("entry-vitals-awake-pulse", "190");
    phone.see(".question", "");
    type("entry-weight", "9999");
    phone.see("#entry-weight", "ありえない値です");

    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      phone.colours(scheme);
      assertThat(barriers()).as(scheme.name()).isEmpty();
    }
    assertThat(phone.overhang()).isZero();
  }

  private List<String> barriers() {
    return new AxeBuilder(phone.page())
        .exclude("vaadin-connection-indicator").analyze().getViolations().stream()
            .map(
                rule ->
                    rule.getId() + rule.getNodes().stream().limit(3).map(n -> n.getHtml()).toList())
            .toList();
  }

  private void type(String id, String text) {
    input(id).fill(text);
    input(id).blur();
  }

  private Locator input(String id) {
    return phone.page().locator("#" + id + " input, #" + id + " textarea").first();
  }

  private void saved(String id) {
    phone.see(".field-box:has(#" + id + ") .done", "保存しました");
  }

  private void register() {
    LocalDate born = LocalDate.now(ZoneId.of("Asia/Tokyo")).minusYears(10).minusDays(20);
    try (Window operator = Window.wide().signIn("unyo")) {
      operator.open("/operator/people");
      operator.fill("person-name", name);
      operator.fill("person-kana", "ミホン トオサイ");
      operator.fill("person-born", born.toString().replace('-', '/'));
      operator.click("#person-register");
      operator.see("#guardian-person", "");
      operator.page().locator("#guardian-person input").fill("森野 はるか");
      operator.see("vaadin-combo-box-item", "森野 はるか").click();
      operator.click("#guardian-add");
      operator.see(".sheet", "親権");
    }
  }
}
