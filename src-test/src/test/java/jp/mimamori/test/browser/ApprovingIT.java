package jp.mimamori.test.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.List;
import jp.mimamori.test.door.Door;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What a guardian submits, two physicians decide on place by place; what a crew opens, the guardian
 * sees and stops, and the crew reviews.
 */
class ApprovingIT {

  private static final Path PICTURES = Path.of("target", "approving");
  private static Ward ward;

  private final Window first = Window.wideAt(ward.url());
  private final Window second = Window.wideAt(ward.url());
  private final Window phone = Window.phoneAt(ward.url());

  @BeforeAll
  static void moveIn() {
    ward = new Ward();
  }

  @AfterAll
  static void moveOut() {
    ward.close();
  }

  @AfterEach
  void close() {
    first.close();
    second.close();
    phone.close();
  }

  @Test
  void goesFromTheListThroughEachPlaceToTheNext() {
    submit(
        "みのり",
        """
        {"values":{"weight":"26.5","latex":"yes","care.ventilator":"yes","care.ventilator.peep":"5"}}\
        """);
    open(first, "first", "みのり");
    open(second, "second", "みのり");
    picture(first, "difference-1280");
    assertThat(first.main()).contains("24 kg", "26.5 kg", "なし", "あり").doesNotContain("latex");
    assertThat(first.see(".decision-bar", "").innerText()).contains("4か所");

    choose(first, "latex", "差し戻す");
    first.fill("change-latex-comment", "検査の結果を教えてください");
    choose(first, "weight", "書き直す");
    first.fill("change-weight-value", "2650");
    first.see("#change-weight .said", "ありえない値");
    first.click("#send-decision");
    first.see(".note", "まだ決めていないところが3か所");
    first.fill("change-weight-value", "99");
    first.see("#change-weight .said", "めずらしい値");
    first.fill("change-weight-value", "２６．２");
    first.see("#change-weight .said", "26.2");
    first.click("#approve-rest");
    first.see(".decision-bar", "4か所について決めました");
    assertThat(barriers(first)).isEmpty();
    first.asPhone();
    picture(first, "difference-360");
    assertThat(first.overhang()).isZero();
    first.colours(ColorScheme.DARK);
    picture(first, "difference-360-dark");
    first.click("#send-decision");
    first.see(".note.done", "決定しました");
    first.see("main", "ほかにいません");

    second.click("#approve-rest");
    second.click("#send-decision");
    second.see("#overtaken", "先に決定しました");
    second.see("#overtaken", "みどり野県立こども医療センター");
    picture(second, "overtaken-1280");
    second.click("#load-newest");
    second.see("main .answer", "承認を待っているものはありません");

    String draft = ward.app("guardian").get(ward.people("みのり") + "/emergency-dataset/draft").text();
    assertThat(draft).contains("検査の結果を教えてください", "\"26.2\"");
  }

  @Test
  void keepsWhatWasSaidOfWhatIsTheSameInANewerVersion() {
    submit("ひなこ", "{\"values\":{\"weight\":\"27\",\"height\":\"120\"}}");
    open(first, "first", "ひなこ");
    choose(first, "weight", "承認する");
    submit("ひなこ", "{\"values\":{\"height\":\"121\"}}");
    first.click("#approve-rest");
    first.click("#send-decision");
    first.see("#overtaken", "新しい情報を届けました");

    first.click("#load-newest");

    first.see("#change-height", "121");
    first.see(".decision-bar", "まだ決めていないところが1か所");
    assertThat(checked(first, "weight")).isEqualTo(1);
    assertThat(checked(first, "height")).isZero();
    first.click("#approve-rest");
    first.click("#send-decision");
    first.see(".note.done", "決定しました");
  }

  @Test
  void decidesOnFortyChangesAtOnce() {
    submit("まひろ", forty());
    open(first, "second", "まひろ");
    assertThat(first.count(".change")).isEqualTo(40);
    assertThat(barriers(first)).isEmpty();
    first.colours(ColorScheme.DARK);
    assertThat(barriers(first)).isEmpty();
    first.asPhone();
    assertThat(first.overhang()).isZero();
    picture(first, "forty-360-dark");

    first.click("#approve-rest");
    first.see(".decision-bar", "40か所について決めました");
    first.click("#send-decision");

    first.see(".note.done", "決定しました");
  }

  private static String forty() {
    StringBuilder values = new StringBuilder();
    for (int i = 1; i <= 8; i++) {
      say(values, "contacts." + i + ".name", "とても長い名前の見本病院付属訪問看護ステーションみどり野".repeat(2) + i);
      say(values, "contacts." + i + ".relation", "叔母");
      say(values, "contacts." + i + ".phone", "03-0000-000" + i);
    }
    for (int i = 1; i <= 4; i++) {
      say(values, "medicines." + i + ".name", "フェノバルビタール散10%（" + "x".repeat(80) + "）");
      say(values, "medicines." + i + ".dose", "1回 1.8 mg");
      say(values, "medicines." + i + ".times", "朝・夕");
      say(values, "medicines." + i + ".route", "胃ろう");
    }
    return "{\"values\":{" + values.substring(1) + "}}";
  }

  private static void say(StringBuilder values, String place, String value) {
    values.append(",\"").append(place).append("\":\"").append(value).append("\"");
  }

