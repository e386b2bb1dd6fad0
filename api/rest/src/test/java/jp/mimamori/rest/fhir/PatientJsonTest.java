package jp.mimamori.rest.fhir;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.StrictErrorHandler;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.person.Insurance;
import jp.mimamori.person.InsuredNumber;
import jp.mimamori.person.Person;
import jp.mimamori.person.ReadingPeople;
import jp.mimamori.person.Sex;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.Test;

class PatientJsonTest {

  private static final SubjectId ID = SubjectId.of("01930a3e-5c00-7000-8000-000000000001");

  @Test
  void writesNameReadingAndAddress() {
    Patient patient = parsed(json(person("見本 花子", "ミホン ハナコ", "1000000", "東京都\"見本\"町1")));

    assertThat(patient.getIdElement().getIdPart()).isEqualTo(ID.toString());
    assertThat(patient.getName()).hasSize(2);
    assertThat(patient.getNameFirstRep().getFamily()).isEqualTo("見本");
    assertThat(patient.getNameFirstRep().getGivenAsSingleString()).isEqualTo("花子");
    assertThat(patient.getName().get(1).getText()).isEqualTo("ミホン ハナコ");
    assertThat(patient.getGender().toCode()).isEqualTo("female");
    assertThat(patient.getBirthDateElement().getValueAsString()).isEqualTo("1988-04-12");
    assertThat(patient.getAddressFirstRep().getText()).isEqualTo("東京都\"見本\"町1");
    assertThat(patient.getAddressFirstRep().getPostalCode()).isEqualTo("1000000");
  }

  @Test
  void aNameInOnePieceIsNotCut() {
    Patient patient = parsed(json(person("見本", "ミホン", "", "")));

    assertThat(patient.getNameFirstRep().getText()).isEqualTo("見本");
    assertThat(patient.getNameFirstRep().hasFamily()).isFalse();
    assertThat(patient.hasAddress()).isFalse();
  }

  @Test
  void theInsuredNumberIsNotInIt() {
    String json = json(person("見本 花子", "ミホン ハナコ", "", ""));

    assertThat(json).doesNotContain("06139992", "見本12", "345");
    assertThat(parsed(json).getIdentifier())
        .singleElement()
        .satisfies(
            identifier ->
                assertThat(
                        PatientJson.identified(
                            identifier.getSystem() + "|" + identifier.getValue()))
                    .contains(ID));
    assertThat(PatientJson.identified("urn:ietf:rfc:3986|06139992")).isEmpty();
    assertThat(PatientJson.identified("urn:uuid:" + ID)).isEmpty();
  }

  private static Person person(String name, String kana, String postalCode, String address) {
    return new Person(ID, name, kana, Sex.FEMALE, LocalDate.of(1988, 4, 12), postalCode, address);
  }

  private static String json(Person person) {
    Insurance insurance =
        new Insurance(
            new UUID(0, 1),
            ID,
            new InsuredNumber("06139992", "見本12", "345", "01"),
            LocalDate.of(2021, 4, 1),
            null);
    return new String(PatientJson.of(new ReadingPeople.Details(person, List.of(insurance))), UTF_8);
  }

  private static Patient parsed(String json) {
    return FhirContext.forR4Cached()
        .newJsonParser()
        .setParserErrorHandler(new StrictErrorHandler())
        .parseResource(Patient.class, json);
  }
}
