package jp.mimamori.rest.door;

import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** The token does not reach that far (RFC 6750 §3.1, {@code insufficient_scope}). */
public class ScopeMissing extends ForbiddenException {

  private static final long serialVersionUID = 1L;

  public ScopeMissing() {
    super(
        Response.status(Response.Status.FORBIDDEN)
            .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"insufficient_scope\"")
            .build());
  }
}
