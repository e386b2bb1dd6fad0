package jp.mimamori.portal.part;

import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.Locale;
import jp.mimamori.person.Person;

/** A person's name with its reading above it, and the age beside it. */
public class PersonName extends Span {

  private static final long serialVersionUID = 1L;

  public PersonName(Person person, LocalDate today, Locale locale) {
    addClassName("person-name");
    Span kana = new Span(person.kana());
    kana.addClassName("kana");
    Span name = new Span(person.name());
    name.addClassName("name");
    Span age = new Span(Age.of(person.bornOn(), today).words(locale));
    age.addClassName("age");
    Span both = new Span(kana, name);
    both.addClassName("reading");
    add(both, age);
  }
}
