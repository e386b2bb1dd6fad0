package jp.mimamori.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jp.mimamori.mobile.NewPersonPayload;
import jp.mimamori.rest.door.Origins;
import org.glassfish.jersey.server.ContainerResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiDoorTest {

  private static final String ORIGINS = "mimamori.api.origins";
  private static final String GOOD =
      "{\"name\":\"見本 花子\",\"kana\":\"ミホン ハナコ\",\"sex\":\"female\",\"birthDate\":\"1988-04-12\"}";

  /** Resources with every kind of access. */
  @Path("things")
  @RolesAllowed("CITIZEN")
  @Produces("application/json")
  public static class Things {

    @GET
    public String mine() {
      return "{}";
    }

    @GET
    @Path("open")
    @PermitAll
    public String open() {
      return "{}";
    }

    @GET
    @Path("closed")
    @DenyAll
    public String closed() {
      return "{}";
    }

    @POST
    @PermitAll
    @Consumes("application/json")
    public String register(NewPersonPayload person) {
      return "{\"day\":\"" + person.birthDate() + "\"}";
    }
  }

  /** A resource that says nothing about access. */
  @Path("forgotten")
  public static class Forgotten {

    @GET
    public String forgotten() {
      return "{}";
    }
  }

  private final Door door = Door.at("api", Things.class, Forgotten.class);

  @AfterEach
  void forgetOrigins() {
    System.clearProperty(ORIGINS);
  }

  @Test
  void asksWhoeverIsNotKnownForAToken() throws Exception {
    ContainerResponse answer = door.get("things");

    assertThat(answer.getStatus()).isEqualTo(401);
    assertThat(answer.getHeaderString("WWW-Authenticate")).startsWith("Bearer");
    assertThat(answer.getHeaderString("Content-Type")).startsWith("application/problem+json");
    assertThat(Door.body(answer)).contains("urn:mimamori:problem:unauthenticated");
  }

  @Test
  void tellsWhoeverHasAnotherRoleThatItMayNot() throws Exception {
    assertThat(door.as("OPERATOR").get("things").getStatus()).isEqualTo(403);
    assertThat(door.as("CITIZEN").get("things").getStatus()).isEqualTo(200);
  }

  @Test
  void withoutAnAnnotationItIsClosed() throws Exception {
    assertThat(door.get("forgotten").getStatus()).isEqualTo(401);
    assertThat(door.as("CITIZEN").get("forgotten").getStatus()).isEqualTo(403);
    assertThat(door.as("OPERATOR").get("forgotten").getStatus()).isEqualTo(403);
  }

  @Test
  void aMethodIsNarrowedOrOpenedByItsOwnAnnotation() throws Exception {
    assertThat(door.get("things/open").getStatus()).isEqualTo(200);
    assertThat(door.as("CITIZEN").get("things/closed").getStatus()).isEqualTo(403);
  }

  @Test
  void optionsTellNothingToStrangers() throws Exception {
    assertThat(door.ask("OPTIONS", "things", "").getStatus()).isEqualTo(401);
  }

  @Test
  void optionsTellTheMethodsToWhoeverIsKnown() throws Exception {
    var answer = door.as("OPERATOR").ask("OPTIONS", "things", "");

    assertThat(answer.getStatus()).isEqualTo(200);
    assertThat(answer.getHeaderString("Allow")).contains("GET");
  }

  @Test
  void takesAPayload() throws Exception {
    ContainerResponse answer = post(GOOD);

    assertThat(answer.getStatus()).isEqualTo(200);
    assertThat(Door.body(answer)).contains("1988-04-12");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "{",
        "[]",
        "geheim",
        "{\"name\":\"geheim\",\"name\":\"geheim\"}",
        "{\"geheim\":1}",
        "{\"birthDate\":\"geheim\"}",
        "{\"birthDate\":\"2023-02-31\"}",
        "{\"name\":{\"geheim\":1}}",
        "{} geheim",
        "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[["
      })
  void aBodyThatCannotBeReadIsABadRequestThatQuotesNothing(String body) throws Exception {
    ContainerResponse answer = post(body);

    assertThat(answer.getStatus()).isEqualTo(400);
    assertThat(answer.getHeaderString("Content-Type")).startsWith("application/problem+json");
    assertThat(Door.body(answer))
        .contains("\"field\":\"body\"")
        .doesNotContain("geheim", "fasterxml", "Payload", "line:");
  }

  @Test
  void namesTheFieldsThatAreNotRight() throws Exception {
    ContainerResponse answer =
        post(
            "{\"name\":\""
                + " \",\"sex\":\"geheim\",\"birthDate\":\"2999-01-01\",\"postalCode\":\"x\"}");

    assertThat(answer.getStatus()).isEqualTo(422);
    assertThat(Door.body(answer))
        .contains(
            "\"field\":\"name\"",
            "\"field\":\"kana\"",
            "\"field\":\"sex\"",
            "\"field\":\"birthDate\"",
            "\"field\":\"postalCode\"",
            "male、female、other、unknown のどれか")
        .doesNotContain("geheim", "must ", "{mimamori");
  }

  @Test
  void anotherMediaTypeIsNotTaken() throws Exception {
    assertThat(
            door.ask("POST", "things", "a=b", "Content-Type", "application/x-www-form-urlencoded")
                .getStatus())
        .isEqualTo(415);
  }

  @Test
  void noOriginIsAllowedByDefault() throws Exception {
    ContainerResponse preflight = preflight(door, "https://app.example");

    assertThat(preflight.getStatus()).isEqualTo(204);
    assertThat(preflight.getHeaders()).doesNotContainKey("Access-Control-Allow-Origin");
    assertThat(door.get("things/open", "Origin", "https://app.example").getHeaders())
        .doesNotContainKey("Access-Control-Allow-Origin");
  }

  @Test
  void aConfiguredOriginReadsAnswersAndRefusals() throws Exception {
    System.setProperty(ORIGINS, "https://app.example, http://localhost:3000");
    Door configured = Door.at("api", Things.class);

    ContainerResponse preflight = preflight(configured, "https://app.example");
    ContainerResponse refused = configured.get("things", "Origin", "http://localhost:3000");
    ContainerResponse absent = configured.get("nothing", "Origin", "https://app.example");

    assertThat(preflight.getStatus()).isEqualTo(204);
    assertThat(preflight.getHeaderString("Access-Control-Allow-Origin"))
        .isEqualTo("https://app.example");
    assertThat(preflight.getHeaderString("Access-Control-Allow-Headers")).contains("Authorization");
    assertThat(refused.getStatus()).isEqualTo(401);
    assertThat(refused.getHeaderString("Access-Control-Allow-Origin"))
        .isEqualTo("http://localhost:3000");
    assertThat(refused.getHeaderString("Access-Control-Expose-Headers"))
        .contains("WWW-Authenticate");
    assertThat(refused.getHeaderString("Vary")).contains("Origin");
    assertThat(absent.getStatus()).isEqualTo(404);
    assertThat(absent.getHeaderString("Access-Control-Allow-Origin")).isNotNull();
    assertThat(preflight.getHeaders()).doesNotContainKey("Access-Control-Allow-Credentials");
    assertThat(refused.getHeaders()).doesNotContainKey("Access-Control-Allow-Credentials");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://evil.example", "https://app.example.evil", "http://app.example", "null"})
  void anotherOriginReadsNothing(String origin) throws Exception {
    System.setProperty(ORIGINS, "https://app.example");
    Door configured = Door.at("api", Things.class);

    assertThat(preflight(configured, origin).getHeaders())
        .doesNotContainKey("Access-Control-Allow-Origin");
    assertThat(configured.get("things/open", "Origin", origin).getHeaders())
        .doesNotContainKey("Access-Control-Allow-Origin");
  }

  @ParameterizedTest
  @ValueSource(strings = {"*", "null", "https://a.example/", "https://*.example", "app.example"})
  void whatIsNoOriginIsNotConfigured(String text) {
    System.setProperty(ORIGINS, text);

    assertThatThrownBy(Origins::configured).isInstanceOf(IllegalStateException.class);
  }

  private ContainerResponse post(String body) throws Exception {
    return door.ask("POST", "things", body, "Content-Type", "application/json");
  }

  private static ContainerResponse preflight(Door door, String origin) throws Exception {
    return door.ask(
        "OPTIONS", "things", "", "Origin", origin, "Access-Control-Request-Method", "GET");
  }
}
