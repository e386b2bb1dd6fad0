package jp.mimamori.test.door;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.StrictErrorHandler;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jp.mimamori.test.store.Shlink;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Composition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** From a card that was printed to what it opens, and who is turned away. */
class CardsIT {

  private static final Town TOWN = Town.shared();
  private static final String ID = child();
  private static final String CARDS = "/api/people/" + ID + "/emergency-cards";
  private static final String CODE = "kaede-2916";

  private final Door mother = new Door(TOWN.server(), TOWN.mother().token());
  private final Door stranger = new Door(TOWN.server(), TOWN.stranger.token());
  private final Door doctor = new Door(TOWN.server(), TOWN.doctor().token());
  private final Door anybody = new Door(TOWN.server(), null);

  @BeforeAll
  static void hasADataset() {
    Door mother = new Door(TOWN.server(), TOWN.mother().token());
    String dataset = "/api/people/" + ID + "/emergency-dataset";
    mother.send(
        mother
            .request(dataset + "/draft")
            .header("Content-Type", "application/json")
            .method(
                "PATCH",
                HttpRequest.BodyPublishers.ofString(
                    "{\"values\":{\"weight\":\"21.5\",\"care.ventilator\":\"yes\",\"care.ventilator.peep\":\"5\"},\"sure\":[]}")));
    assertThat(mother.json(dataset + "/versions", "").status()).isEqualTo(201);
  }

  @Test
  void goesFromThePrintedCodeToTheDecryptedSummary() {
    String link = issue("{}").getString("link");
    for (String size : List.of("WALLET", "A4")) {
      try (PrintedCard card = printed(link, size)) {
        assertThat(card.codes()).as(size).isNotEmpty().allMatch(link::equals);
        assertThat(card.words()).contains("EMERGENCY", "2017-07-07", "カード番号");
        assertThat(card.size())
            .isEqualTo(size.equals("A4") ? List.of(2100, 2970) : List.of(856, 540));
      }
    }

    long started = System.nanoTime();
    Shlink read = Shlink.of(link);
    Door.Answer answer = anybody.get(read.path() + "?recipient=hospital");
    String summary = Shlink.decrypted(answer.text(), read.key());
    long millis = (System.nanoTime() - started) / 1_000_000;
    System.out.println("From the code's text to the decrypted summary: " + millis + " ms");

    assertThat(answer.header("Content-Type")).startsWith("application/jose");
    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    assertThat(read.payload().getString("flag")).isEqualTo("LU");
    assertThat(read.url().length()).isLessThanOrEqualTo(128);
    assertThat(read.payload().getString("label").length()).isLessThanOrEqualTo(80);
    Bundle bundle =
        FhirContext.forR4Cached()
            .newJsonParser()
            .setParserErrorHandler(new StrictErrorHandler())
            .parseResource(Bundle.class, summary);
    assertThat(((Composition) bundle.getEntryFirstRep().getResource()).getSection())
        .hasSizeGreaterThan(3);
    assertThat(summary).contains("21.5", "cmH2O");
    assertThat(mother.get("/api/people/" + ID + "/ledger").text())
        .contains("hospital", "Emergency card");
  }

  @Test
  void handsTheDocumentOutForItsPasscode() {
    Shlink link = link("{\"passcode\":\"" + CODE + "\"}");

    Door.Answer opened = open(link, CODE);

    JsonObject file = opened.json().getJsonArray("files").getJsonObject(0);
    assertThat(link.payload().getString("flag")).isEqualTo("LP");
    assertThat(file.getString("contentType")).isEqualTo("application/fhir+json");
    assertThat(Shlink.decrypted(file.getString("embedded"), link.key())).contains("21.5");
    assertThat(opened.header("Access-Control-Allow-Origin")).isEqualTo("*");
    assertThat(opened.header("Cache-Control")).isEqualTo("no-store");
  }

  @Test
  void isOpenedByAClientOfSomebodyElse() throws Exception {
    String open = issue("{}").getString("link");
    String locked = issue("{\"passcode\":\"" + CODE + "\"}").getString("link");

    JsonObject document = client(open);
    System.out.println(
        "From the code's text to the document: " + document.getInt("millis") + " ms");
    assertThat(document.getString("type")).isEqualTo("document");
    assertThat(document.getJsonArray("sections").toString())
        .contains("46264-8", "8716-3", "10160-0", "48765-2");
    assertThat(client(locked, CODE).getInt("resources")).isEqualTo(1);
    assertThat(client(locked, CODE, "10").getInt("resources")).isEqualTo(1);
    assertThat(client(locked, "wrong-one").getString("refused"))
        .isEqualTo("SHLInvalidPasscodeError");
    assertThat(client(locked).getString("refused")).isEqualTo("SHLInvalidPasscodeError");
  }

