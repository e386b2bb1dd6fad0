package jp.mimamori.test.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import jp.mimamori.test.door.Door;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A crew on a phone: signs in, finds one of two, taps once, and has the page. */
class EmergencyRoomIT {

  private static final Ambulance AMBULANCE = new Ambulance();
  private static final Path PICTURES = Path.of("target", "emergency-room");

  private final BrowserContext context =
      Chromium.browser()
          .newContext(
              new Browser.NewContextOptions()
                  .setLocale("ja-JP")
                  .setTimezoneId("Asia/Tokyo")
                  .setViewportSize(320, 740));

  private final Page page = context.newPage();

  @AfterEach
  void close() {
    context.close();
  }

  @AfterAll
  static void leave() {
    AMBULANCE.close();
  }

  @Test
  void findsOneOfTwoAndHasThePageAfterOneTap() {
    signIn();
    assertThat(page.url()).endsWith("/emergency-room");
    picture("search-ja-320");
    search();
    assertThat(page.locator(".candidate").count()).isEqualTo(2);
    assertThat(page.url()).doesNotContain("?");
    picture("candidates-ja-320");

    long tapped = System.nanoTime();
    Response sheet = tap();
    long millis = (System.nanoTime() - tapped) / 1_000_000;
    System.out.println(
        "From the tap to the page: " + millis + " ms, " + sheet.body().length + " bytes");
    assertThat(millis).isLessThan(10_000);

    assertThat(sheet.body().length).isLessThan(100_000);
    assertThat(page.content()).doesNotContain("<script");
    assertThat(page.url()).matches(".*/emergency-room/accesses/[0-9a-f-]{36}");
    assertThat(page.locator("h2").allInnerTexts())
        .containsSubsequence(
            "してはいけないこと・アレルギー",
            "気道と呼吸",
            "体重・ふだんのバイタルサイン",
            "けいれん・発作",
            "チューブ・ルート・処置",
            "薬",
            "連絡先",
            "いつ誰が確認したか");
    assertThat(page.locator("#vitals").innerText())
        .contains("12.4 kg", "要確認")
        .contains("新しい値・未承認", "12.9 kg");
    assertThat(page.locator("#medicines").innerText()).contains("0.15 mg/kg", "1.8 mg");
    assertThat(page.locator("a[href^='tel:']").count()).isPositive();
    assertAccessible();
    picture("sheet-ja-320");
    page.navigate(page.url() + "?lang=vi");
    assertThat(page.locator("html").getAttribute("lang")).isEqualTo("vi");
    assertThat(page.locator("#breathing h2").innerText()).isEqualTo("Đường thở và hô hấp");
    assertThat(page.locator("#do-not [lang=ja]").first().innerText()).contains("右腕");
    assertThat(overhang()).isZero();
    picture("sheet-vi-320");
    page.setViewportSize(1280, 900);
    picture("sheet-vi-1280");
  }

  @Test
  void isPrintedOnOneSheet() throws Exception {
    signIn();
    search();
    tap();

    for (String language : List.of("ja", "vi", "pt")) {
      page.navigate(page.url().replaceFirst("[?].*", "") + "?lang=" + language);
      byte[] pdf = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
      Files.createDirectories(PICTURES);
      Files.write(PICTURES.resolve("sheet-" + language + ".pdf"), pdf);
      assertThat(pages(pdf)).as(language).isEqualTo(1);
    }
  }

  @Test
  void endsWhenTheGuardianStopsIt() {
    signIn();
    search();
    tap();
    String access = page.url().replaceFirst(".*/", "");

    Door her = new Door(AMBULANCE.server(), AMBULANCE.motherToken());
    her.json("/api/people/" + AMBULANCE.child() + "/emergency-accesses/" + access + "/stop", "");
    page.reload();

    assertThat(page.locator("h1").innerText()).isEqualTo("閲覧は止められました");
    assertThat(page.locator("main").innerText()).contains("保護者と話してください");
    assertThat(page.content()).doesNotContain(Ambulance.NAME, "12.4");
    picture("stopped-ja-320");
  }

  @Test
  void locksAndSignsOutWithoutScripts() {
    signIn();
    page.locator("#lock-now").click();
    page.locator("#unlock-password").waitFor();
    page.navigate(AMBULANCE.server().url() + "/emergency-room");
    page.locator("#unlock-password input").fill(Ambulance.PASSWORD);
    page.locator("#unlock").click();
    page.locator("#search-person").waitFor();
    page.locator("#sign-out").click();
    page.locator("#sign-in-name").waitFor();

    page.navigate(AMBULANCE.server().url() + "/emergency-room");
    page.locator("#sign-in-name").waitFor();
  }

  private void signIn() {
    page.navigate(AMBULANCE.server().url() + "/sign-in");
    page.locator("#sign-in-name input").fill(AMBULANCE.crewName());
    page.locator("#sign-in-password input").fill(Ambulance.PASSWORD);
    page.locator("#sign-in-button").click();
    page.locator("#search-person").waitFor();
  }

  private void search() {
    page.locator("#born").fill("2021-05-06");
    page.locator("#name").fill(Ambulance.NAME);
    page.locator("input[value=female]").check();
    page.locator("#hint").fill("千代田");
    page.locator("#place").fill("みどり野市民病院 救急外来");
    page.locator("#call-back").fill("03-0000-0000");
    page.locator("#search-person").click();
    page.locator(".candidate").first().waitFor();
  }

  private Response tap() {
    return page.waitForResponse(
        Pattern.compile(".*/emergency-room/accesses/[0-9a-f-]{36}"),
        () -> {
          page.locator(".candidate")
              .filter(
                  new com.microsoft.playwright.Locator.FilterOptions()
                      .setHas(page.locator("input[value='" + AMBULANCE.child() + "']")))
              .locator("button[value=CANNOT_SPEAK]")
              .click();
          page.locator("#until").waitFor();
        });
  }

  /** What a screen reader goes by. */
  private void assertAccessible() {
    assertThat(page.locator("main").count()).isEqualTo(1);
    assertThat(page.locator("h1").count()).isEqualTo(1);
    assertThat(page.locator("table:not(:has(caption))").count()).isZero();
    assertThat(page.locator("th:not([scope])").count()).isZero();
    assertThat(page.locator("section:not([aria-labelledby])").count()).isZero();
    assertThat(page.locator("nav:not([aria-label])").count()).isZero();
    assertThat(overhang()).isZero();
  }

  private int overhang() {
    return (Integer)
        page.evaluate("() => document.documentElement.scrollWidth - window.innerWidth");
  }

  private void picture(String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name + ".png")));
  }

  private static int pages(byte[] pdf) {
    String text = new String(pdf, StandardCharsets.ISO_8859_1);
    return (int) Arrays.stream(text.split("/Type\\s*/Page(?![a-zA-Z])")).skip(1).count();
  }
}
