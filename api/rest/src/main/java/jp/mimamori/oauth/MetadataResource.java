package jp.mimamori.oauth;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;

/** {@code /.well-known/…}: discovery. */
@Path("")
@RequestScoped
@PermitAll
public class MetadataResource {

  @Inject Metadata metadata;

  @GET
  @Path("oauth-authorization-server")
  public Response server() {
    return json(metadata.common());
  }

  @GET
  @Path("openid-configuration")
  public Response openId() {
    return json(metadata.openId());
  }

  /**
   * RFC 9728 §3.1: the path of the resource comes after the well-known one. There is none of the
   * server as a whole: it is no resource, and its document would be of another one (§3.3).
   */
  @GET
  @Path("oauth-protected-resource/fhir")
  public Response resource() {
    return json(metadata.resource());
  }

  /** As JSON, whatever was asked for. */
  static Response json(JsonObjectBuilder json) {
    return Response.ok(json.build().toString().getBytes(StandardCharsets.UTF_8))
        .type(MediaType.APPLICATION_JSON)
        .header(HttpHeaders.CACHE_CONTROL, "public, max-age=300")
        .build();
  }
}
