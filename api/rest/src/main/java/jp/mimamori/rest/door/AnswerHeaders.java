package jp.mimamori.rest.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/** Headers that every answer carries, refusals included. */
public class AnswerHeaders implements ContainerResponseFilter {

  @Context HttpServletRequest servletRequest;

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    MultivaluedMap<String, Object> headers = response.getHeaders();
    headers.putSingle("X-Request-Id", Requests.id(servletRequest).toString());
    headers.putSingle("X-Content-Type-Options", "nosniff");
    headers.putSingle("Referrer-Policy", "no-referrer");
    headers.putSingle(
        "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; sandbox");
    if (!headers.containsKey(HttpHeaders.CACHE_CONTROL)) {
      headers.putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
    }
    if (response.getStatus() == Response.Status.UNAUTHORIZED.getStatusCode()) {
      headers.putSingle(HttpHeaders.WWW_AUTHENTICATE, challenge());
    }
  }

  private String challenge() {
    String realm = "Bearer realm=\"mimamori\"";
    return Requests.tokenWasRefused(servletRequest) ? realm + ", error=\"invalid_token\"" : realm;
  }
}
