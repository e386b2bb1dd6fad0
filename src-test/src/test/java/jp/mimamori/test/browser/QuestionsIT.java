package jp.mimamori.test.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who looked, down to the single row; what is asked about it and answered; what is taken away. */
class QuestionsIT {

  private final Window citizen = Window.wide();
  private final Window operator = Window.wide();

  @AfterEach
  void close() {
    citizen.close();
    operator.close();
  }

  @Test
  void carriesAQuestionToWhoeverAnswersAndTheAnswerBack() {
    String words = "これはわたしではありません " + System.nanoTime();
    looks();
    openFirst();
    assertThat(citizen.see("#ledger .look-rows[open]", "問い合わせ番号").innerText())
        .containsPattern("[0-9a-f]{8}-[0-9a-f]{4}-");
    citizen.page().locator(".look-rows[open] .ask").first().click();
    citizen.see("#ask", "この仕組みの運営に届きます");
    citizen.page().locator("#ask-send").click();
    citizen.see("#ask", "内容を書いてください");
    citizen.page().locator("#ask-words textarea").fill(words);
    citizen.page().locator("#ask-send").click();
    citizen.see("#ledger .note", "問い合わせました");
    citizen.open("/sharing/questions");
    citizen.see(".question", words);
    citizen.see(".question", "回答待ち");

    operator.signIn("unyo");
    operator.open("/staff/questions");
    var card =
        operator
            .page()
            .locator(".question")
            .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(words));
    assertThat(card.innerText()).contains("問い合わせ番号").contains("回答の期限");
    card.locator("textarea").fill("ご本人のサインインでした。");
    card.locator(".question-send").click();
    operator.see(".note", "回答しました");

    citizen.open("/sharing/questions");
    citizen.see(".question", "回答がありました");
    citizen.see(".question", "ご本人のサインインでした。");
  }

  @Test
  void narrowsByKindAndByRefusal() {
    looks();
    citizen.page().locator("#ledger-refused-only input").check();

    citizen.seeNot("#ledger .own:not(.refused)", "");
  }

  @Test
  void handsOutAPageThatChecksItselfFromDisk() {
    looks();
    citizen.page().locator("#ledger-downloads summary").click();
    Download download =
        citizen
            .page()
            .waitForDownload(() -> citizen.page().locator("#ledger-download-html").click());
    Path file = Path.of("target", "downloaded-ledger.html").toAbsolutePath();
    download.saveAs(file);

    assertThat(download.suggestedFilename()).matches("mimamori-\\d{8}\\.html");
    try (BrowserContext context = Chromium.browser().newContext()) {
      context.setOffline(true);
      Page page = context.newPage();
      page.navigate(file.toUri().toString());
      page.waitForSelector("html[data-checked]");
      assertThat(page.innerText("#verdict")).startsWith("欠けも書き換えもありません。");
    }
  }

  @Test
  void handsOutTheTableAndTheAuditEvents() {
    looks();
    citizen.page().locator("#ledger-downloads summary").click();
    for (String form : new String[] {"csv", "fhir"}) {
      Download download =
          citizen
              .page()
              .waitForDownload(() -> citizen.page().locator("#ledger-download-" + form).click());
      assertThat(download.suggestedFilename()).matches("mimamori-\\d{8}\\.(csv|json)");
    }
  }

  private void looks() {
    citizen.signIn("chiyo");
    citizen.open("/records");
    citizen.open("/sharing/looks");
    citizen.see("#ledger .card", "");
  }

  private void openFirst() {
    citizen.page().locator("#ledger .look-rows summary").first().click();
  }
}
