package jp.mimamori.test.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import jp.mimamori.mobile.Contract;
import jp.mimamori.test.contract.Document.Operation;
import jp.mimamori.test.door.Door;
import jp.mimamori.test.door.Door.Answer;
import jp.mimamori.test.door.Town;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The running server does what the contract says, and refuses as the contract says. */
class LiveContractIT {

  private static final Map<String, Operation> OPERATIONS = Document.operations();

  private final Town town = Town.shared();
  private final Calls calls = new Calls();
  private final SharingCalls sharing = new SharingCalls();
  private final PatientCalls patients = new PatientCalls();
  private final EmergencyCalls emergencies = new EmergencyCalls();
  private final CardCalls cards = new CardCalls();
  private final Door she = new Door(town.server(), town.mother().token());
  private final Door operator = new Door(town.server(), town.operator().token());
  private final String self = town.mother().self().toString();

  static Collection<Operation> operations() {
    return OPERATIONS.values();
  }

  static Stream<Operation> guarded() {
    return operations().stream().filter(operation -> !operation.isOpen());
  }

  /**
   * What is to be ended and is not there is left alone, terms of earlier years and a missing day or
   * kind are refused before anybody is looked for, and everybody can be asked; everything else is
   * not found.
   */
  static Stream<Operation> hidden() {
    return guarded()
        .filter(
            operation ->
                operation.knows(404) && operation.path().replace("{type}", "").contains("{"))
        .filter(operation -> !operation.method().equals("delete"))
        .filter(
            operation ->
                !Set.of("offerGrant", "rehearsal", "requestAccess", "vitals")
                    .contains(operation.id()));
  }

  @ParameterizedTest
  @MethodSource("operations")
  void answersAsDocumented(Operation operation) {
    Supplier<Answer> call =
        Stream.of(calls.all(), sharing.all(), patients.all(), emergencies.all(), cards.all())
            .filter(known -> known.containsKey(operation.id()))
            .findFirst()
            .orElse(Map.of())
            .get(operation.id());

    assertThat(call).as("a call of " + operation).isNotNull();
    Answer answer = Held.to(operation, call.get());

    assertThat(answer.status()).as(answer.text()).isBetween(200, 299);
  }

  @ParameterizedTest
  @MethodSource("guarded")
  void asksForATokenAsDocumented(Operation operation) {
    Answer answer = ask(new Door(town.server(), null), operation);

    assertThat(answer.status()).isEqualTo(401);
    Held.to(operation, answer);
  }

