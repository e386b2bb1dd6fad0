package jp.mimamori.rest.door;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/**
 * CORS (Fetch §3.2) for the browser apps that are allowed: preflights are answered before anybody
 * asks for a token, and refusals carry the headers too, so that an app can read why. Never with
 * credentials: the token is in a header that the app sets.
 */
@PreMatching
public class CrossOrigin implements ContainerRequestFilter, ContainerResponseFilter {

  private static final String ALLOW_ORIGIN = "Access-Control-Allow-Origin";

  private final Origins origins;

  public CrossOrigin() {
    this(Origins.configured());
  }

  CrossOrigin(Origins origins) {
    this.origins = origins;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    if (isPreflight(request)) {
      request.abortWith(Response.noContent().build());
    }
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    MultivaluedMap<String, Object> headers = response.getHeaders();
    if (!origins.any() || headers.containsKey(ALLOW_ORIGIN)) {
      return;
    }
    headers.add(HttpHeaders.VARY, "Origin");
    String origin = request.getHeaderString("Origin");
    if (origin == null || !origins.allows(origin)) {
      return;
    }
    headers.putSingle(ALLOW_ORIGIN, origin);
    if (isPreflight(request)) {
      headers.putSingle("Access-Control-Allow-Methods", "GET, HEAD, POST, PUT, PATCH, DELETE");
      headers.putSingle(
          "Access-Control-Allow-Headers",
          "Accept, Accept-Language, Authorization, Content-Disposition, Content-Type, "
              + "Idempotency-Key, If-Modified-Since, If-None-Match, Prefer, X-Request-Id");
      headers.putSingle("Access-Control-Max-Age", "600");
      return;
    }
    headers.putSingle(
        "Access-Control-Expose-Headers",
        "Content-Disposition, ETag, Idempotency-Replayed, Last-Modified, Location, Retry-After, "
            + "WWW-Authenticate, X-Correlation-Id, X-Request-Id");
  }

  private static boolean isPreflight(ContainerRequestContext request) {
    return request.getMethod().equals(HttpMethod.OPTIONS)
        && request.getHeaderString("Origin") != null
        && request.getHeaderString("Access-Control-Request-Method") != null;
  }
}
