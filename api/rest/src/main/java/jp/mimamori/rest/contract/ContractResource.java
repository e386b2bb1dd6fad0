package jp.mimamori.rest.contract;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jp.mimamori.mobile.Contract;

/** {@code GET /openapi}: the OpenAPI 3.1 document, as it stands in the contract. */
@Path("")
@PermitAll
@Produces("application/yaml;charset=utf-8")
public class ContractResource {

  @GET
  public Response document() {
    return Response.ok(Contract.openapi())
        .header("Access-Control-Allow-Origin", "*")
        .header(HttpHeaders.CACHE_CONTROL, "public, max-age=300")
        .build();
  }
}
