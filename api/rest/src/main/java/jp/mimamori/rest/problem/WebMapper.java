package jp.mimamori.rest.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.List;
import jp.mimamori.mobile.Problem;
import jp.mimamori.mobile.ProblemType;

/** What JAX-RS itself refuses, with its own status. */
public class WebMapper implements ExceptionMapper<WebApplicationException> {

  @Context HttpServletRequest request;

  @Override
  public Response toResponse(WebApplicationException refused) {
    int status = refused.getResponse().getStatus();
    if (status < 400) {
      return refused.getResponse();
    }
    Response answer = Problems.answer(request, type(refused, status), status, errors(refused));
    Response told = with("Retry-After", refused, with("Allow", refused, answer));
    return status == 403 ? with("WWW-Authenticate", refused, told) : told;
  }

  private static ProblemType type(WebApplicationException refused, int status) {
    if (refused instanceof AttemptRefused attempt) {
      return attempt.type();
    }
    if (refused instanceof SeveralMatch) {
      return ProblemType.SEVERAL_MATCH;
    }
    return refused instanceof AlreadyAnswered
        ? ProblemType.ALREADY_DECIDED
        : ProblemType.ofStatus(status);
  }

  private static Response with(String header, WebApplicationException refused, Response answer) {
    String value = refused.getResponse().getHeaderString(header);
    return value == null ? answer : Response.fromResponse(answer).header(header, value).build();
  }

  private List<Problem.FieldError> errors(WebApplicationException refused) {
    if (refused instanceof BadParameter bad) {
      return List.of(new Problem.FieldError(bad.parameter(), bad.why()));
    }
    if (refused instanceof InvalidResource invalid) {
      return invalid.why();
    }
    if (refused instanceof InvalidField invalid) {
      String sentence = Problems.words(request).getString(invalid.why());
      return List.of(new Problem.FieldError(invalid.field(), sentence));
    }
    if (refused instanceof InvalidFields invalid) {
      return invalid.why().entrySet().stream()
          .map(
              each ->
                  new Problem.FieldError(
                      each.getKey(), Problems.words(request).getString(each.getValue())))
          .toList();
    }
    return List.of();
  }
}
