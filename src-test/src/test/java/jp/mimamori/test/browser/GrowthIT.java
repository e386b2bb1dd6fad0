package jp.mimamori.test.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a mother sees of how her children grow, and what she adds to it. */
class GrowthIT {

  private static final String WEIGHTS = "#growth-weight tbody tr";

  private final Window window = Window.wide();

  @BeforeEach
  void signIn() {
    window.signIn("haruka");
    window.open("/records/growth");
    window.choose("family-switcher", "みお");
    window.see("#growth-height", "2000年調査（平均±SD）");
  }

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void drawsEachMeasureAndHasTheTableBehindIt() {
    for (String kind : List.of("height", "weight", "head")) {
      Locator picture = window.see("#growth-" + kind, "").locator("img.growth-picture");
      assertThat(picture.getAttribute("src")).startsWith("data:image/svg+xml,");
      assertThat(picture.getAttribute("alt")).contains("の図（0〜6歳）", "下の表");
    }
    assertThat(window.see(WEIGHTS, "2.38 kg（記録では 2380 g）").innerText()).contains("みどり野市民病院");
    window.see(WEIGHTS, "2000年調査（LMS法）");
    window.see("#growth-build tbody tr", "ふつう");
  }

  @Test
  void comparesByTheCorrectedAgeUntilOneWantsTheOther() {
    Locator atOne = window.see("#growth-height tbody tr", "72.1 cm");
    assertThat(atOne.innerText()).contains("修正10か月");
    String corrected = atOne.innerText();

    window.page().getByLabel("修正月齢で見る").uncheck();

    window.see("#growth-height tbody tr", "1歳0か月");
    assertThat(window.see("#growth-height tbody tr", "72.1 cm").innerText())
        .isNotEqualTo(corrected);
  }

  @Test
  void setsAsideWhatCannotBeSoAndLeadsToItsRecord() {
    assertThat(window.see("#growth-aside li", "8600 kg").innerText()).contains("ほかの単位");
    assertThat(window.all(WEIGHTS)).noneMatch(row -> row.contains("8600"));

    window.click("#growth-aside li a");

    window.see("#record", "体重");
  }

  @Test
  void keepsWhatWasMeasuredAtHome() {
    day("2026/05/06");
    window.fill("growth-enter-weight", "１０．６");
    window.click("#growth-enter");

    window.see("#main .note", "記録しました");
    assertThat(window.see(WEIGHTS, "10.6 kg").innerText()).contains("家庭での測定");
  }

  @Test
  void asksOnceMoreBeforeItKeepsWhatIsNotLikely() {
    day("2026/05/07");
    window.fill("growth-enter-weight", "82.5");
    window.click("#growth-enter");

    window.see(".growth-form .note", "ほかの単位");
    assertThat(window.all(WEIGHTS)).noneMatch(row -> row.contains("82.5"));
  }

  @Test
  void keepsNothingThatCannotBe() {
    window.fill("growth-enter-weight", "8600");
    window.click("#growth-enter");
    window.see(".growth-form .note", "値が大きすぎます");

    window.fill("growth-enter-weight", "いくつか");
    window.click("#growth-enter");
    window.see(".growth-form .note", "数字だけ");

    window.fill("growth-enter-weight", "");
    window.click("#growth-enter");
    window.see(".growth-form .note", "どれかを");

    day("2020/01/01");
    window.fill("growth-enter-weight", "3.2");
    window.click("#growth-enter");
    window.see(".growth-form .note", "生まれた日より前");
  }

  @Test
  void keepsHowLongThePregnancyLasted() {
    window.choose("family-switcher", "ひなた");
    window.see("#family-switcher", "ひなた");
    window.open("/records/growth");
    window.fill("growth-gestation-weeks", "34");
    window.fill("growth-gestation-days", "7");
    window.click("#growth-enter-gestation");
    window.see(".growth-enter .note", "週は20〜44");

    window.fill("growth-gestation-days", "3");
    window.click("#growth-enter-gestation");

    window.see("#main .note", "記録しました");
  }

  @Test
  void keepsWhatAChildCanDoSinceWhen() {
    assertThat(window.see("#milestones tbody tr", "ひとり歩き").innerText()).contains("1歳4〜5か月");
    window.choose("milestone-what", "ひとり歩き");
    Locator field = window.page().locator("#milestone-day input");
    field.fill("2025/12/03");
    field.press("Tab");
    window.click("#milestone-note");

    assertThat(window.see("#milestones tbody tr", "2025年12月3日").innerText()).contains("ひとり歩き");
  }

  @Test
  void opensToADoctorWhomItIsGranted() {
    try (Window doctor = Window.wide().signIn("dr-sato")) {
      doctor.open("/staff");
      doctor.see(".patient-card", "ひなた").locator("a").first().click();
      doctor.click("#patient-growth");

      doctor.see("#growth-height", "2000年調査（平均±SD）");
      assertThat(doctor.count("#growth-enter")).isZero();
    }
  }

  private void day(String day) {
    Locator field = window.page().locator("#growth-day input");
    field.fill(day);
    field.press("Tab");
  }
}
