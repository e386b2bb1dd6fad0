package jp.mimamori.portal.part;

import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.Locale;
import jp.mimamori.person.Person;

/** A person as the family knows them: an initial, the name under its reading, the age. */
public class PersonChip extends Span {

  private static final long serialVersionUID = 1L;
  private static final int STRIPES = 4;

  /**
   * @param place in the family, from zero for oneself; gives the colour that the person's pages
   *     have
   */
  public PersonChip(Person person, int place, LocalDate today, Locale locale) {
    addClassNames("person-chip", place == 0 ? "stripe-own" : stripe(place));
    Span initial = new Span(initial(person.name()));
    initial.addClassName("initial");
    initial.getElement().setAttribute("aria-hidden", "true");
    add(initial, new PersonName(person, today, locale));
  }

  /** The style of the pages of whoever has this place in the family; not for oneself. */
  public static String stripe(int place) {
    return "stripe-" + ((place - 1) % STRIPES + 1);
  }

  /** Of the given name, since the family name is everybody's. */
  static String initial(String name) {
    String[] parts = name.strip().split("[\\s\\u3000]+");
    String given = parts[parts.length - 1];
    return given.substring(0, given.offsetByCodePoints(0, 1));
  }
}
