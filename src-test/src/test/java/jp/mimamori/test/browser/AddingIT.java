package jp.mimamori.test.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import jp.mimamori.intake.notebook.Notebook;
import jp.mimamori.person.Sex;
import jp.mimamori.test.door.Door;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Bringing a notebook of medicines in. */
class AddingIT {

  private static final String NAME = "森野 はるか";
  private static final String HOSTILE = "<img src=x onerror=window.__xss=1>";

  private static @Nullable LocalDate born;

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
  void showsWhatCameOfANotebookAndThenTheMedicines() {
    LocalDate day = LocalDate.now().minusDays(1);
    Notebook notebook = notebook(born(), day, "見本錠10mg「試験」");

    add("okusuri.csv", notebook.upload().bytes());

    window.see("#upload-results .outcome", "取り込みました。");
    assertThat(window.see("#upload-results", "").innerText()).contains("okusuri.csv", "うち新しいもの");
    window.see("#earlier-uploads", "okusuri.csv");
    window.open("/records/medicines");
    String first = window.see(".dispensing", "見本錠10mg「試験」").innerText();
    assertThat(first).contains("若葉町薬局", "1日2回 朝夕食後", "見本 三郎");
  }

  @Test
  void saysThatNothingIsNewTheSecondTime() {
    byte[] notebook = notebook(born(), LocalDate.now().minusDays(2), "二度目錠").upload().bytes();
    add("once.csv", notebook);
    window.see("#upload-results .outcome", "取り込みました。");

    add("twice.csv", notebook);

    window.see("#upload-results .outcome", "すでに取り込まれています。");
  }

  @Test
  void takesPastedWords() {
    Notebook notebook = notebook(born(), LocalDate.now().minusDays(3), "貼付錠");
    window.open("/records/add");

    window.fill("upload-text", notebook.text());
    window.click("#upload-text-button");

    window.see("#upload-results .outcome", "取り込みました。");
  }

  @Test
  void refusesSomebodyElsesNotebookAndNotesIt() {
    Notebook notebook = notebook(born().plusYears(3), LocalDate.now().minusDays(4), "他人錠");

    add("other.csv", notebook.upload().bytes());

    window.see("#upload-results .outcome", "取り込めませんでした。保存した記録はありません。");
    window.see("#upload-results", "このファイルは、選ばれた方ではない別の方のものです");
    window.open("/sharing/looks");
    window.see("#ledger .refused", "別の方の文書だった");
    window.open("/records/medicines");
    assertThat(window.main()).doesNotContain("他人錠");
  }

  @Test
  void refusesWhatItCannotReadWithASentence() {
    add("holiday.csv", "hello, world".getBytes(java.nio.charset.StandardCharsets.UTF_8));

    window.see("#upload-results .outcome", "取り込めませんでした。保存した記録はありません。");
    window.see("#upload-results .finding-error li", "。");
  }

  @Test
  void showsHostileWordsAsWords() {
    add(
        HOSTILE.replace("/", "") + ".csv",
        notebook(born(), LocalDate.now().minusDays(5), HOSTILE).upload().bytes());
    window.see("#upload-results .outcome", "取り込みました。");
    assertHarmless();

    window.open("/records/medicines");
    Locator dispensing = window.see(".dispensing", HOSTILE);
    assertHarmless();
    dispensing.locator("a").first().click();
    window.see(".parts li", HOSTILE);
    assertHarmless();
    window.click("#record-fhir vaadin-details-summary");
    assertHarmless();
  }

  private void assertHarmless() {
    assertThat(window.evaluate("() => window.__xss === undefined")).isEqualTo(true);
    assertThat(window.count("img[onerror], img[src=x]")).isZero();
  }

  private void add(String name, byte[] bytes) {
    window.open("/records/add");
    window.upload(name, bytes);
  }

  /** Her birth date, as an app of hers hears it. */
  private LocalDate born() {
    LocalDate known = born == null ? asked() : born;
    born = known;
    return known;
  }

  private LocalDate asked() {
    Door app = new Door(Demo.server(), Tokens.issuedIn(window));
    return app
        .get("/api/people")
        .json()
        .getJsonArray("people")
        .getValuesAs(JsonObject.class)
        .stream()
        .filter(person -> person.getString("name").equals(NAME))
        .map(person -> LocalDate.parse(person.getString("birthDate")))
        .findFirst()
        .orElseThrow();
  }

  private static Notebook notebook(LocalDate born, LocalDate day, String drug) {
    return Notebook.of(NAME, "モリノ ハルカ", Sex.FEMALE, born)
        .dispensed(day)
        .pharmacy("若葉町薬局", "99", "4500009")
        .prescribedAt("若葉町医院", "99", "1200009")
        .doctor("見本 三郎", "内科")
        .drug(1, drug, "2", "錠", 1, "")
        .usage(1, "1日2回 朝夕食後", 7, "日分", 1);
  }
}
