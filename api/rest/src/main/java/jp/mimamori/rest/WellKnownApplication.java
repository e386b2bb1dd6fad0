package jp.mimamori.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;
import jp.mimamori.oauth.MetadataResource;

/** What the authorization server says of itself. */
@ApplicationPath(".well-known")
public class WellKnownApplication extends Application {

  @Override
  public Set<Class<?>> getClasses() {
    return Doors.toAnyOrigin(MetadataResource.class);
  }

  @Override
  public Map<String, Object> getProperties() {
    return Doors.PROPERTIES;
  }
}
