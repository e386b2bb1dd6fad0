package jp.mimamori.ips;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import jp.mimamori.fhir.FhirJson;
import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Composition;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Device;
import org.hl7.fhir.r4.model.DeviceUseStatement;
import org.hl7.fhir.r4.model.Flag;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;

/** What of a dataset stands where in the document, and what is said of what nobody approved. */
class InternationalSummaryTest {

  @Test
  void hasThePlacesThatADocumentNeeds() {
    Bundle bundle = bundle(Sources.approved(Sources.everything()));
    Composition composition = all(bundle, Composition.class).get(0);

    assertThat(bundle.getEntryFirstRep().getResource()).isSameAs(composition);
    assertThat(all(bundle, Patient.class)).hasSize(1);
    assertThat(composition.getStatus()).isEqualTo(Composition.CompositionStatus.FINAL);
    assertThat(composition.getSection())
        .extracting(section -> section.getCode().getCodingFirstRep().getCode())
        .containsExactly(
            "104605-1", "48765-2", "11450-4", "10160-0", "46264-8", "8716-3", "81338-6", "42348-3");
    assertThat(bundle.getEntry())
        .allSatisfy(
            entry ->
                assertThat(entry.getFullUrl())
                    .isEqualTo("urn:uuid:" + entry.getResource().getIdElement().getIdPart()));
  }

  @Test
  void saysOfWhatNobodyEnteredThatItIsNotKnown() {
    Composition composition = all(bundle(Sources.empty()), Composition.class).get(0);

    assertThat(composition.getStatus()).isEqualTo(Composition.CompositionStatus.PRELIMINARY);
    assertThat(composition.getSection())
        .hasSize(3)
        .allSatisfy(
            section ->
                assertThat(section.getEmptyReason().getCodingFirstRep().getCode())
                    .isEqualTo("unavailable"));
  }

  @Test
  void tellsSettingsWithTheirUnits() {
    List<Device> devices = all(bundle(Sources.approved(Sources.everything())), Device.class);

    Device ventilator = devices.get(0);
    assertThat(ventilator.getDeviceNameFirstRep().getName()).isEqualTo("見本ベント <3> & \"4\"");
    assertThat(ventilator.getProperty())
        .anySatisfy(
            setting -> {
              assertThat(setting.getType().getText()).isEqualTo("PEEP");
              assertThat(setting.getValueQuantityFirstRep().getCode()).isEqualTo("cm[H2O]");
              assertThat(setting.getValueQuantityFirstRep().getValue()).isEqualTo("5");
            });
    assertThat(devices).hasSize(2);
    assertThat(all(bundle(Sources.approved(Sources.everything())), DeviceUseStatement.class))
        .hasSize(2);
  }

  @Test
  void putsTheNewerWordBesideTheApprovedOneAndMarksIt() {
    Source source =
        Sources.newer(
            Sources.approved("weight", "21.5", "allergies.1.substance", "卵", "height", "118"),
            "weight",
            "23",
            "allergies.1.substance",
            "卵",
            "allergies.2.substance",
            "そば");
    Bundle bundle = bundle(source);

    assertThat(all(bundle, Observation.class))
        .extracting(o -> o.getStatus().toCode() + " " + o.getValueQuantity().getValue())
        .containsExactly("final 21.5", "final 118", "preliminary 23");
    assertThat(all(bundle, AllergyIntolerance.class))
        .extracting(
            a ->
                a.getCode().getText()
                    + " "
                    + a.getVerificationStatus().getCodingFirstRep().getCode())
        .containsExactly("卵 confirmed", "そば unconfirmed");
    Composition composition = all(bundle, Composition.class).get(0);
    assertThat(composition.getStatus()).isEqualTo(Composition.CompositionStatus.PRELIMINARY);
    assertThat(composition.getSection())
        .anySatisfy(
            section ->
                assertThat(section.getText().getDivAsString()).contains("未承認", "削除の申し出", "118"));
  }

  @Test
  void neverSaysOfATextThatItIsMarkup() {
    Source source = Sources.approved("do-not.1.what", "<script>&\"'\n二行目");

    Bundle bundle = bundle(source);

    assertThat(all(bundle, Flag.class).get(0).getCode().getText()).contains("<script>&\"'\n二行目");
    assertThat(
            all(bundle, Composition.class).get(0).getSectionFirstRep().getText().getDivAsString())
        .contains("&lt;script&gt;&amp;")
        .doesNotContain("<script>");
  }

  @Test
  void tellsNoLatexAllergyFromLatexOfWhichNothingIsKnown() {
    Bundle none = bundle(Sources.approved("latex", "no"));
    Bundle unknown = bundle(Sources.approved("latex", "unknown"));

    assertThat(all(none, AllergyIntolerance.class))
        .extracting(a -> a.getCode().getCodingFirstRep().getCode())
        .containsExactly("716184000");
    assertThat(all(unknown, AllergyIntolerance.class)).isEmpty();
    assertThat(
            all(unknown, Composition.class).get(0).getSectionFirstRep().getEmptyReason().getText())
        .contains("in words alone");
  }

  @Test
  void takesInWhatInstitutionsRecorded() {
    Bundle bundle = bundle(Sources.recorded(Sources.empty()));

    assertThat(all(bundle, Condition.class)).hasSize(1);
    assertThat(all(bundle, AllergyIntolerance.class)).hasSize(1);
    assertThat(all(bundle, MedicationStatement.class).get(0).getDosageFirstRep().getText())
        .contains("1日2回");
    assertThat(all(bundle, DeviceUseStatement.class)).hasSize(1);
  }

  @Test
  void hasTheSameIdsForTheSameState() {
    assertThat(InternationalSummary.of(Sources.approved(Sources.everything())))
        .isEqualTo(InternationalSummary.of(Sources.approved(Sources.everything())));
  }

  static Bundle bundle(Source source) {
    return (Bundle)
        FhirJson.read(new String(InternationalSummary.of(source), StandardCharsets.UTF_8));
  }

  static <R extends Resource> List<R> all(Bundle bundle, Class<R> type) {
    return bundle.getEntry().stream()
        .map(Bundle.BundleEntryComponent::getResource)
        .filter(type::isInstance)
        .map(type::cast)
        .toList();
  }
}
