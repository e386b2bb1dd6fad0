package jp.mimamori.oauth;

import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.PlainClientSecret;
import com.nimbusds.oauth2.sdk.auth.PrivateKeyJWT;
import com.nimbusds.oauth2.sdk.id.ClientID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.mimamori.app.App;
import jp.mimamori.app.RegisteringApps;
import jp.mimamori.identity.Secret;
import org.jspecify.annotations.Nullable;

/** Tells which app it is that comes, by what it brings (RFC 6749 §2.3). */
@ApplicationScoped
class KnowingApps {

  @Inject RegisteringApps apps;
  @Inject Assertions assertions;

  /**
   * The app.
   *
   * @param brought its proof; null when it only says who it is
   * @throws GeneralException when it is none, or not shown to be the one: {@code invalid_client},
   *     for whatever reason
   */
  App know(@Nullable ClientAuthentication brought, @Nullable ClientID said)
      throws GeneralException {
    ClientID id = brought == null ? said : brought.getClientID();
    if (id == null) {
      throw refused();
    }
    App app = apps.find(id.getValue()).orElseThrow(KnowingApps::refused);
    if (!isTheOne(app, brought)) {
      throw refused();
    }
    return app;
  }

  private boolean isTheOne(App app, @Nullable ClientAuthentication brought) {
    return switch (app.authentication()) {
      case NONE -> brought == null;
      // in the header or in the body: widespread clients do as they are used to
      case SECRET, SECRET_POST ->
          brought instanceof PlainClientSecret plain
              && app.hasSecret(new Secret(plain.getClientSecret().getValue()));
      case PRIVATE_KEY -> brought instanceof PrivateKeyJWT jwt && assertions.isOf(app, jwt);
    };
  }

  private static GeneralException refused() {
    return new GeneralException(OAuth2Error.INVALID_CLIENT);
  }
}
