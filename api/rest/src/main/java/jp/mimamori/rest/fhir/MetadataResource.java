package jp.mimamori.rest.fhir;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jp.mimamori.identity.PublicUrl;

/** {@code GET /fhir/metadata}: what this door can do, and no more. */
@Path("metadata")
@RequestScoped
@PermitAll
@Produces(Formats.FHIR_JSON)
public class MetadataResource {

  @Inject PublicUrl url;

  @GET
  public Response metadata() {
    return Response.ok(CapabilityJson.of(url.fhir()), Formats.FHIR_JSON)
        .header(HttpHeaders.CACHE_CONTROL, "public, max-age=300")
        .build();
  }
}
