package jp.mimamori.rest.door;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Makes the caller's token injectable, as MicroProfile JWT asks; without a token it has no claims.
 */
@RequestScoped
class TokenProducer {

  @Inject SecurityContext security;

  @Produces
  @RequestScoped
  JsonWebToken token() {
    return security.getPrincipalsByType(TokenPrincipal.class).stream()
        .findFirst()
        .<JsonWebToken>map(token -> token)
        .orElseGet(NoToken::new);
  }
}
