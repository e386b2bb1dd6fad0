package jp.mimamori.portal.shell;

import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import java.util.Comparator;
import java.util.List;
import jp.mimamori.identity.Role;
import jp.mimamori.portal.part.Link;
import jp.mimamori.portal.part.Words;

/** The places that a role has: along the top on a wide screen, at the bottom on a phone. */
class Places extends Nav {

  private static final long serialVersionUID = 1L;

  /** The pages without scripts, which are none of the router's. */
  private static final String EMERGENCY_ROOM = "emergency-room";

  /** One place: its path and the key of its name. */
  private record Place(String path, String key) {}

  Places(Role role, String here) {
    addClassName("places");
    setAriaLabel(getTranslation("places"));
    List<Place> places = of(role);
    String current = current(places, here);
    places.forEach(place -> add(link(place, place.path().equals(current))));
  }

  private static List<Place> of(Role role) {
    return switch (role) {
      case CITIZEN ->
          List.of(
              new Place("", "place.home"),
              new Place("records", "place.records"),
              new Place("emergency", "place.emergency"),
              new Place("sharing", "place.sharing"),
              new Place("settings", "place.settings"));
      case OPERATOR ->
          List.of(
              new Place("operator/people", "place.people"),
              new Place("operator/institutions", "place.institutions"),
              new Place("operator/intake", "place.intake"),
              new Place("staff/questions", "place.questions"),
              new Place("settings", "place.settings"));
      case EMERGENCY ->
          List.of(
              new Place(EMERGENCY_ROOM, "place.emergency-room"),
              new Place("staff", "place.patients"),
              new Place("staff/reception", "place.reception"),
              new Place("staff/ask", "place.ask"),
              new Place("staff/questions", "place.questions"),
              new Place("settings", "place.settings"));
      case PRACTITIONER ->
          List.of(
              new Place("staff", "place.patients"),
              new Place("staff/reception", "place.reception"),
              new Place("staff/ask", "place.ask"),
              new Place("staff/questions", "place.questions"),
              new Place("settings", "place.settings"));
    };
  }

  private static String current(List<Place> places, String here) {
    return places.stream()
        .map(Place::path)
        .filter(path -> path.isEmpty() ? here.isEmpty() : here.startsWith(path))
        .max(Comparator.comparing(String::length))
        .orElse("-");
  }

  private Link link(Place place, boolean current) {
    Span icon = new Span();
    icon.addClassNames("place-icon", place.key().replace('.', '-'));
    icon.getElement().setAttribute("aria-hidden", "true");
    Link link = new Link(place.path(), icon, new Words(place.key()));
    if (place.path().equals(EMERGENCY_ROOM)) {
      link.beside();
    }
    link.setId(place.key().replace('.', '-'));
    if (current) {
      link.getElement().setAttribute("aria-current", "page");
    }
    return link;
  }
}