  @Test
  void entersAValueThatNobodySubmitted() {
    first.signIn(ward.name("first"), Ward.PASSWORD);
    first.open(ward.page("さつき"));
    first.see("main .answer", "承認を待っているものはありません");
    first.click("#whole summary");
    first.click("#write-weight");
    first.fill("change-weight-value", "27.5");
    first.see("#change-weight .said", "27.5");
    first.choose("add-section", "けいれん・発作");
    first.choose("add-place", "続く時間");
    first.click("#add-field");
    first.fill("change-seizures-duration-value", "2分ほど");
    first.see("#change-seizures-duration .said", "2分ほど");
    first.click("#send-decision");
    first.see(".note.done", "決定しました");

    first.open(ward.page("さつき"));
    first.click("#whole summary");
    assertThat(first.main()).contains("27.5", "2分ほど");
  }

  @Test
  void listsWhatWaitsAndCountsItOnThePatientsPage() {
    submit("こはる", "{\"values\":{\"weight\":\"28\"}}");
    first.signIn(ward.name("third"), Ward.PASSWORD);
    first.open("/staff");
    first.see("#waiting-count", "1件");
    first.click("#waiting-count a");
    first.see("#waiting .waiting-card", "こはる");
    picture(first, "waiting-1280");
    first.click("#waiting .waiting-card a");
    first.see("#change-weight", "28");
    first.see("#patient", "こはる");
  }

  @Test
  void showsAGuardianWhoOpenedItAndLetsItBeStopped() {
    breakGlass("さつき");
    ward.app("crew").get(ward.people("さつき") + "/emergency-dataset");
    phone.signIn(ward.name("guardian"), Ward.PASSWORD);
    phone.open("/notices");
    Locator notice = phone.see("#notices .urgent", "さつき");
    assertThat(notice.innerText())
        .contains("さつき", "自分で話せない", "みどり野市民病院 救急外来", "03-0000-0000")
        .doesNotContain("kg");
    picture(phone, "notice-360");
    notice.locator(".notice-open").click();

    Locator look = phone.see("#emergency-looks .emergency-look", "みどり野消防本部");
    assertThat(phone.path()).isEqualTo("/emergency/looks");
    assertThat(look.innerText()).contains("続いている", "03-0000-0000", "アレルギー", "まだ書かれていません");
    picture(phone, "looks-360");
    assertThat(barriers(phone)).isEmpty();
    phone.click(".emergency-stop");
    phone.click("vaadin-confirm-dialog-overlay [slot=confirm-button]");
    phone.see(".note.done", "止めました");
    phone.see(".emergency-look", "止められた");
    assertThat(ward.app("crew").get(ward.people("さつき") + "/emergency-dataset").status())
        .isEqualTo(404);
    assertThat(phone.overhang()).isZero();
  }

  @Test
  void takesTheReviewOfWhoeverOpenedIt() {
    breakGlass("ひなこ");
    first.signIn(ward.name("crew"), Ward.PASSWORD);
    first.open("/staff/questions/reviews");
    first.see("main .answer", "件あります");
    Locator card = first.page().locator(".review-card").last();
    card.locator(".review-send").click();
    first.see(".review-words", "1,000文字まで");
    card.locator("textarea").fill("けいれん。型を確認して搬送した");
    picture(first, "review-1280");
    assertThat(barriers(first)).isEmpty();
    card.locator(".review-send").click();
    first.see(".note.done", "報告を書きました");

    phone.signIn(ward.name("guardian"), Ward.PASSWORD);
    phone.open("/");
    phone.choose("family-switcher", "ひなこ");
    phone.open("/emergency/looks");
    phone.see(".emergency-look", "型を確認して搬送した");
    second.signIn(ward.name("second"), Ward.PASSWORD);
    second.open("/staff/questions/reviews");
    second.see("#overdue-reviews", "期限を過ぎた報告はありません");
  }

  private static void breakGlass(String child) {
    Door.Answer opened =
        ward.app("crew")
            .json(
                ward.people(child) + "/emergency-accesses",
                """
                {"reason":"CANNOT_SPEAK","place":"みどり野市民病院 救急外来","callBack":"03-0000-0000"}\
                """);
    assertThat(opened.status()).isEqualTo(201);
  }

  private static void submit(String child, String values) {
    Door guardian = ward.app("guardian");
    String dataset = ward.people(child) + "/emergency-dataset";
    Door.Answer typed =
        guardian.send(
            guardian
                .request(dataset + "/draft")
                .header("Content-Type", "application/json")
                .method("PATCH", HttpRequest.BodyPublishers.ofString(values)));
    assertThat(typed.text()).doesNotContain("REFUSED", "UNUSUAL");
    assertThat(guardian.json(dataset + "/versions", "").status()).isEqualTo(201);
  }

  private static void open(Window window, String physician, String child) {
    window.signIn(ward.name(physician), Ward.PASSWORD);
    window.open("/staff/waiting");
    window.see("#waiting .waiting-card", child).locator("a").click();
    window.see(".decision-bar", "");
  }

  private static void choose(Window window, String place, String words) {
    window
        .page()
        .locator("#change-" + place + "-choice vaadin-radio-button")
        .filter(new Locator.FilterOptions().setHasText(words))
        .first()
        .click();
  }

  private static int checked(Window window, String place) {
    return window.count("#change-" + place + "-choice vaadin-radio-button[checked]");
  }

  private static List<String> barriers(Window window) {
    return new AxeBuilder(window.page())
        .exclude("vaadin-connection-indicator").analyze().getViolations().stream()
            .map(rule -> rule.getId() + ": " + rule.getNodes().get(0).getHtml())
            .toList();
  }

  private static void picture(Window window, String name) {
    window
        .page()
        .screenshot(
            new com.microsoft.playwright.Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(PICTURES.resolve(name + ".png")));
  }
}
