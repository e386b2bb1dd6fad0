package jp.mimamori.rest.fhir;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.StrictErrorHandler;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jp.mimamori.search.Parameters;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.hl7.fhir.r4.model.Coding;
import org.junit.jupiter.api.Test;

class CapabilityJsonTest {

  private static final CapabilityStatement STATEMENT =
      parsed(CapabilityJson.of("https://phr.example.jp/fhir"));

  @Test
  void saysWhatAServerHasToSay() {
    assertThat(STATEMENT.getKind()).isEqualTo(CapabilityStatement.CapabilityStatementKind.INSTANCE);
    assertThat(STATEMENT.getFhirVersion().toCode()).isEqualTo("4.0.1");
    assertThat(STATEMENT.getImplementation().getUrl()).isEqualTo("https://phr.example.jp/fhir");
    assertThat(STATEMENT.getFormat())
        .extracting(f -> f.getValue())
        .contains("application/fhir+json");
    assertThat(STATEMENT.getRest()).hasSize(1);
  }

  @Test
  void saysThatAppsInBrowsersAndThoseOfSmartMayRead() {
    assertThat(STATEMENT.getRestFirstRep().getSecurity().getCors()).isTrue();
    assertThat(STATEMENT.getRestFirstRep().getSecurity().getServiceFirstRep().getCodingFirstRep())
        .extracting(Coding::getCode)
        .isEqualTo("SMART-on-FHIR");
  }

  @Test
  void listsEveryTypeThatARecordCanBe() {
    Set<String> types = new TreeSet<>(FhirContext.forR4Cached().getResourceTypes());
    types.removeAll(Set.of("Bundle", "Parameters", "OperationOutcome", "Binary"));

    assertThat(STATEMENT.getRestFirstRep().getResource())
        .extracting(CapabilityStatementRestResourceComponent::getType)
        .containsExactlyInAnyOrderElementsOf(types);
  }

  @Test
  void listsTheParametersThatAreUnderstood() {
    for (var resource : STATEMENT.getRestFirstRep().getResource()) {
      assertThat(resource.getSearchParam())
          .extracting(p -> p.getName())
          .containsExactlyInAnyOrderElementsOf(understood(resource.getType()));
    }
  }

  @Test
  void readsAndSearchesEveryType() {
    for (var resource : STATEMENT.getRestFirstRep().getResource()) {
      List<String> both =
          resource.getType().equals("RelatedPerson")
              ? List.of("read")
              : List.of("read", "search-type");
      assertThat(resource.getInteraction()).extracting(i -> i.getCode().toCode()).containsAll(both);
    }
  }

  private static Set<String> understood(String type) {
    Set<String> all =
        switch (type) {
          case "Patient" -> SearchParameters.OF_PATIENT;
          case "RelatedPerson", "Subscription" -> Set.of();
          case "Consent" -> SearchParameters.OF_CONSENT;
          case "AuditEvent" -> AuditSearch.PARAMETERS;
          default -> {
            Set<String> ofType = new TreeSet<>(RecordQuery.OF_EVERY_TYPE);
            ofType.addAll(Parameters.of(type).keySet());
            yield ofType;
          }
        };
    // how an answer looks is said once for all types
    return all.stream()
        .filter(name -> !RecordQuery.OF_ANSWERS.contains(name))
        .collect(Collectors.toSet());
  }

  @Test
  void includesWhatReferencesLeadTo() {
    var observation =
        STATEMENT.getRestFirstRep().getResource().stream()
            .filter(each -> each.getType().equals("Observation"))
            .findFirst()
            .orElseThrow();

    assertThat(observation.getSearchInclude())
        .extracting(each -> each.getValue())
        .contains("Observation:patient", "Observation:performer", "Observation:has-member")
        .doesNotContain("Observation:code");
    assertThat(observation.getSearchRevInclude())
        .extracting(each -> each.getValue())
        .contains("DiagnosticReport:result", "Provenance:target")
        .doesNotContain("MedicationRequest:medication");
  }

  private static CapabilityStatement parsed(byte[] json) {
    return FhirContext.forR4Cached()
        .newJsonParser()
        .setParserErrorHandler(new StrictErrorHandler())
        .parseResource(CapabilityStatement.class, new String(json, UTF_8));
  }
}
