package jp.mimamori.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;
import jp.mimamori.calendar.SharingCalendars;
import jp.mimamori.rest.link.CalendarResource;

/** The door of calendar programs. */
@ApplicationPath(SharingCalendars.DOOR)
public class CalendarApplication extends Application {

  @Override
  public Set<Class<?>> getClasses() {
    return Doors.toPages(CalendarResource.class);
  }

  @Override
  public Map<String, Object> getProperties() {
    return Doors.PROPERTIES;
  }
}
