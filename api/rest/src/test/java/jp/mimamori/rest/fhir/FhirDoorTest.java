package jp.mimamori.rest.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import jp.mimamori.rest.Door;
import org.glassfish.jersey.server.ContainerResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FhirDoorTest {

  private final Door door = Door.at("fhir", Formats.class, Echo.class);

  /** A resource of the FHIR door. */
  @Path("echo")
  @PermitAll
  @Produces(Formats.FHIR_JSON)
  public static class Echo {

    @GET
    public Response echo() {
      return Response.ok(new byte[] {'{', '}'}, Formats.FHIR_JSON).build();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "*/*  # application/fhir+json;charset=utf-8",
        "application/* # application/fhir+json;charset=utf-8",
        "application/fhir+json # application/fhir+json;charset=utf-8",
        "application/fhir+json; fhirVersion=4.0 # application/fhir+json;charset=utf-8",
        "application/json # application/json;charset=utf-8",
        "application/fhir+xml, application/json;q=0.5 # application/json;charset=utf-8"
      })
  void answersAsAccepted(String accept, String type) throws Exception {
    ContainerResponse answer = door.get("echo", "Accept", accept);

    assertThat(answer.getStatus()).isEqualTo(200);
    assertThat(answer.getHeaderString("Content-Type")).isEqualTo(type);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/html",
        "application/fhir+xml",
        "image/*",
        "application/fhir+json;q=0",
        "application/fhir+json; fhirVersion=5.0"
      })
  void whatIsNotJsonIsNotAcceptable(String accept) throws Exception {
    ContainerResponse answer = door.get("echo", "Accept", accept);

    assertThat(answer.getStatus()).isEqualTo(406);
    assertThat(answer.getHeaderString("Content-Type")).startsWith("application/fhir+json");
    assertThat(Door.body(answer)).contains("OperationOutcome", "not-supported");
  }

  @ParameterizedTest
  @CsvSource({
    "json, 200",
    "application/fhir%2Bjson, 200",
    "application/fhir+json, 200",
    "application/json, 200",
    "xml, 406",
    "text/html, 406",
    "'', 406"
  })
  void theFormatParameterWins(String format, int status) throws Exception {
    assertThat(door.get("echo?_format=" + format, "Accept", "text/html").getStatus())
        .isEqualTo(status);
  }

  @Test
  void headIsGetWithoutBody() throws Exception {
    ContainerResponse answer = door.ask("HEAD", "echo", "");

    assertThat(answer.getStatus()).isEqualTo(200);
    assertThat(answer.getHeaderString("Content-Type")).startsWith("application/fhir+json");
  }

  @Test
  void anUnknownPathIsAnOperationOutcome() throws Exception {
    ContainerResponse answer = door.get("nothing/here");

    assertThat(answer.getStatus()).isEqualTo(404);
    assertThat(Door.body(answer)).contains("OperationOutcome", "not-found");
  }
}