  @ParameterizedTest
  @MethodSource("guarded")
  void refusesARoleAsDocumented(Operation operation) {
    for (String role : List.of("CITIZEN", "OPERATOR")) {
      if (!operation.isFor(role)) {
        Answer answer = ask(role.equals("CITIZEN") ? she : operator, operation);

        assertThat(answer.status()).as(operation.id()).isEqualTo(403);
        Held.to(operation, answer);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("hidden")
  void findsNothingAsDocumented(Operation operation) {
    Answer answer = ask(somebodyFor(operation), operation);

    Held.to(operation, answer);
    assertThat(answer.status()).as(answer.text()).isEqualTo(404);
  }

  static Stream<Operation> keyed() {
    return operations().stream()
        .filter(
            operation ->
                operation.node().path("parameters").toString().contains("/idempotencyKey"));
  }

  @ParameterizedTest
  @MethodSource("keyed")
  void refusesAMalformedKeyAsDocumented(Operation operation) {
    for (String malformed :
        List.of("short", "x".repeat(129), "\"" + UUID.randomUUID(), "ab cd".repeat(9))) {
      Answer answer = ask(somebodyFor(operation), operation, "Idempotency-Key", malformed);

      assertThat(answer.status()).as(malformed).isEqualTo(400);
      assertThat(answer.text()).contains("\"field\":\"Idempotency-Key\"");
      Held.to(operation, answer);
    }
  }

  /** Of whoever signs out everywhere nothing is left to ask with. */
  static Stream<Operation> keyedAndLasting() {
    return keyed().filter(operation -> !operation.id().equals("signOutEverywhere"));
  }

  @ParameterizedTest
  @MethodSource("keyedAndLasting")
  void leavesTheKeyOfARefusedRequestAsGoodAsNew(Operation operation) {
    String key = UUID.randomUUID().toString();

    Answer first = ask(somebodyFor(operation), operation, "Idempotency-Key", key);
    Answer again = ask(somebodyFor(operation), operation, "Idempotency-Key", key);

    Held.to(operation, again);
    if (first.status() >= 400 && first.header("Location").isEmpty()) {
      assertThat(again.status()).isEqualTo(first.status());
      assertThat(again.header("Idempotency-Replayed")).isEmpty();
    }
  }

  @Test
  void servesTheContractToTheByte() {
    Answer answer = new Door(town.server(), null).get("/openapi");

    assertThat(answer.response().body()).isEqualTo(Contract.openapi());
  }

  @Test
  void namesTheFieldsThatAreNotRight() {
    Answer answer = calls.json("/api/people", "{\"name\":\"\",\"sex\":\"neither\"}");

    Held.to(OPERATIONS.get("registerPerson"), answer);
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.text()).contains("\"name\"", "\"sex\"", "\"birthDate\"");
  }

  @Test
  void saysThatABodyCannotBeRead() {
    Answer answer = calls.json("/api/people", "{\"name\":");

    Held.to(OPERATIONS.get("registerPerson"), answer);
    assertThat(answer.status()).isEqualTo(400);
  }

  @Test
  void takesNoOtherMediaType() {
    Answer answer =
        operator.send(
            operator
                .request("/api/people")
                .header("Content-Type", "text/plain")
                .POST(HttpRequest.BodyPublishers.ofString("x")));

    Held.to(OPERATIONS.get("registerPerson"), answer);
    assertThat(answer.status()).isEqualTo(415);
  }

  @Test
  void givesNoOtherMediaType() {
    for (String id : List.of("family", "searchPatient")) {
      Operation operation = OPERATIONS.get(id);
      Answer answer =
          she.send(she.request(operation.path()).header("Accept", "application/pdf").GET());

      Held.to(operation, answer);
      assertThat(answer.status()).as(id).isEqualTo(406);
    }
  }

  @Test
  void namesTheParameterThatIsNotRight() {
    Answer app = she.get("/api/people/" + self + "/timeline?year=nineteen");
    Answer fhir = she.get("/fhir/Observation?date=yesterday&patient=" + self);

    Held.to(OPERATIONS.get("timeline"), app);
    Held.to(OPERATIONS.get("search"), fhir);
    assertThat(app.status()).isEqualTo(400);
    assertThat(app.text()).contains("\"field\":\"year\"");
    assertThat(fhir.status()).isEqualTo(400);
    assertThat(fhir.text()).contains("\"expression\":[\"date\"]");
  }

  @Test
  void refusesAFileAsDocumented() {
    byte[] nothing = {1, 2, 3};

    Held.to(OPERATIONS.get("upload"), she.upload(self, "x.bin", nothing));
    Answer many =
        Held.to(OPERATIONS.get("uploadForMany"), operator.post("/api/imports", "x", nothing));

    assertThat(many.status()).isEqualTo(422);
  }

  @Test
  void saysThatARecordIsAsItWas() {
    Answer first = calls.all().get("read").get();
    String path = "/fhir/Observation/" + first.json().getString("id");
    Answer again = she.send(she.request(path).header("If-None-Match", first.header("ETag")).GET());

    assertThat(again.status()).isEqualTo(304);
    Held.to(OPERATIONS.get("read"), again);
  }

  private Door somebodyFor(Operation operation) {
    if (operation.isFor("CITIZEN")) {
      return she;
    }
    if (operation.isFor("OPERATOR")) {
      return operator;
    }
    Town.Resident staff = operation.isFor("PRACTITIONER") ? town.doctor() : town.responder();
    return new Door(town.server(), staff.token());
  }

  /** The operation for things that nobody has. */
  private static Answer ask(Door door, Operation operation, String... headers) {
    String path =
        operation
            .path()
            .replace("{type}", "Observation")
            .replaceAll("\\{\\w+}", UUID.randomUUID().toString());
    HttpRequest.Builder request = door.request(path);
    if (headers.length > 0) {
      request.headers(headers);
    }
    Body body = Body.of(operation);
    if (!body.type().isEmpty()) {
      request.header("Content-Type", body.type());
    }
    return door.send(
        request.method(
            operation.method().toUpperCase(java.util.Locale.ROOT),
            HttpRequest.BodyPublishers.ofString(body.text())));
  }
}
