package jp.mimamori.test.door;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpRequest;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import jp.mimamori.person.InsuredNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Good files are taken in; bad ones get a clear sentence and change nothing. */
class UploadsIT {

  private static final Charset SHIFT_JIS = Charset.forName("windows-31j");

  private final Town town = Town.shared();
  private final Door she = new Door(town.server, town.mother.token());
  private final Door operator = new Door(town.server, town.operator.token());

  /** A file that is to be refused, and the finding that refuses it. */
  record Bad(String name, byte[] bytes, String finding) {

    @Override
    public String toString() {
      return name;
    }
  }

  static java.util.stream.Stream<Bad> bad() {
    String checkup = Papers.checkup(Town.INSURED, Papers.SPRING).xml();
    String doctype = "<!DOCTYPE ClinicalDocument [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>";
    String bomb =
        "<!DOCTYPE d [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">"
            + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]>";
    byte[] archive = Papers.archive(Papers.checkup(Town.INSURED, Papers.SPRING));
    String notebook = Papers.notebook(LocalDate.of(2026, 2, 3)).text();
    return java.util.stream.Stream.of(
        new Bad("external entity", xml(checkup, doctype), "XML_DOCTYPE"),
        new Bad("entity bomb", xml(checkup, bomb), "XML_DOCTYPE"),
        new Bad(
            "31 February in a checkup",
            Papers.utf8(checkup.replace("20260408", "20260231")),
            "DATE_IMPOSSIBLE"),
        new Bad(
            "31 February in a notebook",
            notebook.replace("20260203", "20260231").getBytes(SHIFT_JIS),
            "DATE_INVALID"),
        new Bad(
            "31 February in FHIR",
            Papers.bundleOf(
                "1984-02-29",
                Papers.observation(Papers.SPRING, "36").replace("2026-04-08", "2026-02-31")),
            "DATE_INVALID"),
        new Bad("invalid JSON", Papers.utf8("{\"resourceType\":\"Bundle\",,}"), "JSON_INVALID"),
        new Bad(
            "deep JSON",
            Papers.utf8("{\"resourceType\":\"Bundle\",\"x\":" + "[".repeat(200_000) + "}"),
            "JSON_TOO_DEEP"),
        new Bad(
            "bundle of somebody else",
            Papers.bundleOf("1990-12-31", Papers.observation(Papers.SPRING, "39.9")),
            "SOMEBODY_ELSE"),
        new Bad("truncated QR part", Papers.utf8(qr("1", "2", 1)), "PART_MISSING"),
        new Bad(
            "duplicated QR part", Papers.utf8(qr("1", "2", 1) + qr("1", "2", 1)), "PART_MISSING"),
        new Bad(
            "two people in a bundle",
            Papers.bundleOf(
                "1984-02-29",
                "{\"resourceType\":\"Patient\",\"id\":\"p2\",\"birthDate\":\"1990-01-01\"}",
                Papers.observation(Papers.SPRING, "36")),
            "TWO_PATIENTS"),
        new Bad(
            "a number without end",
            Papers.bundleOf("1984-02-29", Papers.observation(Papers.SPRING, "1e999999999")),
            "NUMBER_TOO_LONG"),
        new Bad(
            "half a character",
            Papers.utf8("{\"resourceType\":\"Basic\",\"id\":\"\\ud800\"}"),
            "TEXT_UNREADABLE"),
        new Bad(
            "a name twice",
            Papers.utf8("{\"resourceType\":\"Basic\",\"id\":\"a\",\"id\":\"b\"}"),
            "NAME_TWICE"),
        new Bad(
            "deep XML",
            Papers.utf8(
                "<ClinicalDocument xmlns=\"urn:hl7-org:v3\">"
                    + "<a>".repeat(100_000)
                    + "</a>".repeat(100_000)
                    + "</ClinicalDocument>"),
            "XML_TOO_COMPLEX"),
        new Bad(
            "a version to come",
            Papers.utf8(notebook.replaceFirst("JAHISTC\\d\\d", "JAHISTC99")),
            "VERSION_UNKNOWN"),
        new Bad("zip in a zip", Papers.zip(Map.of("a.zip", archive)), "INDEX_MISSING"),
        new Bad("random zip", random("PK\u0003\u0004"), "ZIP_BROKEN"),
        new Bad("picture", random("\u00ff\u00d8\u00ff\u00e0"), "FORMAT_NOT_KNOWN"),
        new Bad("neither nor", Papers.utf8("hello"), "FORMAT_NOT_KNOWN"),
        new Bad("nothing", new byte[0], "EMPTY"),
        new Bad(
            "wrong encoding",
            Papers.notebook(Papers.SPRING).text().getBytes(Charset.forName("EUC-JP")),
            "ENCODING_UNREADABLE"),
        new Bad(
            "path out of the archive",
            Papers.zip(Map.of("../../h.xml", Papers.utf8(checkup))),
            "ZIP_UNSAFE_NAME"),
        new Bad(
            "zip bomb",
            Papers.zip(Map.of("x/DATA/h1.xml", new byte[300_000_000])),
            "ZIP_TOO_LARGE"),
        new Bad("cut zip", Arrays.copyOf(archive, archive.length / 2), "ZIP_BROKEN"));
  }

  @ParameterizedTest
  @MethodSource("bad")
  void refusesWithASentenceAndChangesNothing(Bad file) {
    int before = records();

    Door.Answer answer = she.upload(self(), file.name().replace(' ', '-'), file.bytes());

    assertThat(answer.status()).as(answer.text()).isEqualTo(422);
    assertThat(answer.text())
        .as("the finding")
        .contains("\"code\":\"" + file.finding() + "\"")
        .doesNotContain("Exception", "jp.mimamori", "java.", "select ", "insert ");
    assertThat(sentence(answer.json(), file.finding())).matches("(?s).*[ぁ-んァ-ン一-龥].*");
    assertThat(records()).isEqualTo(before);
  }

  @Test
  void saysWhereInTheFileItIsWrong() {
    Door.Answer answer =
        she.upload(
            self(),
            "b.json",
            Papers.bundleOf(
                "1984-02-29",
                Papers.observation(Papers.SPRING, "36").replace("2026-04-08", "2026-02-31")));

    assertThat(answer.text()).contains("\"place\":\"Bundle.entry[1].resource.effectiveDateTime\"");
  }

  @Test
  void takesARecordInThatNothingDatesAndSaysSo() {
    String allergy =
        "{\"resourceType\":\"AllergyIntolerance\",\"code\":{\"text\":\"そば（日付なし）\"},"
            + "\"patient\":{\"display\":\"髙﨑 𠮷野\"}}";

    Door.Answer answer = she.upload(self(), "a.json", Papers.utf8(allergy));

    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    assertThat(answer.text()).contains("DATE_UNKNOWN");
    JsonObject entry =
        she.get(
                "/api/people/"
                    + self()
                    + "/timeline?size=100&text=%E6%97%A5%E4%BB%98%E3%81%AA%E3%81%97")
            .json()
            .getJsonArray("entries")
            .getJsonObject(0);
    assertThat(entry.containsKey("day")).isFalse();
    assertThat(she.get("/fhir/AllergyIntolerance/" + entry.getString("id")).status())
        .isEqualTo(200);
  }

  @Test
  void answersInTheReadersLanguage() {
    Door.Answer english =
        she.send(
            she.request("/api/people/" + self() + "/imports")
                .header("Accept-Language", "en")
                .POST(HttpRequest.BodyPublishers.ofString("{\"resourceType\":1}")));

    assertThat(english.status()).isEqualTo(422);
    assertThat(english.text()).doesNotContainPattern("[ぁ-んァ-ン一-龥]");
  }

  @Test
  void refusesAnArchiveWhoseIndexCountsOtherwise() {
    byte[] archive = Papers.archive(Papers.checkup(Town.INSURED, LocalDate.of(2025, 9, 1)));

    Door.Answer answer = operator.post("/api/imports", "a.zip", miscounted(archive));

    assertThat(answer.status()).as(answer.text()).isEqualTo(422);
    assertThat(answer.text()).contains("INDEX_COUNT");
  }

  @Test
  void takesACheckupInDespiteAWrongCheckDigit() {
    InsuredNumber wrong = new InsuredNumber("06139460", "1", "2", "");

    Door.Answer answer =
        she.upload(self(), "h.xml", Papers.checkup(wrong, LocalDate.of(2022, 5, 1)).bytes());

    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    assertThat(answer.text()).contains("INSURER_CHECK_DIGIT", "\"severity\":\"WARNING\"");
  }

  @Test
  void takesANotebookInOnceAndShowsIt() {
    byte[] notebook = Papers.notebook(LocalDate.of(2025, 11, 3)).upload().bytes();

    JsonObject first = she.upload(self(), "techo.csv", notebook).json();
    JsonObject again = she.upload(self(), "techo.csv", notebook).json();

    assertThat(first.getString("state")).isEqualTo("DONE");
    assertThat(first.getInt("stored") + first.getInt("known")).isEqualTo(1);
    assertThat(again.getInt("known")).isEqualTo(1);
    assertThat(again.getInt("stored")).isZero();
    assertThat(she.get("/api/people/" + self() + "/timeline?size=100").text())
        .contains("MEDICATION");
  }

  @Test
  void matchesTheDocumentsOfAnArchiveAndSetsTheOthersAside() {
    InsuredNumber nobodys = new InsuredNumber("06139463", "記12", "999", "01");
    byte[] archive =
        Papers.archive(
            Papers.checkup(Town.INSURED, LocalDate.of(2025, 6, 2)),
            Papers.checkup(nobodys, LocalDate.of(2025, 6, 3)));

    Door.Answer begun = operator.post("/api/imports", "a.zip", archive);
    JsonObject done = awaited(begun.json().getString("id"));

    assertThat(begun.status()).as(begun.text()).isIn(201, 202);
    assertThat(done.getInt("total")).isEqualTo(2);
    assertThat(done.getInt("stored") + done.getInt("known")).isEqualTo(1);
    assertThat(done.getInt("quarantined")).isEqualTo(1);
    assertThat(done.toString()).contains("NOBODY_MATCHES");
    assertThat(she.get("/api/people/" + self() + "/timeline?size=100").text())
        .contains("2025-06-02");
  }

  @Test
  void refusesAHundredMegabytesQuickly() {
    long size = 100_000_000;
    long start = System.nanoTime();

    Door.Answer answer =
        she.send(
            she.request("/api/people/" + self() + "/imports")
                .timeout(Duration.ofSeconds(120))
                .header("Content-Type", "application/octet-stream")
                .POST(
                    HttpRequest.BodyPublishers.fromPublisher(
                        HttpRequest.BodyPublishers.ofInputStream(() -> zeros(size)), size)));

    assertThat(answer.status()).isEqualTo(413);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(60));
    assertThat(she.get("/api/people").status()).isEqualTo(200);
  }

  @Test
  void doesNotNeedAFileNameToBeAGoodOne() {
    Door.Answer answer =
        she.send(
            she.request("/api/people/" + self() + "/imports")
                .header(
                    "Content-Disposition",
                    "attachment; filename*=UTF-8''..%2F..%2Fetc%2Fpasswd%0D%0AX-Evil%3A%201")
                .POST(
                    HttpRequest.BodyPublishers.ofByteArray(
                        Papers.bundle(Papers.SPRING.minusYears(1), "36.6"))));

    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    String document = answer.json().getJsonArray("items").getJsonObject(0).getString("document");
    Door.Answer download = she.get("/api/documents/" + document);
    assertThat(download.response().headers().map()).doesNotContainKey("X-Evil");
    assertThat(download.header("Content-Disposition")).startsWith("attachment");
    assertThat(download.header("X-Content-Type-Options")).isEqualTo("nosniff");
  }

  @Test
  void writesARefusalOfSomebodyElsesBundleToTheLedger() {
    she.upload(
        self(), "b.json", Papers.bundleOf("1990-12-31", Papers.observation(Papers.SPRING, "40.1")));

    assertThat(she.get("/api/people/" + self() + "/ledger").text()).contains("SOMEBODY_ELSE");
  }

  private JsonObject awaited(String job) {
    for (int i = 0; i < 100; i++) {
      JsonObject now = operator.get("/api/imports/" + job).json();
      if (java.util.Set.of("DONE", "REFUSED").contains(now.getString("state"))) {
        return now;
      }
      pause();
    }
    throw new AssertionError("the archive is not done after 20 seconds");
  }

  private static void pause() {
    try {
      Thread.sleep(200);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String sentence(JsonObject job, String code) {
    StringBuilder sentences = new StringBuilder();
    job.getJsonArray("findings").getValuesAs(JsonObject.class).stream()
        .filter(f -> f.getString("code").equals(code))
        .forEach(f -> sentences.append(f.getString("sentence")));
    job.getJsonArray("items").getValuesAs(JsonObject.class).stream()
        .flatMap(i -> i.getJsonArray("findings").getValuesAs(JsonObject.class).stream())
        .filter(f -> f.getString("code").equals(code))
        .forEach(f -> sentences.append(f.getString("sentence")));
    return sentences.toString();
  }

  private int records() {
    return she.get("/api/people/" + self() + "/timeline?size=100")
        .json()
        .getJsonArray("entries")
        .size();
  }

  private String self() {
    return town.mother.self().toString();
  }

  private static byte[] random(String start) {
    byte[] bytes = new byte[4_000];
    new java.util.Random(7).nextBytes(bytes);
    for (int i = 0; i < start.length(); i++) {
      bytes[i] = (byte) start.charAt(i);
    }
    return bytes;
  }

  private static byte[] xml(String document, String doctype) {
    int root = document.indexOf("<ClinicalDocument");
    return Papers.utf8(document.substring(0, root) + doctype + document.substring(root));
  }

  /** The notebook as one part of several. */
  private static String qr(String index, String count, int id) {
    return "JAHISTC08,1\r\n1,髙﨑 𠮷野,2,19840229\r\n5,20260203,1\r\n911,2026020300000%d,%s,%s\r\n"
        .formatted(id, count, index);
  }

  /** The archive with another number in its index. */
  private static byte[] miscounted(byte[] archive) {
    try (java.util.zip.ZipInputStream in =
        new java.util.zip.ZipInputStream(new ByteArrayInputStream(archive))) {
      Map<String, byte[]> entries = new java.util.LinkedHashMap<>();
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        if (!entry.isDirectory()) {
          String text = new String(in.readAllBytes(), java.nio.charset.StandardCharsets.ISO_8859_1);
          String other =
              entry.getName().contains("ix08")
                  ? text.replaceAll(
                      "totalRecordCount value=\"\\d+\"", "totalRecordCount value=\"7\"")
                  : text;
          entries.put(
              entry.getName(), other.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
        }
      }
      return Papers.zip(entries);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static InputStream zeros(long size) {
    byte[] piece = new byte[1_000_000];
    return new SequenceInputStream(
        Collections.enumeration(
            java.util.stream.LongStream.range(0, size / piece.length)
                .<InputStream>mapToObj(i -> new ByteArrayInputStream(piece))
                .toList()));
  }
}
