package jp.mimamori.rest.fhir;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.StrictErrorHandler;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.junit.jupiter.api.Test;

class CapabilityJsonTest {

  private static final CapabilityStatement STATEMENT =
      parsed(CapabilityJson.of("https://phr.example.jp/fhir", true));

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
  void saysWhetherBrowserAppsMayRead() {
    assertThat(STATEMENT.getRestFirstRep().getSecurity().getCors()).isTrue();
    assertThat(
            parsed(CapabilityJson.of("https://x.example", false))
                .getRestFirstRep()
                .getSecurity()
                .getCors())
        .isFalse();
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
      assertThat(resource.getInteraction())
          .extracting(i -> i.getCode().toCode())
          .contains("read", "search-type");
    }
  }

  private static Set<String> understood(String type) {
    if (type.equals("Patient")) {
      return SearchParameters.OF_PATIENT;
    }
    Set<String> all =
        switch (type) {
          case "Consent" -> SearchParameters.OF_CONSENT;
          case "AuditEvent" -> AuditSearch.PARAMETERS;
          default -> SearchParameters.OF_RECORDS;
        };
    // how much of an answer is shown is said once for all types
    return all.stream()
        .filter(name -> !Set.of("_count", "_cursor").contains(name))
        .collect(Collectors.toSet());
  }

  private static CapabilityStatement parsed(byte[] json) {
    return FhirContext.forR4Cached()
        .newJsonParser()
        .setParserErrorHandler(new StrictErrorHandler())
        .parseResource(CapabilityStatement.class, new String(json, UTF_8));
  }
}
