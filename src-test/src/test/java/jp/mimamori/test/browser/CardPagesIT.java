package jp.mimamori.test.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import jp.mimamori.test.door.PrintedCard;
import org.junit.jupiter.api.Test;

/** A guardian makes a card, a stranger scans it, and the guardian makes it void. */
class CardPagesIT {

  private static final String CODE = "kaede-2916";

  @Test
  void opensForWhoeverScansItUntilItIsMadeVoid() {
    try (Window she = Window.wide();
        Window crew = Window.phone()) {
      she.signIn("haruka").open("/emergency/cards");
      String link = issued(she);

      scan(crew, link);
      assertThat(crew.path()).isEqualTo("/card");
      crew.page().fill("#code", "wrong-one");
      crew.click("[name=who]");
      crew.click("#ask button");
      crew.see("#said", "あと 9 回");
      crew.page().fill("#code", CODE);
      crew.click("#ask button");
      crew.see("#shown", "アレルギー");
      assertThat(crew.overhang()).isZero();
      assertThat(crew.count("#shown h2")).isGreaterThanOrEqualTo(3);

      she.open("/emergency/cards");
      she.see("main", "1 回");
      she.click(".card-void");
      she.click("vaadin-confirm-dialog-overlay [slot=confirm-button]");
      she.see(".note.done", "無効にしました");

      scan(crew, link);
      crew.page().fill("#code", CODE);
      crew.click("[name=who]");
      crew.click("#ask button");
      crew.see("#over", "サインイン");
    }
  }

  @Test
  void saysWhatToDoWhereThereIsNoLink() {
    try (Window window = Window.phone()) {
      window.open("/card");

      window.see("#over", "119");
      assertThat(window.overhang()).isZero();
    }
  }

  @Test
  void takesNoLinkOfAnotherServer() {
    // {"url":"https://elsewhere.example/shl/x","key":"AAAA","flag":"LU"}
    String link =
        "/card#shlink:/eyJ1cmwiOiJodHRwczovL2Vsc2V3aGVyZS5leGFtcGxlL3NobC94Iiwia2V5IjoiQUFBQSIsImZsYWciOiJMVSJ9";
    try (Window window = Window.phone()) {
      window.open(link);

      window.see("#over", "119");
      assertThat(window.page().locator("#ask").isVisible()).isFalse();
    }
  }

  /** Issues a card with a passcode; answers what the printed code holds. */
  private static String issued(Window she) {
    she.page().locator("#card-wants-passcode input").check();
    she.fill("card-passcode", CODE);
    she.click("#card-issue");
    she.see("#cards-fresh", "できました");
    Download printed = she.page().waitForDownload(() -> she.click("#cards-print-WALLET"));
    try (PrintedCard card = new PrintedCard(Files.readAllBytes(printed.path()))) {
      assertThat(card.codes()).hasSize(1);
      return card.codes().get(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void scan(Window crew, String link) {
    crew.page().navigate("about:blank");
    crew.page().navigate(link);
    crew.see("#ask", "パスコード");
  }
}
