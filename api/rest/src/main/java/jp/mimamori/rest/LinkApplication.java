package jp.mimamori.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;
import jp.mimamori.rest.link.LinkResource;

/** The door of SMART Health Links, for viewers of every origin. */
@ApplicationPath("shl")
public class LinkApplication extends Application {

  @Override
  public Set<Class<?>> getClasses() {
    return Doors.toAnyOrigin(LinkResource.class);
  }

  @Override
  public Map<String, Object> getProperties() {
    return Doors.PROPERTIES;
  }
}
