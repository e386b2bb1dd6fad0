package jp.mimamori.portal.staff;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jp.mimamori.consent.Terms;
import jp.mimamori.consent.WeeklyHours;
import jp.mimamori.patient.Patient;
import jp.mimamori.portal.part.Days;
import jp.mimamori.portal.part.Entries;
import jp.mimamori.portal.part.Kinds;
import jp.mimamori.portal.part.Language;
import jp.mimamori.portal.part.Link;
import jp.mimamori.portal.part.PersonName;
import jp.mimamori.portal.part.Texts;
import jp.mimamori.portal.part.Words;
import jp.mimamori.portal.shell.Sight;
import org.jspecify.annotations.Nullable;

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
    add(
        new Entries()
            .entry(Texts.of("ask.purpose", locale), Texts.of("purpose." + terms.purpose(), locale))
            .entry(Texts.of("reception.kinds", locale), Kinds.of(terms.categories(), locale))
            .entry(Texts.of("patient.hours", locale), hours(terms.hours(), locale))
            .entry(Texts.of("patient.until", locale), Days.moment(terms.until(), locale))
            .entry(Texts.of("patient.given-by", locale), by)
            .entry(Texts.of("patient.to", locale), Texts.of("patient.to." + patient.to(), locale)));
  }

  /** Empty for any hour: then there is nothing to say. */
  private static String hours(@Nullable WeeklyHours hours, Locale locale) {
    if (hours == null) {
      return "";
    }
    Locale spoken = Language.of(locale) == Language.ENGLISH ? Locale.ENGLISH : Locale.JAPANESE;
    String days =
        new TreeSet<>(hours.days())
            .stream()
                .map(day -> day.getDisplayName(TextStyle.SHORT, spoken))
                .collect(Collectors.joining(Texts.of("comma", locale)));
    return Texts.of(
        "patient.hours.of", locale, days, hours.from().toString(), hours.until().toString());
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
