package jp.mimamori.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;
import jp.mimamori.oauth.IntrospectionResource;
import jp.mimamori.oauth.KeysResource;
import jp.mimamori.oauth.PushedResource;
import jp.mimamori.oauth.RegistrationResource;
import jp.mimamori.oauth.RevocationResource;
import jp.mimamori.oauth.TokenResource;

/** The authorization server (OAuth 2.1), as apps talk to it. */
@ApplicationPath("oauth")
public class OAuthApplication extends Application {

  @Override
  public Set<Class<?>> getClasses() {
    return Doors.toAnyOrigin(
        IntrospectionResource.class,
        KeysResource.class,
        PushedResource.class,
        RegistrationResource.class,
        RevocationResource.class,
        TokenResource.class);
  }

  @Override
  public Map<String, Object> getProperties() {
    return Doors.PROPERTIES;
  }
}
