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

/**
 * {@code /ledger/checkpoint}: how far the ledger has come, signed, for everybody and every origin.
 */
@Path("checkpoint")
@RequestScoped
@PermitAll
@Produces("text/plain;charset=utf-8")
public class CheckpointResource {

  @Inject PublishedLedger ledger;

  @GET
  public Response checkpoint() {
    return Response.ok(ledger.checkpoint().orElseThrow(NotFoundException::new))
        .header("Access-Control-Allow-Origin", "*")
        .header(HttpHeaders.CACHE_CONTROL, "public, max-age=5")
        .build();
  }
}
