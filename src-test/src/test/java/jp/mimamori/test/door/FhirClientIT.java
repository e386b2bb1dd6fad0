package jp.mimamori.test.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.api.MethodOutcome;
import ca.uhn.fhir.rest.api.PreferReturnEnum;
import ca.uhn.fhir.rest.client.api.IGenericClient;
import ca.uhn.fhir.rest.client.interceptor.BearerTokenAuthInterceptor;
import ca.uhn.fhir.rest.server.exceptions.MethodNotAllowedException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import ca.uhn.fhir.rest.server.exceptions.UnprocessableEntityException;
import java.math.BigDecimal;
import java.util.UUID;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;

/** A client of somebody else's, written for any server, adds resources and asks several at once. */
class FhirClientIT {

  private static final Town TOWN = Town.shared();
  private static final String MOTHER = TOWN.mother.self().toString();

  private final IGenericClient client = client();

  @Test
  void createsAndReadsWhatItCreated() {
    MethodOutcome created = client.create().resource(weight("51.2")).execute();

    assertThat(created.getCreated()).isTrue();
    assertThat(created.getId().getVersionIdPart()).isEqualTo("1");
    Observation read =
        client.read().resource(Observation.class).withId(created.getId().getIdPart()).execute();
    assertThat(read.getValueQuantity().getValue()).isEqualByComparingTo("51.2");
    assertThat(read.getSubject().getReference()).isEqualTo("Patient/" + MOTHER);
    MethodOutcome minimal =
        client.create().resource(weight("51.3")).prefer(PreferReturnEnum.MINIMAL).execute();
    assertThat(minimal.getResource()).isNull();
    assertThat(minimal.getId().getIdPart()).isNotEmpty();
  }

  @Test
  void createsOnlyWhenThereIsNoneYet() {
    Observation weight = weight("51.4");
    String value = UUID.randomUUID().toString();
    weight.addIdentifier().setSystem("urn:example:scales").setValue(value);
    String condition = "Observation?identifier=urn:example:scales|" + value;

    MethodOutcome first = client.create().resource(weight).conditionalByUrl(condition).execute();
    MethodOutcome again = client.create().resource(weight).conditionalByUrl(condition).execute();

    assertThat(first.getCreated()).isTrue();
    assertThat(again.getId()).isEqualTo(first.getId());
  }

  @Test
  void asksSeveralAtOnce() {
    Bundle batch = new Bundle().setType(Bundle.BundleType.BATCH);
    batch
        .addEntry()
        .setResource(weight("51.5"))
        .getRequest()
        .setMethod(Bundle.HTTPVerb.POST)
        .setUrl("Observation");
    batch.addEntry().getRequest().setMethod(Bundle.HTTPVerb.GET).setUrl("Patient/" + MOTHER);

    Bundle answer = client.transaction().withBundle(batch).execute();

    assertThat(answer.getType()).isEqualTo(Bundle.BundleType.BATCHRESPONSE);
    assertThat(answer.getEntry())
        .extracting(entry -> entry.getResponse().getStatus())
        .containsExactly("201 Created", "200 OK");
    batch.setType(Bundle.BundleType.TRANSACTION).getEntry().remove(1);
    assertThat(client.transaction().withBundle(batch).execute().getType())
        .isEqualTo(Bundle.BundleType.TRANSACTIONRESPONSE);
  }

  @Test
  void isToldWhatIsWrong() {
    UnprocessableEntityException wrong =
        catchThrowableOfType(
            UnprocessableEntityException.class,
            () -> client.create().resource(weight("9999")).execute());

    OperationOutcome outcome = (OperationOutcome) wrong.getOperationOutcome();
    assertThat(outcome.getIssueFirstRep().getExpression().get(0).getValue())
        .isEqualTo("Observation.value");
    Condition condition = new Condition();
    condition.setSubject(new Reference("Patient/" + MOTHER));
    assertThat(
            catchThrowableOfType(
                MethodNotAllowedException.class,
                () -> client.create().resource(condition).execute()))
        .isNotNull();
    Observation foreign = weight("51.6");
    foreign.setSubject(new Reference("Patient/" + TOWN.stranger.self()));
    assertThat(
            catchThrowableOfType(
                ResourceNotFoundException.class, () -> client.create().resource(foreign).execute()))
        .isNotNull();
  }

  private static IGenericClient client() {
    IGenericClient client =
        FhirContext.forR4Cached().newRestfulGenericClient(TOWN.server().url() + "/fhir");
    client.registerInterceptor(new BearerTokenAuthInterceptor(TOWN.mother.token()));
    return client;
  }

  private static Observation weight(String kilograms) {
    Observation weight = new Observation();
    weight.setStatus(Observation.ObservationStatus.FINAL);
    weight.getCode().addCoding().setSystem("http://loinc.org").setCode("29463-7");
    weight.setSubject(new Reference("Patient/" + MOTHER));
    weight.setEffective(new DateTimeType("2026-11-20T07:30:00+09:00"));
    weight.setValue(
        new Quantity()
            .setValue(new BigDecimal(kilograms))
            .setUnit("kg")
            .setSystem("http://unitsofmeasure.org")
            .setCode("kg"));
    return weight;
  }
}
