package jp.mimamori.test.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Looking at what is there, for oneself and for a child. */
class RecordsIT {

  private static final String ENTRIES = "#timeline .entries-list li";

  private final Window window = Window.wide();

  @BeforeEach
  void signIn() {
    window.signIn("haruka");
  }

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void beginsWithTheNewestCheckup() {
    window.see("#home-now li", "の健診：");
    window.choose("timeline-category", "健診");
    String newest = window.see(ENTRIES, "健診").locator(".day").innerText();

    assertThat(window.see("#home-now li", "の健診：").innerText()).startsWith(newest);
  }

  @Test
  void narrowsTheTimelineByKind() {
    window.open("/records");
    window.see(ENTRIES, "お薬");

    window.choose("timeline-category", "健診");
    window.seeNot(ENTRIES, "お薬");

    assertThat(window.all(ENTRIES + " .kind")).isNotEmpty().containsOnly("健診");
  }

  @Test
  void narrowsTheTimelineByWords() {
    window.open("/records");
    window.see(ENTRIES, "健診");

    window.fill("timeline-search", "鉄欠乏性貧血");
    window.seeNot(ENTRIES, "健診");

    assertThat(window.all(ENTRIES + " .title")).containsExactly("鉄欠乏性貧血");
    window.fill("timeline-search", "どこにもない言葉");
    window.see("#timeline", "ありません");
    assertThat(window.count(ENTRIES)).isZero();
  }

  @Test
  void narrowsTheTimelineByWhomARecordIsOf() {
    window.open("/records");
    window.see(ENTRIES, "健診");

    window.choose("timeline-origin", "あおぞら薬局");
    window.seeNot(ENTRIES, "特定健診");

    assertThat(window.all(ENTRIES)).isNotEmpty().allMatch(entry -> entry.contains("あおぞら薬局"));
  }

  @Test
  void drawsWhereAValueLiesAndSaysItInWords() {
    window.open("/records/checkups");
    Locator row = window.see("#checkup table.results tbody tr", "LDLコレステロール");

    Locator band = row.locator("img.band");
    assertThat(band.getAttribute("alt")).isEqualTo("130 mg/dL は基準範囲（60～119 mg/dL）より高い値です");
    assertThat(band.evaluate("img => img.complete && img.naturalWidth > 0")).isEqualTo(true);
  }

  @Test
  void printsThePageAndNotWhatIsAroundIt() {
    window.open("/records/medicines");
    window.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

    for (String hidden : List.of(".places", ".top", ".kinds", "footer", "#medicines-more")) {
      assertThat(window.page().locator(hidden).first().isVisible()).as(hidden).isFalse();
    }
    assertThat(window.page().locator("#demo-banner").isVisible()).isTrue();
    assertThat(
            window.evaluate(
                "() => getComputedStyle(document.documentElement).getPropertyValue('--print-head')"))
        .asString()
        .contains("DEMO", "森野 はるか（モリノ ハルカ）", "年");
    assertThat(window.page().pdf()).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
  }

  @Test
  void showsAResultWithUnitRangeAndFlag() {
    window.open("/records/checkups");
    Locator row = window.see("#checkup table.results tbody tr", "LDLコレステロール");

    assertThat(row.locator(".value").first().innerText().replaceAll("\\s+", " "))
        .isEqualTo("130 mg/dL");
    assertThat(row.innerText()).contains("▲").contains("高い").contains("119 mg/dL");
    assertThat(row.getAttribute("class")).contains("notable");
  }

  @Test
  void opensAChildsRecords() {
    window.open("/records");
    window.fill("timeline-search", "脳性麻痺");
    window.see("#timeline", "ありません");

    window.choose("family-switcher", "ひなた");
    window.see("#family-switcher", "ひなた");
    window.see(ENTRIES, "");
    window.fill("timeline-search", "脳性麻痺");
    window.see(ENTRIES, "脳性麻痺");

    window.open("/records/medicines");
    assertThat(window.see("#family-switcher", "ひなた").innerText()).contains("森野 ひなた");
  }

  @Test
  void saysWhereARecordCameFromAndHandsTheFileOut() {
    window.open("/records/checkups");
    window.click("#checkup a[href*='records/item']");
    window.see("#record", "");

    String href = window.see("#record-download", "").getAttribute("href");

    assertThat(href).isNotEmpty();
    assertThat(List.of(window.main())).allSatisfy(text -> assertThat(text).contains("もとの"));
  }
}
