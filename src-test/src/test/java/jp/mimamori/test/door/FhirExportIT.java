package jp.mimamori.test.door;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Records as files over the FHIR door: one person's, and a system's patients'. */
class FhirExportIT {

  private static final Town TOWN = Town.shared();
  private static final String MOTHER = TOWN.mother.self().toString();
  private static final String STRANGER = TOWN.stranger.self().toString();

  private final Door she = new Door(TOWN.server(), TOWN.mother.token());
  private final Door operator = new Door(TOWN.server(), TOWN.operator.token());

  @BeforeAll
  static void uploads() {
    new Door(TOWN.server(), TOWN.mother.token())
        .upload(MOTHER, "export.json", Papers.bundle(LocalDate.of(2024, 9, 10), "36.42"));
  }

  @Test
  void handsOutOnePersonsRecordsAsFiles() throws IOException {
    Door.Answer begun = begin(she, "/fhir/Patient/$export?_type=Patient,Observation");
    assertThat(begun.status()).isEqualTo(202);
    String status = path(begun.header("Content-Location"));

    JsonObject manifest = manifest(she, status);

    assertThat(manifest.getString("request"))
        .endsWith("/Patient/$export?_type=Patient,Observation");
    assertThat(manifest.getBoolean("requiresAccessToken")).isTrue();
    assertThat(manifest.getJsonArray("error")).isEmpty();
    assertThat(manifest.getJsonArray("output").getValuesAs(JsonObject.class))
        .extracting(file -> file.getString("type"))
        .containsExactly("Observation", "Patient");
    for (JsonObject file : manifest.getJsonArray("output").getValuesAs(JsonObject.class)) {
      String path = path(file.getString("url"));
      Door.Answer lines = file(she, path, "application/fhir+ndjson");
      assertThat(lines.header("Content-Type")).isEqualTo("application/fhir+ndjson");
      List<JsonObject> resources = lines.text().lines().map(FhirExportIT::json).toList();
      assertThat(resources).hasSize(file.getInt("count"));
      assertThat(resources)
          .allMatch(one -> one.getString("resourceType").equals(file.getString("type")))
          .allMatch(one -> one.toString().contains(MOTHER));
      assertThat(unpacked(she, path)).isEqualTo(lines.text());
      assertThat(new Door(TOWN.server(), null).get(path).status()).isEqualTo(401);
      assertThat(operator.get(path).status()).isEqualTo(403);
      assertThat(new Door(TOWN.server(), TOWN.stranger.token()).get(path).status()).isEqualTo(404);
    }
    assertThat(new Door(TOWN.server(), TOWN.stranger.token()).get(status).status()).isEqualTo(404);
    assertThat(she.delete(status).status()).isEqualTo(202);
    assertThat(she.get(status).status()).isEqualTo(404);
    assertThat(she.get(status).json().getString("resourceType")).isEqualTo("OperationOutcome");
  }

  @Test
  void goesOnWithADownloadWhereItBrokeOff() {
    String status = path(begin(she, "/fhir/Patient/$export").header("Content-Location"));
    JsonObject manifest = manifest(she, status);
    for (JsonObject output : manifest.getJsonArray("output").getValuesAs(JsonObject.class)) {
      String path = path(output.getString("url"));
      for (String encoding : List.of("identity", "gzip")) {
        Door.Answer whole = part(path, encoding, null, null);
        byte[] all = whole.response().body();
        String tag = whole.header("ETag");
        assertThat(whole.header("Accept-Ranges")).isEqualTo("bytes");
        Door.Answer rest = part(path, encoding, "bytes=7-", tag);
        assertThat(rest.status()).isEqualTo(206);
        assertThat(rest.header("Content-Range"))
            .isEqualTo("bytes 7-" + (all.length - 1) + "/" + all.length);
        assertThat(rest.response().body()).isEqualTo(Arrays.copyOfRange(all, 7, all.length));
        assertThat(part(path, encoding, "bytes=3-9", null).response().body())
            .isEqualTo(Arrays.copyOfRange(all, 3, 10));
        assertThat(part(path, encoding, "bytes=-5", null).response().body())
            .isEqualTo(Arrays.copyOfRange(all, all.length - 5, all.length));
        assertThat(part(path, encoding, "bytes=7-", "\"another\"").response().body())
            .isEqualTo(all);
        Door.Answer behind = part(path, encoding, "bytes=" + all.length + "-", null);
        assertThat(behind.status()).isEqualTo(416);
        assertThat(behind.header("Content-Range")).isEqualTo("bytes */" + all.length);
      }
      assertThat(part(path, "identity", null, null).header("ETag"))
          .isNotEqualTo(part(path, "gzip", null, null).header("ETag"));
    }
    she.delete(status);
  }

