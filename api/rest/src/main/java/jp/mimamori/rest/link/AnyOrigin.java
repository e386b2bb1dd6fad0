package jp.mimamori.rest.link;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/**
 * CORS (Fetch §3.2) for viewers of any origin: what a link opens is encrypted, and whoever has the
 * link may ask. Never with credentials: this door looks at none.
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
    headers.putSingle("Access-Control-Expose-Headers", "Retry-After, X-Request-Id");
    if (request.getMethod().equals(HttpMethod.OPTIONS)) {
      headers.putSingle("Access-Control-Allow-Methods", "GET, POST");
      headers.putSingle("Access-Control-Allow-Headers", "Accept, Content-Type");
      headers.putSingle("Access-Control-Max-Age", "600");
    }
  }
}
