package jp.mimamori.app;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an app says of itself when it is registered (RFC 7591 §2), checked.
 *
 * @param name as people will see it, at most 100 characters
 * @param redirectUris where answers may go; empty for a system, which asks nobody
 * @param launchUri where it begins when people open it from here; null for nowhere
 * @param jwks its public keys, a JWK Set; null for none
 * @param jwksUri where they are; null for nowhere
 * @param scope what it may ask for at most; empty for anything
 * @param about where more is said of it
 */
public record NewApp(
    String name,
    App.Authentication authentication,
    List<String> redirectUris,
    @Nullable String launchUri,
    @Nullable String jwks,
    @Nullable String jwksUri,
    String scope,
    About about) {

  /**
   * Where more is said of an app.
   *
   * @param pageUri what it is; null for no page
   * @param policyUri what it does with what it sees; null for no page
   * @param termsUri its terms of use; null for no page
   * @param checkUri how its maker checked it against the guideline for PHR services; null for no
   *     page
   * @param contact whom the operator can ask; null for nobody
   */
  public record About(
      @Nullable String pageUri,
      @Nullable String policyUri,
      @Nullable String termsUri,
      @Nullable String checkUri,
      @Nullable String contact) {}

  public NewApp {
    redirectUris = List.copyOf(redirectUris);
  }
}
