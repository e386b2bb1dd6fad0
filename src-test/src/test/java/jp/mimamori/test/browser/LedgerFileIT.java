package jp.mimamori.test.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.Question;
import jp.mimamori.consent.Refusal;
import jp.mimamori.extract.Extract;
import jp.mimamori.extract.ExtractingLedger;
import jp.mimamori.identity.AccountId;
import jp.mimamori.identity.Affiliation;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Channel;
import jp.mimamori.identity.Practitioner;
import jp.mimamori.identity.Role;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.ledger.Ledger;
import jp.mimamori.ledger.LedgerFilter;
import jp.mimamori.person.Sex;
import jp.mimamori.test.store.Database;
import jp.mimamori.test.store.Household;
import jp.mimamori.test.store.World;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The page that checks itself, opened from disk by a browser without a network. */
class LedgerFileIT {

  private static final String HOSTILE =
      "</script><img src=x onerror=document.title='pwned'>&\"'\u2028";

  private static String whole = "";
  private static String guardians = "";
  private static String shielded = "";
  private static String ofAYouth = "";

  /** What the page said. */
  private record Said(boolean good, String verdict, String page, String title) {}

  @BeforeAll
  static void makesThem() {
    World world = World.on(Database.H2);
    Household people = new Household(world);
    SubjectId mother = people.mother();
    SubjectId child = people.child();
    SubjectId father = people.register("髙﨑 別", "タカサキ ベツ", Sex.MALE, LocalDate.of(1982, 3, 3));
    SubjectId youth = people.register("髙﨑 澪", "タカサキ ミオ", Sex.FEMALE, LocalDate.of(2010, 5, 5));
    for (SubjectId ward : List.of(child, youth)) {
      people.guards(mother, ward);
      people.guards(father, ward);
      looks(world, ward);
    }
    looks(world, mother);
    people.shields(child, father, people.operator());
    Caller she = people.signsInAs("mother", mother);
    whole = file(world, she, mother, Locale.JAPANESE);
    guardians = file(world, she, child, Locale.ENGLISH);
    shielded = file(world, people.signsInAs("father", father), child, Locale.JAPANESE);
    ofAYouth = file(world, she, youth, Locale.JAPANESE);
  }

  @Test
  void saysThatAPersonsFileIsCompleteAndUnmodified() {
    Said said = open(whole);

    assertThat(said.verdict()).startsWith("欠けも書き換えもありません。1番目から");
    assertThat(said.good()).isTrue();
    assertThat(said.page()).contains("見本 \"医院\"", "看護師", "指紋", "mimamori-ledger/");
  }

  @Test
  void runsNothingThatANameSays() {
    Said said = open(whole);

    assertThat(whole).doesNotContain("<img");
    assertThat(said.page()).contains("onerror");
    assertThat(said.title()).isEqualTo("閲覧の記録の写し");
  }

  @Test
  void namesARowWhoseValueWasChanged() {
    Said said = open(whole.replaceFirst("看護 師子 7\"", "看護 別人\""));

    refused(said, "内容か証明が、封印と合いません。");
    assertThat(said.verdict()).contains("おかしいところ：2件");
  }

  @Test
  void namesARefusalThatBecameAPermit() {
    Said said = open(edited(30, line -> line.replace("null,\"NO_GROUND\"", "\"SELF\",null")));

    refused(said, "内容か証明が、封印と合いません。");
  }

  @Test
  void namesARowWhoseProofWasChanged() {
    String line =
        rows(whole).stream().filter(row -> row.contains("\"path\":[\"")).findFirst().orElseThrow();
    Said said =
        open(
            whole.replace(
                line,
                line.replaceFirst("\"path\":\\[\".", "\"path\":[\"/")
                    .replaceFirst(
                        "\"path\":\\[\"/",
                        line.contains("\"path\":[\"/") ? "\"path\":[\"A" : "\"path\":[\"/")));

    refused(said, "内容か証明が、封印と合いません。");
  }

  @Test
  void namesARowThatWasRemoved() {
    Said said = open(edited(10, line -> ""));

    refused(said, "番目までの記録がありません。");
    assertThat(said.verdict()).contains("作られた後に、写しのどこかが変えられた");
  }

  @Test
  void namesRowsThatWereSwapped() {
    List<String> rows = rows(whole);
    String one = rows.get(3);
    String other = rows.get(4);
    Said said = open(whole.replace(one, "#one#").replace(other, one).replace("#one#", other));

    refused(said, "順番が違います。");
  }

