package jp.mimamori.rest.problem;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.UUID;
import jp.mimamori.mobile.Problem;
import jp.mimamori.mobile.ProblemType;
import jp.mimamori.rest.door.Requests;

/** Answers errors: as OperationOutcome under {@code /fhir}, as a problem everywhere else. */
final class Problems {

  private static final ResourceBundle.Control EXACT =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private Problems() {}

  /** What an error says, and under which media type. */
  record Said(String mediaType, byte[] bytes) {}

  static Response answer(
      HttpServletRequest request, ProblemType type, int status, List<Problem.FieldError> errors) {
    Said said =
        say(
            Requests.isFhir(request),
            new Problem(
                type.uri(),
                words(request).getString(type.name() + ".title"),
                status,
                words(request).getString(type.name() + ".detail"),
                URI.create("urn:uuid:" + Requests.id(request)),
                errors),
            type);
    return Response.status(status).type(said.mediaType()).entity(said.bytes()).build();
  }

  /** A bad request that never became one of the container's: all there is of it is said here. */
  static Said badRequest(boolean atFhir, Locale locale, UUID id) {
    ProblemType type = ProblemType.BAD_REQUEST;
    ResourceBundle words = words(locale);
    return say(
        atFhir,
        new Problem(
            type.uri(),
            words.getString(type.name() + ".title"),
            type.status(),
            words.getString(type.name() + ".detail"),
            URI.create("urn:uuid:" + id),
            List.of()),
        type);
  }

  private static Said say(boolean atFhir, Problem problem, ProblemType type) {
    return atFhir
        ? new Said("application/fhir+json;charset=utf-8", bytes(outcome(type, problem)))
        : new Said("application/problem+json;charset=utf-8", bytes(json(problem)));
  }

  /** The sentences in the caller's language. */
  static ResourceBundle words(HttpServletRequest request) {
    return words(Requests.locale(request));
  }

  private static ResourceBundle words(Locale locale) {
    return ResourceBundle.getBundle("jp.mimamori.rest.problem.Problems", locale, EXACT);
  }

  private static byte[] bytes(JsonObject json) {
    return json.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static JsonObject json(Problem problem) {
    var errors = Json.createArrayBuilder();
    problem
        .errors()
        .forEach(
            e ->
                errors.add(
                    Json.createObjectBuilder()
                        .add("field", e.field())
                        .add("message", e.message())));
    return Json.createObjectBuilder()
        .add("type", problem.type().toString())
        .add("title", problem.title())
        .add("status", problem.status())
        .add("detail", problem.detail())
        .add("instance", problem.instance().toString())
        .add("errors", errors)
        .build();
  }

  private static JsonObject outcome(ProblemType type, Problem problem) {
    String text =
        problem.errors().isEmpty()
            ? problem.title() + " " + problem.detail()
            : problem.title() + " " + problem.errors().get(0).message();
    var issue =
        Json.createObjectBuilder()
            .add("severity", "error")
            .add("code", issueCode(type))
            .add("details", Json.createObjectBuilder().add("text", text))
            .add("diagnostics", problem.instance().toString());
    if (!problem.errors().isEmpty()) {
      var expressions = Json.createArrayBuilder();
      problem.errors().forEach(e -> expressions.add(e.field()));
      issue.add("expression", expressions);
    }
    return Json.createObjectBuilder()
        .add("resourceType", "OperationOutcome")
        .add("issue", Json.createArrayBuilder().add(issue))
        .build();
  }

  /** FHIR R4 IssueType. */
  private static String issueCode(ProblemType type) {
    return switch (type) {
      case BAD_REQUEST, INVALID -> "invalid";
      case UNAUTHENTICATED -> "login";
      case FORBIDDEN -> "forbidden";
      case NOT_FOUND -> "not-found";
      case METHOD_NOT_ALLOWED, NOT_ACCEPTABLE, UNSUPPORTED_MEDIA_TYPE -> "not-supported";
      case CONFLICT, ALREADY_DECIDED -> "conflict";
      case TOO_LARGE -> "too-long";
      case TOO_MANY_REQUESTS -> "throttled";
      case UNEXPECTED -> "exception";
      case UNAVAILABLE -> "transient";
    };
  }
}
