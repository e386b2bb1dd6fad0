package jp.mimamori.test.door;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.StrictErrorHandler;
import java.net.http.HttpRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Composition;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** People as Patient, and the operations on them. */
class FhirPatientIT {

  private static final Town TOWN = Town.shared();
  private static final FhirContext FHIR = FhirContext.forR4Cached();
  private static final String NUMBER = "urn:ietf:rfc:3986%7Curn:uuid:";

  private final Door she = new Door(TOWN.server(), TOWN.mother.token());
  private final Door stranger = new Door(TOWN.server(), TOWN.stranger.token());
  private final String self = TOWN.mother.self().toString();
  private final String child = TOWN.child.self().toString();

  @BeforeAll
  static void uploads() {
    Door she = new Door(TOWN.server(), TOWN.mother.token());
    String self = TOWN.mother.self().toString();
    she.upload(self, "all1.json", Papers.bundle(LocalDate.of(2018, 1, 9), "36.2"));
    she.upload(self, "all2.json", Papers.bundle(LocalDate.of(2018, 2, 9), "36.3"));
    she.upload(self, "all3.json", Papers.bundle(LocalDate.of(2017, 2, 9), "36.4"));
  }

  @Test
  void findsTheCallerAndWardsAndNobodyElse() {
    assertThat(ids(she, "/fhir/Patient")).containsExactlyInAnyOrder(self, child);
    assertThat(ids(stranger, "/fhir/Patient")).doesNotContain(self, child).hasSize(1);
    assertThat(ids(stranger, "/fhir/Patient?_id=" + self + "," + child)).isEmpty();
    assertThat(ids(stranger, "/fhir/Patient?identifier=" + NUMBER + self)).isEmpty();
    assertThat(ids(new Door(TOWN.server(), TOWN.otherDoctor.token()), "/fhir/Patient")).isEmpty();
    assertThat(ids(new Door(TOWN.server(), TOWN.doctor.token()), "/fhir/Patient?_id=" + self))
        .containsExactly(self);
  }

  @Test
  void findsByEveryFormOfAnIdentifier() {
    for (String token : List.of(NUMBER + self, "urn:uuid:" + self, "x,urn:uuid:" + self)) {
      assertThat(ids(she, "/fhir/Patient?identifier=" + token)).as(token).containsExactly(self);
      assertThat(ids(stranger, "/fhir/Patient?identifier=" + token)).as(token).isEmpty();
    }
    assertThat(ids(she, "/fhir/Patient?identifier=urn:ietf:rfc:3986%7C"))
        .containsExactlyInAnyOrder(self, child);
    for (String token : List.of("%7Curn:uuid:" + self, "urn:x%7Curn:uuid:" + self, "urn:x%7C")) {
      assertThat(ids(she, "/fhir/Patient?identifier=" + token)).as(token).isEmpty();
    }
    for (String token : List.of("%7C", "", "%20")) {
      assertThat(she.get("/fhir/Patient?identifier=" + token).status()).as(token).isEqualTo(400);
    }
  }

  @Test
  void findsPeopleInPagesOneWayOrTheOther() {
    List<String> up = walk("/fhir/Patient?_sort=_id&_count=1").stream().sorted().toList();
    assertThat(walk("/fhir/Patient?_sort=_id&_count=1")).isEqualTo(up).hasSize(2);
    assertThat(walk("/fhir/Patient?_sort=-_id&_count=1")).containsExactly(up.get(1), up.get(0));
    assertThat(walk("/fhir/Patient?_count=1").get(0)).isEqualTo("Patient/" + self);
    assertThat(parsed(she.get("/fhir/Patient?_total=accurate&_count=1")).getTotal()).isEqualTo(2);
    assertThat(parsed(she.get("/fhir/Patient?_count=0")).getTotal()).isEqualTo(2);
    assertThat(parsed(she.get("/fhir/Patient?_count=1")).hasTotal()).isFalse();
  }

