package jp.mimamori.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.BaseRuntimeChildDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementCompositeDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementDefinition;
import ca.uhn.fhir.context.FhirContext;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import jp.mimamori.consent.Category;
import jp.mimamori.record.HealthRecord;
import jp.mimamori.record.Labels;
import jp.mimamori.record.Stored;
import jp.mimamori.record.Withholding;
import org.hl7.fhir.instance.model.api.IBase;
import org.hl7.fhir.instance.model.api.IPrimitiveType;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Narrative;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlacelessTest {

  /** A place that nothing gives away as one, as a person's own home would be called. */
  private static final String CANARY = "青梅荘カナリア";

  private static final FhirContext R4 = FhirJson.context();
  private static final int DEPTH = 2;
  private static final LocalDate JUNE = LocalDate.of(2025, 6, 3);

  private final Withholding placeless = new Placeless();

  static Stream<String> types() {
    return new TreeSet<>(R4.getResourceTypes()).stream();
  }

  @ParameterizedTest
  @MethodSource("types")
  void tellsNoPlaceWhicheverElementOfWhicheverTypeHoldsIt(String type) {
    String full = filled(type);
    assertThat(full).contains(CANARY);

    Withholding.Left left = placeless.of(record(type, full), Set.of());

    assertThat(text(left)).doesNotContain("カナリア").doesNotContain("青梅").contains(type);
    assertThat(left.title()).doesNotContain("カナリア");
    FhirJson.parser().parseResource(text(left));
  }

  @ParameterizedTest
  @MethodSource("types")
  void keepsNoAttachmentNarrativeExtensionOrContainedResourceOfAnyType(String type) {
    assertThat(text(placeless.of(record(type, filled(type)), Set.of())))
        .doesNotContain(
            "\"text\":{",
            "contained",
            "xtension",
            "identifier",
            "performer",
            "serviceProvider",
            "location",
            "organization",
            "note",
            "telecom",
            "address",
            "attachment",
            "display\":\"" + CANARY);
  }

  @Test
  void keepsWhatTellsOfTheBody() {
    Withholding.Left left =
        placeless.of(
            record(
                "Observation",
                """
                {'resourceType':'Observation','id':'x','status':'final','issued':'2025-06-03T10:11:12+09:00',
                 'code':{'coding':[{'system':'http://loinc.org','code':'29463-7','display':'体重'}],'text':'体重'},
                 'subject':{'reference':'Patient/other','display':'青梅荘カナリア'},
                 'effectiveDateTime':'2025-06-03T10:11:12+09:00',
                 'valueQuantity':{'value':50.50,'unit':'kg','system':'http://unitsofmeasure.org','code':'kg'},
                 'interpretation':[{'coding':[{'system':'http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation','code':'H'}]}],
                 'referenceRange':[{'low':{'value':40},'high':{'value':50},'text':'青梅荘カナリアの基準'}],
                 'performer':[{'display':'青梅荘カナリア'}]}
                """),
            Set.of());

    assertThat(left.title()).isEqualTo("体重");
    Node copy = Node.of(left.body());
    assertThat(copy.at("valueQuantity").quantity()).isEqualTo("50.50 kg");
    assertThat(copy.at("referenceRange", "high", "value").text()).isEqualTo("50");
    assertThat(copy.at("interpretation", "coding", "code").text()).isEqualTo("H");
    assertThat(copy.at("effectiveDateTime").text()).isEqualTo("2025-06-03");
    assertThat(copy.at("subject", "reference").text()).startsWith("Patient/0000");
    assertThat(text(left)).doesNotContain("カナリア", "issued");
  }

  @Test
  void dropsTheCodesOfAHospitalsOwnSystemsAndWordsThatHaveNoCode() {
    Withholding.Left left =
        placeless.of(
            record(
                "Condition",
                """
                {'resourceType':'Condition','id':'x','code':{'coding':[
                 {'system':'urn:oid:1.2.392.100495.20.3.51.11312345678','code':'A1','display':'喘息'},
                 {'system':'http://aoume-canaria.example/codes','code':'A1','display':'喘息'}],
                 'text':'喘息（青梅荘カナリアにて）'}}
                """),
            Set.of());

    assertThat(left.title()).isEmpty();
    assertThat(text(left)).doesNotContain("喘息", "canaria", "11312345678", "カナリア");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ロキソニン（青梅荘カナリア処方）",
        "ロキソニン さくら薬局",
        "見本クリニックの薬",
        "ロキソニン 03-1234-5678",
        "ロキソニン 〒100-0001",
        "世田谷区で処方",
        "ＡＢＣ ＨＯＳＰＩＴＡＬ"
      })
  void dropsWordsBesideACodeThatTellAPlace(String words) {
    String drug =
        """
        {'resourceType':'MedicationDispense','id':'x','status':'completed','medicationCodeableConcept':
         {'coding':[{'system':'http://capstandard.jp/iyaku.info/CodeSystem/YJ-code','code':'1149019F1560','display':'%s'}],
          'text':'%s'}}
        """
            .formatted(words, words);

    Withholding.Left left =
        placeless.of(record("MedicationDispense", drug), Set.of(Labels.keyOf(CANARY)));

    assertThat(left.title()).isEmpty();
    assertThat(text(left)).contains("1149019F1560").doesNotContain(words);
  }

  @Test
  void keepsHowToTakeADrugWhenItIsNothingElse() {
    assertThat(usage("1日3回毎食後　7日分")).contains("1日3回毎食後　7日分");
    assertThat(usage("1日3回毎食後　青梅荘にて")).doesNotContain("毎食後");
    assertThat(usage("見本薬局")).doesNotContain("見本");
  }

  @Test
  void leavesOfATypeThatIsNotListedItsCodeAlone() {
    Withholding.Left left =
        placeless.of(
            record(
                "Coverage",
                """
                {'resourceType':'Coverage','id':'x','status':'active','subscriberId':'12345',
                 'payor':[{'display':'見本市'}],'period':{'start':'2020-04-01'}}
                """),
            Set.of());

    assertThat(Node.of(left.body()).names()).containsExactly("resourceType", "id", "subject");
  }

  @Test
  void leavesNothingOfWhatIsNoResource() {
    assertThat(text(placeless.of(record("Observation", "['" + CANARY + "']"), Set.of())))
        .doesNotContain("カナリア");
  }

  private String usage(String words) {
    return text(
        placeless.of(
            record(
                "MedicationDispense",
                "{'resourceType':'MedicationDispense','id':'x','dosageInstruction':[{'text':'%s'}]}"
                    .formatted(words)),
            Set.of()));
  }

  private static HealthRecord record(String type, String json) {
    return Stored.record(7, Category.OTHER, type, CANARY + "での記録", JUNE, json);
  }

  private static String text(Withholding.Left left) {
    return new String(left.body(), StandardCharsets.UTF_8);
  }

  /** A resource of this type with the canary in whatever element takes words. */
  private static String filled(String type) {
    Resource resource = (Resource) R4.getResourceDefinition(type).newInstance();
    fill(resource, R4.getResourceDefinition(type), 0);
    if (resource instanceof DomainResource domain) {
      Organization place = new Organization();
      place.setName(CANARY).setId("place");
      domain.addContained(place);
      domain.addExtension("http://odd.example/" + CANARY, new StringType(CANARY));
      Narrative narrative = new Narrative();
      narrative.setStatus(Narrative.NarrativeStatus.GENERATED);
      narrative.setDivAsString("<div xmlns=\"http://www.w3.org/1999/xhtml\">" + CANARY + "</div>");
      domain.setText(narrative);
    } else {
      resource.getMeta().addExtension("http://odd.example", new StringType(CANARY));
    }
    return R4.newJsonParser().encodeResourceToString(resource);
  }

  private static void fill(
      IBase holder, BaseRuntimeElementCompositeDefinition<?> definition, int depth) {
    for (BaseRuntimeChildDefinition child : definition.getChildren()) {
      if (!List.of("contained", "text", "meta", "extension", "modifierExtension")
          .contains(child.getElementName())) {
        child.getValidChildNames().forEach(name -> fill(holder, child, name, depth));
      }
    }
  }

  private static void fill(IBase holder, BaseRuntimeChildDefinition child, String name, int depth) {
    try {
      BaseRuntimeElementDefinition<?> element = child.getChildByName(name);
      IBase value = element.newInstance(child.getInstanceConstructorArguments());
      if (value instanceof IPrimitiveType<?> primitive) {
        primitive.setValueAsString(CANARY);
      } else if (element instanceof BaseRuntimeElementCompositeDefinition<?> parts
          && !(value instanceof Resource)
          && depth < DEPTH) {
        fill(value, parts, depth + 1);
      }
      child.getMutator().addValue(holder, value);
    } catch (RuntimeException notWords) {
      // a number, a day, a code of a closed list: no room for a place
    }
  }
}
