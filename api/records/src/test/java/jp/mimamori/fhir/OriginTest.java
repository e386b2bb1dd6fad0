package jp.mimamori.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Immunization;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;

class OriginTest {

  @Test
  void namesTheInstitutionBeforeThePerson() {
    Observation observation = new Observation();
    observation.addPerformer(named("Practitioner", "見本 三郎"));
    observation.addPerformer(named("Organization", "見本内科医院"));

    assertThat(Origin.of(observation)).isEqualTo("見本内科医院");
  }

  @Test
  void namesThePersonWhereThereIsNoInstitution() {
    Observation observation = new Observation();
    observation.addPerformer(named("Practitioner", "見本 三郎"));

    assertThat(Origin.of(observation)).isEqualTo("見本 三郎");
  }

  @Test
  void looksIntoWhoeverActed() {
    Immunization immunization = new Immunization();
    immunization.addPerformer().setActor(named("Organization", " 見本小児科 "));

    assertThat(Origin.of(immunization)).isEqualTo("見本小児科");
  }

  @Test
  void namesWhereSomebodyStayed() {
    Encounter encounter = new Encounter();
    encounter.setServiceProvider(new Reference("Organization/1").setDisplay("見本病院"));

    assertThat(Origin.of(encounter)).isEqualTo("見本病院");
  }

  @Test
  void asksForANameThatDoesNotStandThere() {
    Observation observation = new Observation();
    observation.addPerformer(new Reference("Practitioner/7"));
    observation.addPerformer(new Reference("urn:x").setType("Organization"));

    assertThat(Origin.of(observation, r -> "urn:x".equals(r.getReference()) ? "見本検査所" : ""))
        .isEqualTo("見本検査所");
    assertThat(Origin.of(observation)).isEmpty();
  }

  @Test
  void isAnInstitutionsOwnNameForItself() {
    assertThat(Origin.of(new Organization().setName("見本薬局"))).isEqualTo("見本薬局");
  }

  @Test
  void namesNobodyForThePersonsOwnWords() {
    Observation observation = new Observation();
    observation.addPerformer(new Reference("Patient/1").setDisplay("森野 花"));

    assertThat(Origin.of(observation)).isEmpty();
  }

  @Test
  void saysNothingWhereNobodyIsNamed() {
    assertThat(Origin.of(new Observation())).isEmpty();
    assertThat(Origin.of(new Observation().addPerformer(new Reference()))).isEmpty();
  }

  private static Reference named(String type, String name) {
    return new Reference(type + "/1").setType(type).setDisplay(name);
  }
}