  @Test
  void missesTheEnd() {
    int last = whole.indexOf("{\"end\":");
    String cut = whole.substring(0, last) + whole.substring(whole.indexOf('\n', last) + 1);

    refused(open(cut), "写しの終わりがありません。");
  }

  @Test
  void missesTheLastRowsThoughAnEndWasPutThere() {
    List<String> rows = rows(whole);
    String cut = whole;
    for (String row : rows.subList(rows.size() - 3, rows.size())) {
      cut = cut.replace(row + "\n", "");
    }

    Said said = open(cut.replace("\"end\":[" + rows.size(), "\"end\":[" + (rows.size() - 3)));

    refused(said, "最後の記録が、この写しを作ったことの記録ではありません。");
  }

  @Test
  void missesTheFirstRowsThoughTheBeginningSaysSo() {
    String first = rows(whole).get(0);

    Said said = open(whole.replace(first + "\n", "").replace("\"first\":1", "\"first\":2"));

    refused(said, "作られた後に、写しのどこかが変えられた");
  }

  @Test
  void namesASealThatIsForged() {
    String batch =
        lines(whole).stream()
            .filter(l -> l.startsWith("{\"batch\":"))
            .reduce((a, b) -> b)
            .orElseThrow();
    String forged = batch.replaceFirst("\"20\\d\\d-", "\"2019-");

    refused(open(whole.replace(batch, forged)), "署名が合いません。");
  }

  @Test
  void namesAKeyThatNobodyVouchesFor() {
    String key = whole.replaceAll("(?s).*\"keys\":\\[(\\{.*?})].*", "$1");
    String foreign = key.replaceFirst("\"kid\":\"..", "\"kid\":\"zz");

    refused(open(whole.replace(key, key + "," + foreign)), "前の鍵が保証していません。");
  }

  @Test
  void namesASealAndAnEndOfAKeyThatWasReplaced() {
    String key = whole.replaceAll("(?s).*\"keys\":\\[(\\{.*?})].*", "$1");
    String later = key.replaceFirst("\"kid\":\"..", "\"kid\":\"zz");
    String id = key.replaceAll(".*\"kid\":\"([^\"]+)\".*", "$1");
    String batch =
        lines(whole).stream().filter(l -> l.startsWith("{\"batch\":")).findFirst().orElseThrow();
    String other = batch.replace(id, "zz" + id.substring(2));

    refused(
        open(whole.replace(key, key + "," + later).replace(batch, other)),
        "写しの終わりが、もう使われていない鍵で署名されています。");
    refused(
        open(whole.replace(key, key + "," + later).replace(batch, other)), "：もう使われていない鍵で署名されています。");
  }

  @Test
  void namesALineThatShowsOneThingAndProvesAnother() {
    Said said =
        open(
            edited(
                30,
                line ->
                    line.replaceFirst(
                        "^\\{", "{\"said\":{\"name\":\"偽 名子\",\"at\":\"2026-01-01T00:00:00Z\"},")));

    refused(said, "表示する内容と確かめる内容が別の行があります。");
    assertThat(said.page()).doesNotContain("偽 名子");
  }

  @Test
  void namesALineThatCannotBeRead() {
    refused(open(edited(5, line -> line.substring(0, 40))), "読めません。");
  }

  @Test
  void provesToAGuardianOfAChildWhatMayBeShown() {
    Said said = open(guardians);

    assertThat(said.verdict()).startsWith("Each of the ");
    assertThat(said.good()).isTrue();
    assertThat(said.page()).contains("見本 \"医院\"", "Only what may be shown is opened");
    assertThat(guardians).doesNotContain("\"salt\"", "\"HIDE\"", "\"PROTECT\"");
    Said changed = open(guardians.replaceFirst("看護 師子 7\"", "看護 別人\""));
    assertThat(changed.good()).isFalse();
    assertThat(changed.verdict()).contains("do not fit the seal");
  }

  @Test
  void tellsAShieldedGuardianNoPlaceAndStillProvesTheRows() {
    Said said = open(shielded);

    assertThat(said.good()).as(said.verdict()).isTrue();
    assertThat(shielded).doesNotContain("見本 \\u0022医院", "見本 \"医院\"", "医院", "看護 師子");
    assertThat(said.page()).contains("お名前は表示できません");
  }

