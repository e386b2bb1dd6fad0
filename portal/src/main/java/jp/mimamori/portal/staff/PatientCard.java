package jp.mimamori.portal.staff;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import jp.mimamori.consent.Terms;
import jp.mimamori.patient.Patient;
import jp.mimamori.portal.part.Days;
import jp.mimamori.portal.part.Entries;
import jp.mimamori.portal.part.Link;
import jp.mimamori.portal.part.PersonName;
import jp.mimamori.portal.part.TermsWords;
import jp.mimamori.portal.part.Texts;
import jp.mimamori.portal.part.Words;
import jp.mimamori.portal.shell.Sight;

/**
 * One person who granted something: who, whether records can be seen now, by whose word, what of
 * them, until when.
 */
public class PatientCard extends ListItem {

  private static final long serialVersionUID = 1L;
  private static final Duration SOON = Duration.ofDays(7);

  /**
   * @param sight how the person's pages are reached
   */
  public PatientCard(Patient patient, Sight sight, Instant now, Locale locale) {
    addClassNames("card", "patient-card");
    Terms terms = patient.terms();
    LocalDate today = LocalDate.ofInstant(now, Days.JAPAN);
    PersonName name = new PersonName(patient.person(), today, locale);
    if (patient.isOpen()) {
      add(new Link(sight.to(""), name));
    } else {
      add(name);
    }
    add(stands(patient, now));
    String by =
        patient.byTheOwnHand()
            ? Texts.of("patient.by.self", locale)
            : Texts.of("patient.by", locale, patient.grantedBy());
    TermsWords words = new TermsWords(locale);
    // for any hour there is nothing to say
    String hours = terms.hours() == null ? "" : words.hours(terms.hours());
    add(
        new Entries()
            .entry(Texts.of("ask.purpose", locale), Texts.of("purpose." + terms.purpose(), locale))
            .entry(Texts.of("reception.kinds", locale), words.kinds(terms.categories()))
            .entry(Texts.of("patient.hours", locale), hours)
            .entry(Texts.of("patient.until", locale), words.end(terms))
            .entry(Texts.of("patient.given-by", locale), by)
            .entry(Texts.of("patient.to", locale), Texts.of("patient.to." + patient.to(), locale)));
  }

  private static Span stands(Patient patient, Instant now) {
    String key =
        patient.isOpen()
            ? now.plus(SOON).isAfter(patient.terms().until()) ? "ENDS_SOON" : "OPEN"
            : now.isBefore(patient.terms().from()) ? "AHEAD" : "OUTSIDE_HOURS";
    Span mark = new Span(new Words("patient.stands." + key));
    mark.addClassNames("mark", "mark-" + key.toLowerCase(Locale.ROOT).replace('_', '-'));
    return mark;
  }
}
