package jp.mimamori.rest.ledger;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jp.mimamori.ledger.PublishedLedger;

/** {@code /ledger}: keys and newest checkpoint, for everybody and every origin. */
@Path("")
@RequestScoped
@PermitAll
public class PublishedLedgerResource {

  @Inject PublishedLedger ledger;

  @GET
  @Path("keys")
  @Produces("application/jwk-set+json")
  public Response keys() {
    return open(ledger.keys(), 300);
  }

  @GET
  @Path("checkpoint")
  @Produces("text/plain;charset=utf-8")
  public Response checkpoint() {
    return open(ledger.checkpoint().orElseThrow(NotFoundException::new), 5);
  }

  private static Response open(String text, int seconds) {
    return Response.ok(text)
        .header("Access-Control-Allow-Origin", "*")
        .header(HttpHeaders.CACHE_CONTROL, "public, max-age=" + seconds)
        .build();
  }
}