  @Test
  void givesAGuardianOfAYouthNoPlacesThatWouldTellOfOthers() {
    Said said = open(ofAYouth);

    assertThat(said.good()).as(said.verdict()).isTrue();
    assertThat(ofAYouth).doesNotContain("\"batch\"", "\"salt\"", "\"HIDE\"", "\"index\"");
    assertThat(rows(ofAYouth)).hasSizeGreaterThan(20);
    String one = rows(ofAYouth).get(4);
    assertThat(open(ofAYouth.replace(one + "\n", "")).good()).isFalse();
  }

  @Test
  void saysWhenItCannotCheck() {
    Said said = open(whole, "Object.defineProperty(window.crypto, 'subtle', {value: undefined})");

    assertThat(said.verdict()).startsWith("このブラウザーは、保存したファイルでの確認ができません");
    assertThat(said.page()).contains("看護 師子 7");
  }

  private static void refused(Said said, String why) {
    assertThat(said.verdict()).startsWith("この写しは、作られたときのままではありません。").contains(why);
    assertThat(said.good()).isFalse();
  }

  private static Said open(String html) {
    return open(html, "0");
  }

  private static Said open(String html, String before) {
    try {
      Path file = Files.createTempFile(Path.of("target"), "ledger", ".html").toAbsolutePath();
      Files.writeString(file, html);
      try (BrowserContext context = Chromium.browser().newContext()) {
        context.setOffline(true);
        context.addInitScript(before);
        Page page = context.newPage();
        List<String> complaints = new ArrayList<>();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> complaints.add(message.text()));
        page.navigate(file.toUri().toString());
        page.waitForSelector("html[data-checked]");
        assertThat(complaints).isEmpty();
        return new Said(
            "true".equals(page.getAttribute("html", "data-checked")),
            page.innerText("#verdict"),
            page.textContent("main"),
            page.title());
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String edited(int row, UnaryOperator<String> edit) {
    String line = rows(whole).get(row);
    String changed = edit.apply(line);
    assertThat(changed).isNotEqualTo(line);
    return whole.replace(line + "\n", changed.isEmpty() ? "" : changed + "\n");
  }

  private static List<String> rows(String file) {
    return lines(file).stream()
        .filter(line -> line.startsWith("{\"row\":") || line.startsWith("{\"said\":"))
        .toList();
  }

  private static List<String> lines(String file) {
    return file.lines().toList();
  }

  private static String file(World world, Caller caller, SubjectId subject, Locale locale) {
    try (Extract extract =
        world
            .the(ExtractingLedger.class)
            .extract(caller, subject, Extract.Format.HTML, LedgerFilter.everything(), locale)) {
      return new String(extract.content().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Some one by one and some at once, so that there are batches of one row and of many. */
  private static void looks(World world, SubjectId subject) {
    ExecutorService threads = Executors.newFixedThreadPool(20);
    List<CompletableFuture<Void>> all = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      int number = i;
      all.add(CompletableFuture.runAsync(() -> note(world, subject, number), threads));
    }
    all.forEach(CompletableFuture::join);
    threads.shutdown();
    for (int i = 0; i < 3; i++) {
      note(world, subject, 100 + i);
    }
    Caller own =
        new Caller(
            new AccountId(UUID.randomUUID()),
            Role.CITIZEN,
            subject,
            HOSTILE,
            Channel.API,
            UUID.randomUUID());
    refuse(world, own, subject, Action.HIDE);
    refuse(world, own, subject, Action.READ);
  }

  private static void note(World world, SubjectId subject, int number) {
    Caller nurse =
        new Caller(
            new AccountId(UUID.randomUUID()),
            Role.PRACTITIONER,
            null,
            "看護 師子 " + number,
            Channel.PORTAL,
            UUID.randomUUID(),
            new Affiliation(
                UUID.randomUUID(), Practitioner.Profession.NURSE, UUID.randomUUID(), "見本 \"医院\""));
    refuse(world, nurse, subject, Action.READ);
  }

  private static void refuse(World world, Caller caller, SubjectId subject, Action action) {
    world
        .the(Ledger.class)
        .note(
            new Refusal(
                Question.aboutAll(
                    caller, subject, action, Purpose.PERSONAL_USE, world.clock().instant()),
                Refusal.Reason.NO_GROUND));
  }
}
