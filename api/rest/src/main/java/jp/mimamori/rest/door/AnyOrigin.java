package jp.mimamori.rest.door;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/**
 * CORS (Fetch §3.2) for callers of any origin: whoever brings a token or a link may ask. Never with
 * credentials: these doors look at no cookie.
 */
@PreMatching
public class AnyOrigin implements ContainerRequestFilter, ContainerResponseFilter {

  @Override
  public void filter(ContainerRequestContext request) {
    if (request.getMethod().equals(HttpMethod.OPTIONS)) {
      request.abortWith(Response.noContent().build());
    }
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    MultivaluedMap<String, Object> headers = response.getHeaders();
    headers.putSingle("Access-Control-Allow-Origin", "*");
    headers.putSingle(
        "Access-Control-Expose-Headers",
        "Content-Location, ETag, Idempotency-Replayed, Last-Modified, Location, Retry-After,"
            + " WWW-Authenticate, X-Correlation-Id, X-Request-Id");
    if (request.getMethod().equals(HttpMethod.OPTIONS)) {
      headers.putSingle("Access-Control-Allow-Methods", "GET, HEAD, POST, PUT, PATCH, DELETE");
      headers.putSingle(
          "Access-Control-Allow-Headers",
          "Accept, Accept-Language, Authorization, Content-Type, Idempotency-Key, If-Match,"
              + " If-Modified-Since, If-None-Exist, If-None-Match, Prefer, X-Request-Id");
      headers.putSingle("Access-Control-Max-Age", "600");
    }
  }
}
