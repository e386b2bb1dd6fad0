package jp.mimamori.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;
import jp.mimamori.oauth.AuthorizeResource;

/** The authorization server, as the browser of a person comes to it. */
@ApplicationPath("authorize")
public class AuthorizeApplication extends Application {

  @Override
  public Set<Class<?>> getClasses() {
    return Doors.toPages(AuthorizeResource.class);
  }

  @Override
  public Map<String, Object> getProperties() {
    return Doors.PROPERTIES;
  }
}
