package jp.mimamori.oauth;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import jp.mimamori.identity.TokenKeys;

/** {@code /oauth/keys}: the public keys that tokens are checked with (RFC 7517). */
@Path("keys")
@RequestScoped
@PermitAll
@Produces("application/jwk-set+json")
public class KeysResource {

  @Inject TokenKeys keys;

  @GET
  public Response keys() {
    String set = new JWKSet(List.<JWK>copyOf(keys.published())).toString(true);
    return Response.ok(set.getBytes(StandardCharsets.UTF_8))
        .header(HttpHeaders.CACHE_CONTROL, "public, max-age=300")
        .build();
  }
}
