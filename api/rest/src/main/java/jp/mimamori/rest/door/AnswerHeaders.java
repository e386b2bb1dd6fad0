package jp.mimamori.rest.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.regex.Pattern;
import jp.mimamori.identity.PublicUrl;

/** Headers that every answer carries, refusals included. */
public class AnswerHeaders implements ContainerResponseFilter {

  /** The ledger names requests by ids of our own; a caller's is given back beside it. */
  private static final Pattern THEIRS = Pattern.compile("[A-Za-z0-9._:-]{1,100}");

  @Context HttpServletRequest servletRequest;

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    MultivaluedMap<String, Object> headers = response.getHeaders();
    headers.putSingle("X-Request-Id", Requests.id(servletRequest).toString());
    String theirs = request.getHeaderString("X-Request-Id");
    if (theirs != null && THEIRS.matcher(theirs).matches()) {
      headers.putSingle("X-Correlation-Id", theirs);
    }
    headers.putSingle("X-Content-Type-Options", "nosniff");
    headers.putSingle("Referrer-Policy", "no-referrer");
    headers.putSingle(
        "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; sandbox");
    if (!headers.containsKey(HttpHeaders.CACHE_CONTROL)) {
      headers.putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
    }
    if (response.getStatus() == Response.Status.UNAUTHORIZED.getStatusCode()
        && !headers.containsKey(HttpHeaders.WWW_AUTHENTICATE)) {
      headers.putSingle(HttpHeaders.WWW_AUTHENTICATE, challenge());
    }
  }

  private String challenge() {
    StringBuilder challenge = new StringBuilder("Bearer realm=\"mimamori\"");
    if (Requests.tokenWasRefused(servletRequest)) {
      challenge.append(", error=\"invalid_token\"");
    }
    if (Requests.isFhir(servletRequest)) {
      // RFC 9728 §5.1: where it says whose tokens are taken
      challenge
          .append(", resource_metadata=\"")
          .append(PublicUrl.configured().page(".well-known/oauth-protected-resource/fhir"))
          .append('"');
    }
    return challenge.toString();
  }
}