  private Door.Answer part(
      String path, String encoding, @Nullable String range, @Nullable String tag) {
    HttpRequest.Builder request = she.request(path).header("Accept-Encoding", encoding);
    if (range != null) {
      request.header("Range", range);
    }
    if (tag != null) {
      request.header("If-Range", tag);
    }
    return she.send(request.GET());
  }

  @Test
  void handsOutTheSameAsASearchFinds() {
    String status =
        path(begin(she, "/fhir/Patient/$export?_type=Observation").header("Content-Location"));
    JsonObject manifest = manifest(she, status);
    int found =
        she.get("/fhir/Observation?_summary=count&patient=" + MOTHER).json().getInt("total");

    assertThat(manifest.getJsonArray("output").getJsonObject(0).getInt("count"))
        .isBetween(1, found);
    she.delete(status);
  }

  @Test
  void handsOutOnlyWhatCameSince() {
    String status =
        path(
            begin(she, "/fhir/Patient/$export?_since=2999-01-01T00:00:00Z")
                .header("Content-Location"));

    JsonObject manifest = manifest(she, status);

    assertThat(manifest.getJsonArray("output").getValuesAs(JsonObject.class))
        .extracting(file -> file.getString("type"))
        .containsExactly("Patient");
    she.delete(status);
  }

  @Test
  void takesItsParametersInABodyToo() {
    Door.Answer begun =
        she.send(
            she.request("/fhir/Patient/$export")
                .header("Content-Type", "application/fhir+json")
                .header("Prefer", "respond-async")
                .POST(
                    HttpRequest.BodyPublishers.ofString(
                        """
                        {"resourceType": "Parameters", "parameter": [
                          {"name": "_type", "valueString": "Patient"},
                          {"name": "patient", "valueReference": {"reference": "Patient/%s"}}]}
                        """
                            .formatted(TOWN.child.self()))));

    JsonObject manifest = manifest(she, path(begun.header("Content-Location")));

    assertThat(manifest.getJsonArray("output").getJsonObject(0).getInt("count")).isOne();
    she.delete(path(begun.header("Content-Location")));
  }

  @Test
  void tellsOfSomebodyElseWhatItTellsOfNobody() {
    String unknown = UUID.randomUUID().toString();
    for (String who : List.of(STRANGER, unknown)) {
      String status =
          path(begin(she, "/fhir/Patient/$export?patient=" + who).header("Content-Location"));
      JsonObject manifest = manifest(she, status);

      assertThat(manifest.getJsonArray("output")).isEmpty();
      assertThat(manifest.getJsonArray("error").getJsonObject(0).getInt("count")).isOne();
      String errors = path(manifest.getJsonArray("error").getJsonObject(0).getString("url"));
      assertThat(she.get(errors).text()).contains("not-found").doesNotContain(who);
      she.delete(status);
    }
  }

  @Test
  void refusesWhatItDoesNotUnderstand() {
    assertThat(she.get("/fhir/Patient/$export").status()).isEqualTo(400);
    for (String query :
        List.of(
            "_outputFormat=text/csv",
            "_since=yesterday",
            "_since=2024-01-01",
            "_type=Nothing",
            "_typeFilter=Observation%3Fcode=1",
            "patient=x",
            "_elements=id")) {
      assertThat(begin(she, "/fhir/Patient/$export?" + query).status()).as(query).isEqualTo(400);
    }
    assertThat(begin(she, "/fhir/$export").status()).isEqualTo(403);
    assertThat(begin(she, "/fhir/Group/" + UUID.randomUUID() + "/$export").status()).isEqualTo(404);
    assertThat(begin(new Door(TOWN.server(), null), "/fhir/Patient/$export").status())
        .isEqualTo(401);
    assertThat(begin(new Door(TOWN.server(), TOWN.doctor.token()), "/fhir/$export").status())
        .isEqualTo(403);
    assertThat(she.get("/fhir/$export-status/" + UUID.randomUUID()).status()).isEqualTo(404);
    assertThat(she.get("/fhir/$export-status/1").status()).isEqualTo(404);
    assertThat(she.get("/fhir/$export-file/" + UUID.randomUUID() + "/Patient").status())
        .isEqualTo(404);
  }

  @Test
  void givesNobodyMoreThanAFewAtOnce() {
    Door other = new Door(TOWN.server(), TOWN.grandmother.token());
    String first = begin(other, "/fhir/Patient/$export").header("Content-Location");
    String second = begin(other, "/fhir/Patient/$export").header("Content-Location");

    Door.Answer third = begin(other, "/fhir/Patient/$export");

    assertThat(third.status()).isEqualTo(429);
    assertThat(third.header("Retry-After")).isNotEmpty();
    other.delete(path(first));
    assertThat(begin(other, "/fhir/Patient/$export").status()).isEqualTo(202);
    other.delete(path(second));
  }

