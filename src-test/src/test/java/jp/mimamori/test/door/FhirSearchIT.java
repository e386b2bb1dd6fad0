package jp.mimamori.test.door;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.StrictErrorHandler;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.hl7.fhir.r4.model.Enumerations.SearchParamType;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Searches over the FHIR door, with the parameters of FHIR R4. */
class FhirSearchIT {

  private static final Town TOWN = Town.shared();
  private static final FhirContext FHIR = FhirContext.forR4Cached();
  private static final String SUBJECT =
      "\"subject\":{\"reference\":\"urn:uuid:00000000-0000-4000-8000-000000000000\"}";
  private static final String VISIT = "Encounter/e1";

  private final Door she = new Door(TOWN.server(), TOWN.mother.token());
  private final String self = TOWN.mother.self().toString();

  @BeforeAll
  static void uploads() {
    Door she = new Door(TOWN.server(), TOWN.mother.token());
    Door.Answer answer = she.upload(TOWN.mother.self().toString(), "search.json", document());
    assertThat(answer.status()).as(answer.text()).isBetween(200, 299);
    assertThat(answer.text()).doesNotContain("\"state\":\"FAILED\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Observation?category=laboratory&code=http://loinc.org%7C2345-7; 2",
        "Observation?category=http://terminology.hl7.org/CodeSystem/observation-category%7Claboratory&date=2023-03; 1",
        "Observation?category=laboratory&date=ge2023-03-02&date=lt2023-05; 1",
        "Observation?code=2345-7,9999-9&date=2023; 2",
        "Observation?code=urn:oid:1.2.392.200119.4.504%7C3D010000002327101; 1",
        "Observation?code=%7C2345-7; 0",
        "Observation?code=http://loinc.org%7C&date=2023-03-02; 1",
        "Observation?date=2023-03-02; 1",
        "Observation?date=2023-03-03; 0",
        "Observation?value-quantity=gt150&date=2023; 1",
        "Observation?value-quantity=le100%7Chttp://unitsofmeasure.org%7Cmg/dL&date=2023; 1",
        "Observation?value-quantity=98%7C%7Cmg/dL&date=2023; 1",
        "Observation?value-quantity=98%7Chttp://unitsofmeasure.org%7Cmmol/L&date=2023; 0",
        "Observation?value-quantity:missing=true&date=2023-03-02; 0",
        "Observation?code:text=%EF%BD%B8%EF%BE%9E%EF%BE%99%EF%BD%BA&date=2023; 2",
        "Observation?code:text=%E3%81%90%E3%82%8B%E3%81%93&date=2023; 2",
        "Observation?status=final&date=2023; 1",
        "Observation?status:not=final&date=2023; 1",
        "Observation?encounter:missing=false&date=2023; 1",
        "Observation?combo-code=2345-7&date=2023; 2",
        "Condition?clinical-status=active; 1",
        "Condition?clinical-status=resolved,remission; 0",
        "Condition?onset-date=2021&clinical-status=http://terminology.hl7.org/CodeSystem/condition-clinical%7Cactive; 1",
        "Condition?recorded-date=gt2021-02; 1",
        "Condition?onset-date=sa2021-04-01; 0",
        "AllergyIntolerance?clinical-status=active&criticality=high; 1",
        "AllergyIntolerance?date=2022-12-01; 1",
        "AllergyIntolerance?date=2019; 0",
        "Encounter?class=AMB&date=2023-03-02; 1",
        "Encounter?status=finished&date=2023; 1",
        "Encounter?identifier=urn:x%7Ca%5C%7Cb; 1",
        "Encounter?identifier=urn:x%7Ca%5C%2Cb; 0",
        "Immunization?vaccine-code=08&status=completed; 1",
        "DiagnosticReport?result:missing=false&date=2023; 1",
        "Practitioner?name=%E3%82%84%E3%81%BE%E3%81%A0; 1",
        "Practitioner?family:exact=%E3%83%A4%E3%83%9E%E3%83%80; 1",
        "Practitioner?name:contains=%E3%83%8F%E3%83%8A; 1",
        "Practitioner?name=%E3%83%8F%E3%83%8A%E3%82%B3%E3%82%B9; 0"
      })
  void findsWhatIsAsked(String query, int hits) {
    Bundle found = bundle("/fhir/" + query + "&_count=100&patient=" + self);

    assertThat(found.getEntry()).as(query).hasSize(hits);
    assertThat(found.getLink("self").getUrl()).contains("patient=" + self);
  }

