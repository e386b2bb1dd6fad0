package jp.mimamori.oauth;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import jp.mimamori.identity.PublicUrl;
import jp.mimamori.identity.Secret;
import jp.mimamori.identity.SignedTokens;

/** Where the parts of the authorization server are. */
@ApplicationScoped
class Endpoints {

  @Inject PublicUrl url;
  @Inject SignedTokens signed;

  String issuer() {
    return signed.issuer();
  }

  String fhir() {
    return url.fhir();
  }

  String authorize() {
    return url.page("authorize");
  }

  String token() {
    return url.page("oauth/token");
  }

  String keys() {
    return url.page("oauth/keys");
  }

  String pushed() {
    return url.page("oauth/par");
  }

  String register() {
    return url.page("oauth/register");
  }

  String revoke() {
    return url.page("oauth/revoke");
  }

  String introspect() {
    return url.page("oauth/introspect");
  }

  /** Where people see and end what they gave to apps. */
  String management() {
    return url.page("sharing");
  }

  /** Where a person answers what an app asks. */
  URI answer(Secret request) {
    return URI.create(url.page("sharing/app-requests/" + request.text()));
  }
}
