package jp.mimamori.ips;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import ca.uhn.fhir.validation.ValidationOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.NpmPackageValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Composition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The document is what the published package hl7.fhir.uv.ips 2.0.0 says that one is. */
class PublishedProfilesTest {

  private static final String IPS = "http://hl7.org/fhir/uv/ips/StructureDefinition/";
  private static final FhirContext R4 = FhirContext.forR4();
  private static final FhirValidator VALIDATOR = validator();

  private static final Map<String, String> PROFILES =
      Map.of(
          "Composition", IPS + "Composition-uv-ips",
          "Patient", IPS + "Patient-uv-ips",
          "Organization", IPS + "Organization-uv-ips",
          "Flag", IPS + "Flag-alert-uv-ips",
          "AllergyIntolerance", IPS + "AllergyIntolerance-uv-ips",
          "Condition", IPS + "Condition-uv-ips",
          "MedicationStatement", IPS + "MedicationStatement-uv-ips",
          "Device", IPS + "Device-uv-ips",
          "DeviceUseStatement", IPS + "DeviceUseStatement-uv-ips",
          "Observation", "http://hl7.org/fhir/StructureDefinition/vitalsigns");

  static Stream<Source> documents() {
    Source everything = Sources.recorded(Sources.approved(Sources.everything()));
    return Stream.of(
        Sources.empty(),
        everything,
        Sources.newer(everything, "weight", "23", "care.ventilator", "yes", "latex", "yes"),
        Sources.newer(Sources.empty(), Sources.everything()));
  }

  /**
   * The validator matches no composition by its profile inside of a document, though it has nothing
   * against the same one alone: {@link #hasEntriesOfTheirProfiles} holds it to its profile.
   */
  @ParameterizedTest
  @MethodSource("documents")
  void isADocumentOfTheProfile(Source source) {
    String json = new String(InternationalSummary.of(source), StandardCharsets.UTF_8);

    assertThat(InternationalSummaryTest.bundle(source).getEntryFirstRep().getResource())
        .isInstanceOf(Composition.class);
    assertThat(faults(json, IPS + "Bundle-uv-ips"))
        .allMatch(fault -> fault.startsWith("Bundle: Slice 'Bundle.entry:composition'"));
  }

  @ParameterizedTest
  @MethodSource("documents")
  void hasEntriesOfTheirProfiles(Source source) {
    Bundle bundle = InternationalSummaryTest.bundle(source);

    for (Bundle.BundleEntryComponent entry : bundle.getEntry()) {
      String type = entry.getResource().fhirType();
      String json = R4.newJsonParser().encodeResourceToString(entry.getResource());
      assertThat(PROFILES).containsKey(type);
      assertThat(faults(json, PROFILES.get(type))).as(type).isEmpty();
    }
  }

  @Test
  void isRefusedByTheSameValidatorWhereSomethingIsMissing() {
    Bundle bundle = InternationalSummaryTest.bundle(Sources.approved(Sources.everything()));
    Composition composition = (Composition) bundle.getEntryFirstRep().getResource();
    composition
        .getSection()
        .removeIf(section -> section.getCode().getCodingFirstRep().getCode().equals("48765-2"));

    assertThat(
            faults(
                R4.newJsonParser().encodeResourceToString(composition), IPS + "Composition-uv-ips"))
        .isNotEmpty();
    assertThat(
            faults(
                R4.newJsonParser().encodeResourceToString(bundle.setType(Bundle.BundleType.BATCH)),
                IPS + "Bundle-uv-ips"))
        .hasSizeGreaterThan(1);
  }

  private static List<String> faults(String json, String profile) {
    return VALIDATOR
        .validateWithResult(json, new ValidationOptions().addProfile(profile))
        .getMessages()
        .stream()
        .filter(message -> message.getSeverity().ordinal() >= ResultSeverityEnum.ERROR.ordinal())
        .map(PublishedProfilesTest::words)
        .toList();
  }

  private static String words(SingleValidationMessage message) {
    return message.getLocationString() + ": " + message.getMessage();
  }

  private static FhirValidator validator() {
    NpmPackageValidationSupport ips = new NpmPackageValidationSupport(R4);
    try {
      ips.loadPackageFromClasspath("classpath:hl7.fhir.uv.ips-2.0.0.tgz");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    FhirInstanceValidator module =
        new FhirInstanceValidator(
            new ValidationSupportChain(
                ips,
                new DefaultProfileValidationSupport(R4),
                new CommonCodeSystemsTerminologyService(R4),
                new InMemoryTerminologyServerValidationSupport(R4)));
    module.setAnyExtensionsAllowed(false);
    module.setErrorForUnknownProfiles(true);
    return R4.newValidator().registerValidatorModule(module);
  }
}