  @Test
  void saysOfWhichDayAndHowManyThereAre() {
    assertThat(total("Observation?date=2023&_summary=count")).isEqualTo(2);
    assertThat(total("Observation?date=2023&_total=accurate&_count=1")).isEqualTo(2);
    assertThat(total("Observation?date=2023&category=laboratory&_total=accurate")).isEqualTo(2);
    assertThat(bundle("/fhir/Observation?date=2023&_total=none&patient=" + self).hasTotal())
        .isFalse();
  }

  @Test
  void isAboutThePersonOfAnAppsTokenWhereNobodyIsNamed() {
    Door app = TOWN.app.door();
    Bundle found = parsed(app.get("/fhir/Observation?code=2345-7&date=2023&_count=1"));

    assertThat(found.getEntry()).hasSize(1);
    assertThat(found.getLink("self").getUrl()).contains("patient=" + self);
    assertThat(found.getLink("next").getUrl()).contains("patient=" + self);
    String id = found.getEntryFirstRep().getResource().getIdElement().getIdPart();
    assertThat(parsed(app.get("/fhir/Observation?_id=" + id)).getEntry()).hasSize(1);
    assertThat(parsed(app.get("/fhir/Encounter?date=2023-03-02")).getEntry()).hasSize(1);
    assertThat(app.get("/fhir/Observation?patient=" + TOWN.child.self()).sameness())
        .startsWith("404")
        .isEqualTo(app.get("/fhir/Observation?patient=" + java.util.UUID.randomUUID()).sameness());
    // whoever asks for several people says of whom
    assertThat(she.get("/fhir/Observation?_id=" + id).status()).isEqualTo(400);
  }

  @Test
  void takesOnePersonNamedTwiceForOne() {
    String twice = "/fhir/Observation?date=2023&patient=" + self + "&subject=";

    assertThat(bundle(twice + "Patient/" + self).getEntry()).hasSize(2);
    assertThat(she.get(twice + "Patient/" + TOWN.child.self()).status()).isEqualTo(400);
  }

  @Test
  void sortsByTimeEitherWayAcrossPages() {
    assertThat(days("date")).isSorted().hasSize(2);
    List<String> down = new ArrayList<>(days("-date"));
    java.util.Collections.reverse(down);
    assertThat(down).isSorted().hasSize(2);
    assertThat(walk("Observation?_sort=-_lastUpdated&_count=1&date=2023")).hasSize(2);
    assertThat(walk("Observation?_sort=colour&_count=1&date=2023")).hasSize(2);
    assertThat(strict("Observation?_sort=colour").status()).isEqualTo(400);
    assertThat(strict("Observation?_sort=date,colour").status()).isEqualTo(400);
    assertThat(strict("Observation?_sort=date,_id").status()).isEqualTo(200);
  }

  @Test
  void handsOutPartsOfResources() {
    String one = "Observation?date=2023-03-02&patient=" + self;
    Resource named = only("/fhir/" + one + "&_elements=value");
    Resource summary = only("/fhir/" + one + "&_summary=true");
    Resource text = only("/fhir/" + one + "&_summary=text");
    Resource data = only("/fhir/" + one + "&_summary=data");

    for (Resource part : List.of(named, summary, text, data)) {
      assertThat(
              part.getMeta()
                  .getTag("http://terminology.hl7.org/CodeSystem/v3-ObservationValue", "SUBSETTED"))
          .isNotNull();
      assertThat(json(part)).contains("\"status\"", "\"code\"");
    }
    assertThat(json(named)).contains("valueQuantity").doesNotContain("category");
    assertThat(json(summary)).contains("valueQuantity").doesNotContain("note");
    assertThat(json(text)).doesNotContain("valueQuantity");
    assertThat(json(data)).contains("note").doesNotContain("<div");
    assertThat(json(only("/fhir/" + one + "&_summary=false"))).doesNotContain("SUBSETTED");
  }

