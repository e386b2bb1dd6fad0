package jp.mimamori.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import jp.mimamori.rest.door.CrossOrigin;
import jp.mimamori.rest.link.AnyOrigin;
import jp.mimamori.rest.link.LinkResource;

/** The door of SMART Health Links, for viewers of every origin. */
@ApplicationPath("shl")
public class LinkApplication extends Application {

  @Override
  public Set<Class<?>> getClasses() {
    Set<Class<?>> classes = new LinkedHashSet<>(Doors.with(LinkResource.class));
    classes.remove(CrossOrigin.class);
    classes.add(AnyOrigin.class);
    return classes;
  }

  @Override
  public Map<String, Object> getProperties() {
    return Doors.PROPERTIES;
  }
}