  @Test
  void takesStrictlyWhatTheStatementDeclares() {
    String all = "_count=9&_sort=-_id&_total=none&_summary=false&_elements=name&gender=female";
    assertThat(strictly("/fhir/Patient?" + all).status()).isEqualTo(200);
    for (String none : List.of("_lastUpdated=2024", "_sort=birthdate", "_sort=", "colour=red")) {
      assertThat(strictly("/fhir/Patient?" + none).status()).as(none).isEqualTo(400);
      assertThat(she.get("/fhir/Patient?" + none).status()).as(none).isEqualTo(200);
    }
    for (String bad : List.of("_count=-1", "_count=1e3", "_cursor=x", "_cursor=" + NUMBER)) {
      assertThat(she.get("/fhir/Patient?" + bad).status()).as(bad).isEqualTo(400);
    }
    assertThat(ids(she, "/fhir/Patient?_count=99999999999")).hasSize(2);
  }

  private Door.Answer strictly(String path) {
    return she.send(she.request(path).header("Prefer", "handling=strict").GET());
  }

  @ParameterizedTest
  @CsvSource({
    "birthdate=1984-02-29, 1",
    "birthdate=lt1984, 0",
    "gender=female&birthdate=1984, 1",
    "gender=male&birthdate=1984, 0",
    "name=%EF%BE%80%EF%BD%B6%EF%BE%9E, 0",
    "name=%E3%82%BF%E3%82%AB%E3%82%B5%E3%82%AD&birthdate=1984, 1",
    "family=%E3%81%9F%E3%81%8B%E3%81%95%E3%81%8D&birthdate=1984, 1",
    "name:exact=nobody, 0"
  })
  void findsWhoIsAskedFor(String query, int hits) {
    assertThat(ids(she, "/fhir/Patient?" + query)).as(query).hasSize(hits);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "_has:Observation:patient:code=x",
        "organization.name=x",
        "_id:not=x",
        "birthdate=soon",
        "name:sounds=x",
        "_id=a&_id=b"
      })
  void refusesWhatWouldChangeTheQuestion(String query) {
    assertThat(she.get("/fhir/Patient?" + query).status()).isEqualTo(400);
  }

  @Test
  void writesTheInternationalPatientSummary() {
    for (Door.Answer answer :
        List.of(
            she.get("/fhir/Patient/" + self + "/$summary"),
            she.get("/fhir/Patient/" + child + "/$summary"),
            she.get("/fhir/Patient/$summary?identifier=" + NUMBER + self),
            post("/fhir/Patient/" + self + "/$summary", ""),
            post(
                "/fhir/Patient/$summary",
                "{\"resourceType\":\"Parameters\",\"parameter\":[{\"name\":\"identifier\",\"valueString\":\"urn:ietf:rfc:3986|urn:uuid:"
                    + self
                    + "\"}]}"))) {
      Bundle document = parsed(answer);

      assertThat(document.getType()).isEqualTo(Bundle.BundleType.DOCUMENT);
      Composition composition = (Composition) document.getEntryFirstRep().getResource();
      assertThat(composition.getSection())
          .allMatch(section -> section.hasText())
          .filteredOn(section -> section.hasEntry() == section.hasEmptyReason())
          .filteredOn(
              section ->
                  List.of("11450-4", "48765-2", "10160-0")
                      .contains(section.getCode().getCodingFirstRep().getCode()))
          .isEmpty();
      assertThat(composition.getSection())
          .extracting(section -> section.getCode().getCodingFirstRep().getCode())
          .contains("11450-4", "48765-2", "10160-0");
      assertThat(document.getEntry())
          .filteredOn(entry -> entry.getResource() instanceof Patient)
          .hasSize(1);
    }
  }

  @Test
  void writesNoneForStrangersAsIfThereWereNobody() {
    String unknown = UUID.randomUUID().toString();
    for (String path :
        List.of(
            "/fhir/Patient/%s/$summary",
            "/fhir/Patient/$summary?identifier=" + NUMBER + "%s",
            "/fhir/Patient/%s/$everything",
            "/fhir/Patient/%s/$everything?_type=Patient")) {
      assertThat(stranger.get(path.replace("%s", self)).sameness())
          .startsWith("404")
          .isEqualTo(stranger.get(path.replace("%s", unknown)).sameness());
    }
    assertThat(she.get("/fhir/Patient/$summary?identifier=x%7Cy").status()).isEqualTo(404);
    assertThat(she.get("/fhir/Patient/$summary").status()).isEqualTo(400);
    assertThat(she.get("/fhir/Patient/" + self + "/$summary?profile=urn:x").status())
        .isEqualTo(400);
  }

  @Test
  void handsOutEverythingPageByPage() {
    String all = "/fhir/Patient/" + self + "/$everything";
    List<String> whole = walk(all + "?_count=100");

    assertThat(whole).contains("Patient/" + self).doesNotHaveDuplicates();
    assertThat(walk(all + "?_count=2")).containsExactlyElementsOf(whole);
    assertThat(walk(all + "?_type=Patient")).containsExactly("Patient/" + self);
    assertThat(walk(all + "?_type=Observation&start=2018-01-01&end=2018-01-31")).hasSize(1);
    assertThat(walk(all + "?_type=Observation&start=2017&end=2018-12")).hasSize(3);
    assertThat(walk(all + "?_type=Observation&_since=2099-01-01T00:00:00Z")).isEmpty();
    assertThat(parsed(post(all, "")).getLink("self").getUrl()).endsWith("/$everything");
    assertThat(new HashSet<>(walk(all + "?_type=Observation&_since=2020-01-01T00:00:00Z")))
        .isSubsetOf(whole);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "_type=Nothing",
        "start=ge2020",
        "start=x",
        "_since=yesterday",
        "_count=-1",
        "_cursor=x",
        "start=2020&start=2021"
      })
  void refusesWhatIsNotUnderstoodOfEverything(String query) {
    assertThat(she.get("/fhir/Patient/" + self + "/$everything?" + query).status()).isEqualTo(400);
  }

  @Test
  void takesNoBodyThatIsNoParameters() {
    String deep = "[".repeat(100_000);
    for (String body :
        List.of(
            "{",
            "[]",
            "{\"resourceType\":\"Patient\"}",
            "{\"resourceType\":7}",
            "{\"resourceType\":\"Parameters\",\"parameter\":[7]}",
            "{\"resourceType\":\"Parameters\",\"parameter\":[" + "{},".repeat(200) + "{}]}",
            "{\"a\":" + deep,
            "{\"resourceType\":\"Parameters\",\"parameter\":[{\"name\":\"_type\",\"valueString\":"
                + deep)) {
      for (String operation : List.of("$summary", "$everything")) {
        Door.Answer answer = post("/fhir/Patient/" + self + "/" + operation, body);

        assertThat(answer.status()).as(operation).isEqualTo(400);
        assertThat(answer.text()).contains("OperationOutcome");
      }
    }
    assertThat(
            she.send(
                    she.request("/fhir/Patient/" + self + "/$summary")
                        .header("Content-Type", "text/plain")
                        .POST(HttpRequest.BodyPublishers.ofString("x")))
                .status())
        .isEqualTo(415);
  }

  private Door.Answer post(String path, String body) {
    HttpRequest.Builder request = she.request(path);
    return body.isEmpty()
        ? she.send(request.POST(HttpRequest.BodyPublishers.noBody()))
        : she.send(
            request
                .header("Content-Type", "application/fhir+json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private List<String> walk(String path) {
    List<String> walked = new ArrayList<>();
    String next = path;
    while (next != null) {
      Bundle page = parsed(she.get(next));
      page.getEntry()
          .forEach(
              entry ->
                  walked.add(
                      entry.getResource().fhirType()
                          + "/"
                          + entry.getResource().getIdElement().getIdPart()));
      next =
          page.getLink("next") == null
              ? null
              : page.getLink("next").getUrl().replaceFirst(".*/fhir/", "/fhir/");
    }
    return walked;
  }

  private static List<String> ids(Door door, String path) {
    return parsed(door.get(path)).getEntry().stream()
        .map(entry -> entry.getResource().getIdElement().getIdPart())
        .toList();
  }

  private static Bundle parsed(Door.Answer answer) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return FHIR.newJsonParser()
        .setParserErrorHandler(new StrictErrorHandler())
        .parseResource(Bundle.class, answer.text());
  }
}
