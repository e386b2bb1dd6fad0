package jp.mimamori.rest.problem;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import jp.mimamori.mobile.Problem;
import jp.mimamori.mobile.ProblemType;
import jp.mimamori.rest.door.Requests;

/** Answers errors: as OperationOutcome under {@code /fhir}, as a problem everywhere else. */
public final class Problems {

  private static final ResourceBundle.Control EXACT =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private Problems() {}

  /** The sentences in a language. */
  public static ResourceBundle words(Locale locale) {
    return ResourceBundle.getBundle("jp.mimamori.rest.problem.Problems", locale, EXACT);
  }

  static Response answer(
      HttpServletRequest request, ProblemType type, int status, List<Problem.FieldError> errors) {
    ResourceBundle words = words(request);
    Problem problem =
        new Problem(
            type.uri(),
            words.getString(type.name() + ".title"),
            status,
            words.getString(type.name() + detail(type, request)),
            URI.create("urn:uuid:" + Requests.id(request)),
            errors);
    return Requests.isFhir(request)
        ? Response.status(status)
            .type("application/fhir+json;charset=utf-8")
            .language(Requests.locale(request))
            .entity(bytes(outcome(type, problem)))
            .build()
        : Response.status(status)
            .type("application/problem+json;charset=utf-8")
            .language(Requests.locale(request))
            .entity(bytes(json(problem)))
            .build();
  }

  /** The FHIR door takes no files but those inside resources. */
  private static String detail(ProblemType type, HttpServletRequest request) {
    return type == ProblemType.TOO_LARGE && Requests.isFhir(request) ? ".fhir" : ".detail";
  }

  /** The sentences in the caller's language. */
  static ResourceBundle words(HttpServletRequest request) {
    return words(Requests.locale(request));
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

  /** One issue for each field that is not right, or one for all of it. */
  private static JsonObject outcome(ProblemType type, Problem problem) {
    var issues = Json.createArrayBuilder();
    problem
        .errors()
        .forEach(
            e ->
                issues.add(
                    issue(type, problem, problem.title() + " " + e.message())
                        .add("expression", Json.createArrayBuilder().add(e.field()))));
    if (problem.errors().isEmpty()) {
      issues.add(issue(type, problem, problem.title() + " " + problem.detail()));
    }
    return Json.createObjectBuilder()
        .add("resourceType", "OperationOutcome")
        .add("issue", issues)
        .build();
  }

  private static JsonObjectBuilder issue(ProblemType type, Problem problem, String text) {
    return Json.createObjectBuilder()
        .add("severity", "error")
        .add("code", issueCode(type))
        .add("details", Json.createObjectBuilder().add("text", text))
        .add("diagnostics", problem.instance().toString());
  }

  /** FHIR R4 IssueType. */
  private static String issueCode(ProblemType type) {
    return switch (type) {
      case BAD_REQUEST, INVALID, KEY_REUSED -> "invalid";
      case UNAUTHENTICATED -> "login";
      case FORBIDDEN -> "forbidden";
      case NOT_FOUND -> "not-found";
      case METHOD_NOT_ALLOWED, NOT_ACCEPTABLE, UNSUPPORTED_MEDIA_TYPE -> "not-supported";
      case CONFLICT, ALREADY_DECIDED, STILL_RUNNING, OUTCOME_UNKNOWN, PRECONDITION_FAILED ->
          "conflict";
      case SEVERAL_MATCH -> "multiple-matches";
      case TOO_LARGE -> "too-long";
      case TOO_MANY_REQUESTS -> "throttled";
      case UNEXPECTED -> "exception";
      case UNAVAILABLE -> "transient";
    };
  }
}