  /** What open-link.mjs says of a link: the client that it calls is independent of us. */
  private static JsonObject client(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("node", "open-link.mjs"));
    command.addAll(List.of(arguments));
    Process node =
        new ProcessBuilder(command)
            .directory(
                Path.of(System.getProperty("mimamori.root", ".."), "src-test/clients").toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (InputStream said = node.getInputStream();
        JsonReader reader = Json.createReader(said)) {
      return reader.readObject();
    } finally {
      node.waitFor();
    }
  }

  @Test
  void countsWrongPasscodesOverTheLifeOfTheLinkUnderParallelGuesses() throws Exception {
    Shlink link = link("{\"passcode\":\"" + CODE + "\"}");
    assertThat(open(link, null).text()).isEqualTo("{\"remainingAttempts\":10}");

    List<Door.Answer> answers = atOnce(20, i -> open(link, "wrong-" + i));

    assertThat(answers.stream().filter(answer -> answer.status() == 401)).hasSize(10);
    assertThat(answers.stream().filter(answer -> answer.status() == 404)).hasSize(10);
    assertThat(answers.stream().filter(a -> a.status() == 401).map(Door.Answer::text))
        .doesNotHaveDuplicates()
        .contains("{\"remainingAttempts\":0}");
    assertThat(open(link, CODE).status()).isEqualTo(404);
  }

  @Test
  void answersAVoidALockedAndAnUnknownLinkAlike() {
    JsonObject issued = issue("{}");
    Shlink link = Shlink.of(issued.getString("link"));
    String id = issued.getJsonObject("card").getString("id");
    assertThat(open(link, null).status()).isEqualTo(200);

    assertThat(mother.json(CARDS + "/" + id + "/void", "").status()).isEqualTo(200);

    String unknown = "/shl/" + "A".repeat(43);
    assertThat(open(link, null).sameness())
        .isEqualTo(anybody.json(unknown, "{\"recipient\":\"x\"}").sameness())
        .startsWith("404");
    assertThat(anybody.get(link.path() + "?recipient=x").sameness())
        .isEqualTo(anybody.get(unknown + "?recipient=x").sameness())
        .startsWith("404");
    assertThat(mother.json(CARDS + "/" + id + "/void", "").status()).isEqualTo(409);
  }

  @Test
  void hasNoFileWithoutAListWhereAPasscodeIsWanted() {
    Shlink link = link("{\"passcode\":\"" + CODE + "\"}");

    assertThat(anybody.get(link.path() + "?recipient=x").status()).isEqualTo(404);
    assertThat(open(link, CODE).status()).isEqualTo(200);
  }

  @Test
  void asksWhoItIsAndForWhatItCanRead() {
    Shlink link = link("{}");

    assertThat(anybody.get(link.path()).status()).isEqualTo(400);
    assertThat(anybody.get(link.path() + "?recipient=%20").status()).isEqualTo(400);
    assertThat(anybody.json(link.path(), "{}").status()).isEqualTo(422);
    assertThat(anybody.json(link.path(), "{\"recipient\":\" \"}").status()).isEqualTo(422);
    assertThat(anybody.json(link.path(), "{\"recipient\":").status()).isEqualTo(400);
    assertThat(anybody.json(link.path(), "{\"recipient\":\"x\",\"_later\":1}").status())
        .isEqualTo(200);
  }