  @Test
  void handsASystemWhatWasGrantedWhereItBelongsAndNothingElse() {
    String place = institution();
    SomeSystem system = appointed(place);
    Door door = new Door(TOWN.server(), system.token("system/*.rs"));
    JsonObject nothing =
        manifest(door, path(begin(door, "/fhir/$export").header("Content-Location")));
    assertThat(nothing.getJsonArray("output")).isEmpty();
    String grant = grant(place);

    for (String level : List.of("/fhir/$export", "/fhir/Group/" + place + "/$export")) {
      String status = path(begin(door, level).header("Content-Location"));
      JsonObject manifest = manifest(door, status);
      assertThat(manifest.getJsonArray("output").toString()).contains("Patient", "Observation");
      assertThat(manifest.getJsonArray("error")).isEmpty();
    }
    assertThat(she.get("/api/people/" + MOTHER + "/ledger").text()).contains("見本検査システム");
    Door few = new Door(TOWN.server(), system.token("system/Patient.rs"));
    assertThat(begin(few, "/fhir/$export?_type=Observation").status()).isEqualTo(403);
    assertThat(begin(door, "/fhir/Group/" + institution() + "/$export").status()).isEqualTo(404);

    String status = path(begin(door, "/fhir/Patient/$export").header("Content-Location"));
    JsonObject manifest = manifest(door, status);
    assertThat(few.get(status).status()).isEqualTo(403);
    String file = path(manifest.getJsonArray("output").getJsonObject(0).getString("url"));
    assertThat(door.get(file).text()).contains(MOTHER);
    she.json("/api/people/" + MOTHER + "/grants/" + grant + "/revocation", "");
    assertThat(door.get(file).text()).isEmpty();
  }

  private SomeSystem appointed(String institution) {
    SomeSystem system = new SomeSystem(TOWN.server);
    Door.Answer appointed =
        operator.json(
            "/api/institutions/" + institution + "/systems",
            "{\"clientId\":\"" + system.id() + "\"}");
    assertThat(appointed.status()).isEqualTo(201);
    return system;
  }

  private String institution() {
    return operator
        .json("/api/institutions", "{\"name\":\"見本検査所\",\"kind\":\"MEDICAL\"}")
        .json()
        .getString("id");
  }

  private String grant(String institution) {
    Door.Answer granted =
        she.json(
            "/api/people/" + MOTHER + "/grants",
            """
            {"granteeKind":"INSTITUTION","granteeId":"%s","granteeName":"見本検査所","terms":%s}\
            """
                .formatted(
                    institution,
                    GrantsIT.with("\"categories\":[\"VITALS\",\"LABORATORY\",\"CHECKUP\"]")));
    assertThat(granted.status()).as(granted.text()).isEqualTo(201);
    return granted.json().getString("id");
  }

  private static Door.Answer begin(Door door, String path) {
    return door.send(
        door.request(path)
            .header("Prefer", "respond-async")
            .header("Accept", "application/fhir+json")
            .GET());
  }

  /** Asks until it is done. */
  private static JsonObject manifest(Door door, String status) {
    for (int i = 0; i < 30; i++) {
      Door.Answer answer = door.get(status);
      if (answer.status() == 200) {
        assertThat(answer.header("Content-Type")).startsWith("application/json");
        assertThat(answer.header("Expires")).isNotEmpty();
        return answer.json();
      }
      assertThat(answer.status()).as(answer.text()).isIn(202, 429);
      assertThat(answer.header("Retry-After")).isEqualTo("1");
      pause();
    }
    throw new AssertionError("it was not done");
  }

  private static void pause() {
    try {
      Thread.sleep(1_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static Door.Answer file(Door door, String path, String accept) {
    return door.send(door.request(path).header("Accept", accept).GET());
  }

  private static String unpacked(Door door, String path) throws IOException {
    Door.Answer packed = door.send(door.request(path).header("Accept-Encoding", "gzip").GET());
    assertThat(packed.header("Content-Encoding")).isEqualTo("gzip");
    try (GZIPInputStream in =
        new GZIPInputStream(new ByteArrayInputStream(packed.response().body()))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static JsonObject json(String line) {
    try (JsonReader reader = Json.createReader(new StringReader(line))) {
      return reader.readObject();
    }
  }

  private static String path(String url) {
    assertThat(url).startsWith(TOWN.server().url());
    return url.substring(TOWN.server().url().length());
  }
}
