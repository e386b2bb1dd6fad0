package jp.mimamori.rest.ledger;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jp.mimamori.ledger.PublishedLedger;

/** {@code /ledger/keys}: the public keys that signed the ledger, for everybody and every origin. */
@Path("keys")
@RequestScoped
@PermitAll
@Produces("application/jwk-set+json")
public class KeysResource {

  @Inject PublishedLedger ledger;

  @GET
  public Response keys() {
    return Response.ok(ledger.keys())
        .header("Access-Control-Allow-Origin", "*")
        .header(HttpHeaders.CACHE_CONTROL, "public, max-age=300")
        .build();
  }
}