  @Test
  void letsViewersOfAnyOriginIn() {
    Door.Answer preflight =
        anybody.send(
            anybody
                .request(link("{}").path())
                .header("Origin", "https://viewer.example")
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "content-type")
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody()));

    assertThat(preflight.status()).isEqualTo(204);
    assertThat(preflight.header("Access-Control-Allow-Origin")).isEqualTo("*");
    assertThat(preflight.header("Access-Control-Allow-Methods")).contains("POST");
    assertThat(preflight.header("Access-Control-Allow-Headers")).contains("Content-Type");
    assertThat(preflight.header("Access-Control-Allow-Credentials")).isEmpty();
  }

  @Test
  void replacesACardAndSaysWhichNumbersAreVoid() {
    JsonObject first = issue("{}").getJsonObject("card");

    JsonObject second = issue("{\"replaces\":\"" + first.getString("id") + "\"}");

    assertThat(second.getJsonArray("madeVoid").getInt(0)).isEqualTo(first.getInt("number"));
    assertThat(mother.get(CARDS).text()).contains("\"state\":\"VOID\"");
  }

  @Test
  void isForNobodyElse() {
    JsonObject issued = issue("{}");
    String id = issued.getJsonObject("card").getString("id");

    assertThat(stranger.get(CARDS).status()).isEqualTo(404);
    assertThat(stranger.json(CARDS, "{}").status()).isEqualTo(404);
    assertThat(stranger.json(CARDS + "/" + id + "/void", "").status()).isEqualTo(404);
    assertThat(stranger.json(CARDS + "/print", print(issued.getString("link"), "A4")).status())
        .isEqualTo(404);
    assertThat(doctor.get(CARDS).status()).isEqualTo(403);
    assertThat(anybody.json(CARDS, "{}").status()).isEqualTo(401);
  }

  @Test
  void refusesAnEasyPasscodeAnOddSizeAndAnotherLink() {
    assertThat(mother.json(CARDS, "{\"passcode\":\"123456\"}").status()).isEqualTo(422);
    assertThat(mother.json(CARDS, "{\"lastDay\":\"2020-01-01\"}").status()).isEqualTo(422);
    assertThat(mother.json(CARDS, "{\"lastDay\":\"2999-01-01\"}").status()).isEqualTo(422);
    assertThat(mother.json(CARDS + "/print", print("shlink:/AAAA", "A4")).status()).isEqualTo(404);
    assertThat(mother.json(CARDS + "/print", print("x", "A3")).status()).isEqualTo(422);
  }

  @Test
  void servesThePageThatOpensALink() {
    Door.Answer page = anybody.get("/card");

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.header("Content-Type")).startsWith("text/html");
    assertThat(page.header("Content-Security-Policy"))
        .contains("default-src 'none'", "script-src 'self'", "connect-src 'self'")
        .doesNotContain("unsafe");
    assertThat(page.header("Set-Cookie")).isEmpty();
    assertThat(anybody.get("/card/viewer.js").header("Content-Type")).startsWith("text/javascript");
    assertThat(anybody.get("/card/viewer.css").header("Content-Type")).startsWith("text/css");
    assertThat(anybody.get("/card/../WEB-INF/web.xml").status()).isIn(400, 404);
    assertThat(anybody.get("/card/other").status()).isEqualTo(404);
  }

  private PrintedCard printed(String link, String size) {
    Door.Answer answer = mother.json(CARDS + "/print", print(link, size));
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return new PrintedCard(answer.response().body());
  }

  private static String print(String link, String size) {
    return "{\"link\":\"" + link + "\",\"size\":\"" + size + "\"}";
  }

  private Door.Answer open(Shlink link, @Nullable String code) {
    String passcode = code == null ? "" : ",\"passcode\":\"" + code + "\"";
    return anybody.json(link.path(), "{\"recipient\":\"みどり野市民病院\"" + passcode + "}");
  }

  private Shlink link(String wanted) {
    return Shlink.of(issue(wanted).getString("link"));
  }

  private JsonObject issue(String wanted) {
    Door.Answer answer = mother.json(CARDS, wanted);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.json();
  }

  private interface Trying {
    Door.Answer by(int thread);
  }

  private static List<Door.Answer> atOnce(int many, Trying trying) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Future<Door.Answer>> all = new ArrayList<>();
      for (int i = 0; i < many; i++) {
        int thread = i;
        all.add(threads.submit(() -> trying.by(thread)));
      }
      List<Door.Answer> answers = new ArrayList<>();
      for (Future<Door.Answer> one : all) {
        answers.add(one.get());
      }
      return answers;
    } finally {
      threads.shutdownNow();
    }
  }

  /** A child of this test's own: what it writes would fill another one's ledger. */
  private static String child() {
    Door operator = new Door(TOWN.server(), TOWN.operator().token());
    String child =
        operator
            .json(
                "/api/people",
                """
                {"name":"札 陽","kana":"フダ ハル","sex":"male","birthDate":"2017-07-07",\
                "postalCode":"100-0001","address":"東京都千代田区千代田1"}\
                """)
            .json()
            .getString("id");
    operator.json(
        "/api/people/" + child + "/guardianships",
        "{\"guardian\":\"" + TOWN.mother().self() + "\",\"ground\":\"PARENTAL_AUTHORITY\"}");
    return child;
  }
}