  @Test
  void bringsAlongWhatBelongsToIt() {
    String one = "&date=2023-03-02&patient=" + self;

    assertThat(modes("Observation?_include=Observation:encounter" + one))
        .containsExactly("Observation match", "Encounter include");
    assertThat(modes("Observation?_include=Observation:patient" + one))
        .containsExactly("Observation match", "Patient include");
    assertThat(modes("Observation?_revinclude=DiagnosticReport:result" + one))
        .containsExactly("Observation match", "DiagnosticReport include");
    for (String all : List.of("*", "Observation:*", "*&_include=Observation:encounter")) {
      assertThat(modes("Observation?_include=" + all + one))
          .containsExactlyInAnyOrder("Observation match", "Encounter include", "Patient include");
    }
    assertThat(modes("Observation?_include=Encounter:*" + one))
        .containsExactly("Observation match");
    assertThat(modes("Observation?_include=Observation:encounter:Location" + one))
        .containsExactly("Observation match");
    assertThat(modes("Observation?_include=Observation:nothing" + one))
        .containsExactly("Observation match");
    assertThat(strict("Observation?_include=Observation:nothing" + one).status()).isEqualTo(400);
  }

  @Test
  void takesTheSameSearchByForm() {
    Door.Answer form =
        she.send(
            she.request("/fhir/Observation/_search?category=laboratory")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(
                    HttpRequest.BodyPublishers.ofString(
                        "date=2023-03-02&_include=Observation:encounter&patient=" + self)));

    assertThat(parsed(form).getEntry()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "patient.identifier=x",
        "subject:Patient.name=x",
        "encounter.status=finished",
        "_has:DiagnosticReport:result:status=final",
        "code:in=http://example.org/vs",
        "code:above=x",
        "date:not=2023",
        "value-quantity=many",
        "value-quantity=1%7Cx",
        "value-quantity=1e999999999",
        "status:missing=perhaps",
        "_lastUpdated=yesterday",
        "_summary=all",
        "_total=9",
        "_elements=%3Cb%3E",
        "_include:iterate=Observation:has-member",
        "encounter=%20",
        "encounter:Nothing=1"
      })
  void refusesWhatWouldChangeTheQuestion(String query) {
    Door.Answer answer = she.get("/fhir/Observation?patient=" + self + "&" + query);

    assertThat(answer.status()).as(answer.text()).isEqualTo(400);
    assertThat(answer.text()).contains("OperationOutcome");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Observation?_include=Observation:patient",
        "Observation?_revinclude=DiagnosticReport:result",
        "Observation?_summary=count",
        "Observation?_total=accurate",
        "Observation?code:text=x",
        "Encounter?_elements=id"
      })
  void answersAStrangerAsForAnUnknownPerson(String query) {
    Door stranger = new Door(TOWN.server(), TOWN.stranger.token());
    String unknown = java.util.UUID.randomUUID().toString();

    assertThat(stranger.get("/fhir/" + query + "&patient=" + self).sameness())
        .startsWith("404")
        .isEqualTo(stranger.get("/fhir/" + query + "&patient=" + unknown).sameness());
  }

  /** Whatever the CapabilityStatement names is understood, even strictly. */
  @Test
  void keepsWhatItsCapabilityStatementSays() {
    CapabilityStatement statement =
        FHIR.newJsonParser()
            .parseResource(CapabilityStatement.class, she.get("/fhir/metadata").text());
    List<String> wrong = new ArrayList<>();

    for (var type : statement.getRestFirstRep().getResource()) {
      if (Set.of("Patient", "Consent", "AuditEvent", "RelatedPerson").contains(type.getType())) {
        continue;
      }
      for (String query : queries(type)) {
        Door.Answer answer = strict(query);
        if (answer.status() != 200) {
          wrong.add(query + " " + answer.status());
        }
      }
    }

    assertThat(wrong).isEmpty();
  }

  private static List<String> queries(CapabilityStatementRestResourceComponent type) {
    List<String> queries = new ArrayList<>();
    // as many as may be given at once, so that the walk is short
    StringBuilder all = new StringBuilder(type.getType() + "?_count=1");
    for (var parameter : type.getSearchParam()) {
      if (!Set.of("patient", "subject", "purpose").contains(parameter.getName())) {
        all.append('&').append(parameter.getName()).append('=').append(value(parameter.getType()));
      }
    }
    queries.add(all.toString());
    for (String way : List.of("_include", "_revinclude")) {
      List<String> values =
          (way.equals("_include") ? type.getSearchInclude() : type.getSearchRevInclude())
              .stream().map(each -> each.getValue()).toList();
      for (int i = 0; i < values.size(); i += 10) {
        queries.add(
            type.getType()
                + "?"
                + String.join(
                    "&",
                    values.subList(i, Math.min(values.size(), i + 10)).stream()
                        .map(value -> way + "=" + value)
                        .toList()));
      }
    }
    return queries;
  }

  private static String value(SearchParamType type) {
    return switch (type) {
      case DATE -> "ge2020-01-01";
      case QUANTITY -> "gt1";
      case REFERENCE -> "Patient/x";
      case URI -> "urn:x";
      default -> "x";
    };
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "name=%s",
        "code:text=%s",
        "identifier=%s",
        "_elements=%s",
        "value-quantity=%s",
        "date=%s",
        "encounter=%s",
        "_include=%s",
        "_sort=%s",
        "%s=x"
      })
  void answersHostileValuesSoon(String pattern) {
    for (String hostile :
        List.of(
            "a".repeat(6_000),
            "(a+)+$".repeat(500),
            "\\".repeat(3_999),
            ",".repeat(3_000),
            "|".repeat(3_000),
            "9".repeat(3_000),
            "-".repeat(3_000),
            "\u0000",
            "%",
            "𠮷".repeat(500),
            "' or 1=1 --")) {
      Instant start = Instant.now();
      Door.Answer answer =
          form(
              "patient="
                  + self
                  + "&"
                  + pattern.formatted(URLEncoder.encode(hostile, StandardCharsets.UTF_8)));

      assertThat(answer.status()).as(hostile.substring(0, 1)).isIn(200, 400);
      assertThat(answer.json().getString("resourceType")).isIn("Bundle", "OperationOutcome");
      assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(5));
    }
  }

  @Test
  void boundsWhatIsAskedAtOnce() {
    String fan = "&_include=Observation:encounter".repeat(300);
    String many = Stream.of("a").map(a -> (a + ",").repeat(60)).findFirst().orElseThrow();

    assertThat(form("patient=" + self + fan).status()).isEqualTo(400);
    assertThat(form("patient=" + self + "&code=" + many).status()).isEqualTo(400);
    assertThat(form("patient=" + self + "&category=x".repeat(5)).status()).isEqualTo(400);
    assertThat(form("patient=" + self + "&x=" + "y".repeat(100_000)).status()).isEqualTo(200);
    assertThat(form("patient=" + self + "&x=" + "y".repeat(1_100_000)).status()).isEqualTo(413);
    assertThat(form("patient=" + self + "&_count=100000").status()).isEqualTo(200);
    assertThat(form("patient=" + self + "&_count=-1").status()).isEqualTo(400);
    assertThat(she.get("/fhir/Observation?patient=" + self + "&x=" + "y".repeat(100_000)).status())
        .isBetween(400, 431);
  }

  private Door.Answer form(String body) {
    return she.send(
        she.request("/fhir/Observation/_search")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private Door.Answer strict(String query) {
    return she.send(
        she.request("/fhir/" + query + "&patient=" + self)
            .header("Prefer", "handling=strict")
            .GET());
  }

  private List<String> days(String sort) {
    return walk("Observation?_count=1&date=2023&_sort=" + sort).stream()
        .map(each -> ((org.hl7.fhir.r4.model.Observation) each))
        .map(each -> each.getEffectiveDateTimeType().getValueAsString())
        .toList();
  }

  private List<Resource> walk(String query) {
    List<Resource> walked = new ArrayList<>();
    String next = "/fhir/" + query + "&patient=" + self;
    while (next != null) {
      Bundle page = bundle(next);
      page.getEntry().forEach(entry -> walked.add(entry.getResource()));
      next =
          page.getLink("next") == null
              ? null
              : page.getLink("next").getUrl().replaceFirst(".*/fhir/", "/fhir/");
    }
    return walked;
  }

  private int total(String query) {
    return bundle("/fhir/" + query + "&patient=" + self).getTotal();
  }

  private List<String> modes(String query) {
    return bundle("/fhir/" + query).getEntry().stream()
        .map(entry -> entry.getResource().fhirType() + " " + entry.getSearch().getMode().toCode())
        .toList();
  }

  private Resource only(String path) {
    Bundle found = bundle(path);
    assertThat(found.getEntry()).hasSize(1);
    return found.getEntryFirstRep().getResource();
  }

  private Bundle bundle(String path) {
    return parsed(she.get(path));
  }

  private static Bundle parsed(Door.Answer answer) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    Bundle bundle =
        FHIR.newJsonParser()
            .setParserErrorHandler(new StrictErrorHandler())
            .parseResource(Bundle.class, answer.text());
    assertThat(bundle.getType()).isEqualTo(Bundle.BundleType.SEARCHSET);
    bundle
        .getEntry()
        .forEach(entry -> assertThat(entry.getFullUrl()).startsWith("http://").contains("/fhir/"));
    return bundle;
  }

  private static String json(Resource resource) {
    return FHIR.newJsonParser().encodeResourceToString(resource);
  }

  private static byte[] document() {
    String coding = "http://terminology.hl7.org/CodeSystem/";
    return Papers.bundleOf(
        "1984-02-29",
        glucose(
            "g1", "2023-03-02", "final", "98", ",\"encounter\":{\"reference\":\"" + VISIT + "\"}"),
        glucose("g2", "2023-06-09", "amended", "162", ""),
        """
        {"resourceType":"Condition","id":"c1",%s,"clinicalStatus":{"coding":[{"system":"%scondition-clinical","code":"active"}]},
         "code":{"coding":[{"system":"urn:oid:1.2.3","code":"7"}],"text":"高血圧症"},"onsetDateTime":"2021-03","recordedDate":"2021-03-04"}"""
            .formatted(SUBJECT, coding),
        """
        {"resourceType":"AllergyIntolerance","id":"a1","patient":{"reference":"urn:uuid:00000000-0000-4000-8000-000000000000"},
         "clinicalStatus":{"coding":[{"system":"%sallergyintolerance-clinical","code":"active"}]},"criticality":"high",
         "code":{"text":"そば"},"onsetDateTime":"2019-05-05","recordedDate":"2022-12-01"}"""
            .formatted(coding),
        """
        {"resourceType":"Encounter","id":"e1","identifier":[{"system":"urn:x","value":"a|b"}],"status":"finished",
         "class":{"system":"%sv3-ActCode","code":"AMB"},%s,"period":{"start":"2023-03-02T09:00:00+09:00","end":"2023-03-02T10:00:00+09:00"}}"""
            .formatted(coding, SUBJECT),
        """
        {"resourceType":"Immunization","id":"i1","status":"completed","vaccineCode":{"coding":[{"system":"urn:oid:1.2.4","code":"08"}],"text":"B型肝炎"},
         "patient":{"reference":"urn:uuid:00000000-0000-4000-8000-000000000000"},"occurrenceDateTime":"2022-02-02"}""",
        """
        {"resourceType":"DiagnosticReport","id":"d1","status":"final","code":{"text":"血液検査"},%s,"effectiveDateTime":"2023-03-02",
         "result":[{"reference":"Observation/g1"}]}"""
            .formatted(SUBJECT),
        """
        {"resourceType":"Practitioner","id":"p1","name":[{"text":"山田 花子"},{"family":"ヤマダ","given":["ハナコ"]}]}""");
  }

  private static String glucose(String id, String day, String status, String value, String rest) {
    return """
        {"resourceType":"Observation","id":"%s","status":"%s",
         "text":{"status":"generated","div":"<div xmlns=\\"http://www.w3.org/1999/xhtml\\">血糖</div>"},
         "category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/observation-category","code":"laboratory"}]}],
         "code":{"coding":[{"system":"http://loinc.org","code":"2345-7"}%s],"text":"グルコース"},%s,"effectiveDateTime":"%s",
         "valueQuantity":{"value":%s,"unit":"mg/dL","system":"http://unitsofmeasure.org","code":"mg/dL"},"note":[{"text":"空腹時"}]%s}"""
        .formatted(
            id,
            status,
            id.equals("g1")
                ? ",{\"system\":\"urn:oid:1.2.392.200119.4.504\",\"code\":\"3D010000002327101\"}"
                : "",
            SUBJECT,
            day,
            value,
            rest);
  }
}
