package jp.mimamori.app;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an app says of itself when it is registered (RFC 7591 §2), checked.
 *
 * @param name as people will see it, at most 100 characters
 * @param redirectUris where answers may go; empty for a system, which asks nobody
 * @param jwks its public keys, a JWK Set; null for none
 * @param jwksUri where they are; null for nowhere
 * @param scope what it may ask for at most; empty for anything
 * @param pageUri what it is; null for no page
 * @param policyUri what it does with what it sees; null for no page
 */
public record NewApp(
    String name,
    App.Authentication authentication,
    List<String> redirectUris,
    @Nullable String jwks,
    @Nullable String jwksUri,
    String scope,
    @Nullable String pageUri,
    @Nullable String policyUri) {

  public NewApp {
    redirectUris = List.copyOf(redirectUris);
  }
}
