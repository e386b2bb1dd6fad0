package jp.mimamori.test.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * One emergency of the demonstration's child from the change at home to the closing review, played
 * by four people in four browsers: the mother on a phone, the doctor at a desk, an ambulance crew
 * on a phone, and the father who is told.
 */
class EmergencyStoryIT {

  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
  private static final String CHILD = "森野 ひなた";

  private final Window mother = Window.phone();
  private final Window doctor = Window.wide();
  private final Window crew = Window.phone();
  private final Window father = Window.phone();

  @AfterEach
  void close() {
    mother.close();
    doctor.close();
    crew.close();
    father.close();
  }

  @Test
  void goesFromTheMothersPhoneToTheCrewAndBack() {
    enters("entry-weight", "23.4");
    approves("23.4 kg");
    enters("entry-care-ventilator-peep", "7");
    opens();
    seesWhatIsApprovedAndWhatIsNot();
    isToldAndStopsIt();
    crewIsToldAndReviews();
    father.open("/emergency/looks");
    father.see(".emergency-look", "吸引して病院へ運んだ");
  }

  /** The mother, on her phone. */
  private void enters(String field, String value) {
    if (mother.count("#sign-out") == 0) {
      mother.signIn("haruka").open("/emergency");
      mother.choose("family-switcher", "ひなた");
    }
    mother.open("/emergency/entry");
    mother.see("main h1", "緊急時の情報の入力");
    mother.fill(field, value);
    mother.see("#entry-line", "すべて保存してあります");
    mother.click("#entry-submit");
    mother.see(".note", "医師の承認を待っています");
    assertThat(mother.see("#chapter-vitals, #chapter-breathing", value).innerText())
        .contains("未承認");
  }

  /** The child's doctor, at a desk. */
  private void approves(String value) {
    doctor.signIn("dr-sato").open("/staff/waiting");
    doctor.see("#waiting .waiting-card", CHILD).locator("a").click();
    doctor.see(".decision-bar", "");
    assertThat(doctor.main()).contains("承認済み", "22.4 kg", value);
    doctor.click("#approve-rest");
    doctor.click("#send-decision");
    doctor.see(".note.done", "決定しました");
  }

  /** The crew: a name, a birthday, an insurer, and one tap. */
  private void opens() {
    crew.signIn("kyukyu-3");
    crew.open("/emergency-room");
    Page page = crew.page();
    LocalDate today = LocalDate.now(JAPAN);
    page.locator("#born").fill(today.minus(Period.of(10, 0, 75)).toString());
    page.locator("#name").fill("もりの ひなた");
    page.locator("input[value=male]").check();
    page.locator("#hint").fill("06997894");
    page.locator("#place").fill("みどり野駅前");
    page.locator("#call-back").fill("090-0000-1190");
    page.locator("#search-person").click();
    page.locator(".candidate").first().waitFor();
    assertThat(page.locator(".candidate").count()).isEqualTo(1);
    long tapped = System.nanoTime();
    page.locator("button[value=LIFE_THREATENING]").click();
    page.locator("#until").waitFor();
    long millis = (System.nanoTime() - tapped) / 1_000_000;
    System.out.println("From the tap to the page of a whole dataset: " + millis + " ms");
    assertThat(millis).isLessThan(10_000);
  }

  private void seesWhatIsApprovedAndWhatIsNot() {
    Page page = crew.page();
    assertThat(page.locator("#do-not").innerText()).contains("口や鼻から挿管・換気しない", "ラテックス");
    assertThat(page.locator("#vitals").innerText()).contains("23.4").doesNotContain("22.4");
    assertThat(page.locator("#breathing .newer").innerText()).contains("未承認", "7");
    assertThat(page.locator("#tubes .body svg").count()).isEqualTo(2);
    assertThat(page.content().length()).isLessThan(100_000);
    assertThat(page.content()).doesNotContain("<script");
    assertThat(crew.overhang()).isZero();
    assertThat(pages(page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true)))).isEqualTo(1);
  }

  /** The father, who was told at once. */
  private void isToldAndStopsIt() {
    father.signIn("kenta").open("/notices");
    assertThat(father.see("#notices .urgent", "ひなた").innerText())
        .contains("みどり野駅前", "090-0000-1190", "﨑山 大地", "みどり野市消防本部")
        .doesNotContain("kg", "人工呼吸");
    father.see("#notices .urgent", "ひなた").locator(".notice-open").click();
    father.see("#emergency-looks .emergency-look", "続いている");
    father.click(".emergency-stop");
    father.click("vaadin-confirm-dialog-overlay [slot=confirm-button]");
    father.see(".note.done", "止めました");
  }

  private void crewIsToldAndReviews() {
    crew.page().reload();
    assertThat(crew.page().locator("h1").innerText()).isEqualTo("閲覧は止められました");
    assertThat(crew.page().content()).doesNotContain("23.4", "ひなた");
    crew.open("/staff/questions/reviews");
    crew.page().locator(".review-card textarea").last().fill("吸引して病院へ運んだ");
    crew.page().locator(".review-card .review-send").last().click();
    crew.see(".note.done", "報告を書きました");
  }

  private static int pages(byte[] pdf) {
    return new String(pdf, StandardCharsets.ISO_8859_1).split("/Type\\s*/Page(?![a-zA-Z])").length
        - 1;
  }
}
