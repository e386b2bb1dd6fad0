package jp.mimamori.portal.medication;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Locale;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.medication.CurrentMedicines;
import jp.mimamori.medication.ReadingCurrentMedicines;
import jp.mimamori.person.Person;
import jp.mimamori.portal.part.Panel;
import jp.mimamori.portal.part.Words;
import jp.mimamori.portal.shell.Sight;
import jp.mimamori.portal.shell.SignedIn;
import jp.mimamori.portal.shell.Whose;

/** What is taken now, what to ask of it, and this month's calendar. */
@Dependent
public class NowPanels {

  @Inject ReadingCurrentMedicines reading;
  @Inject SignedIn signedIn;
  @Inject Whose whose;

  Div of(Sight sight, Locale locale) {
    CurrentMedicines current = reading.now(signedIn.caller(), sight.purpose(), sight.subject());
    Div panels = new Div();
    panels.addClassName("medicines-panels");
    panels.add(answer(current));
    if (!current.isWhole()) {
      panels.add(quiet("medicines.now.part"));
    }
    if (!current.withAllergies()) {
      panels.add(quiet("medicines.now.allergies"));
    }
    if (!current.taking().isEmpty()) {
      panels.add(
          Panel.titled(
              "medicines.now", new TakingCards(current, locale), quiet("medicines.now.what")));
    }
    if (!current.toAsk().isEmpty()) {
      panels.add(
          Panel.titled(
              "medicines.ask",
              new Paragraph(new Words("medicines.ask.what")),
              new AskingCards(current.toAsk(), locale)));
    }
    MedicineCalendar calendar = calendar(current, sight, locale);
    if (!calendar.isEmpty()) {
      panels.add(Panel.titled("medicines.calendar", calendar));
    }
    return panels;
  }

  private static Paragraph answer(CurrentMedicines current) {
    int count = current.taking().size();
    Paragraph answer =
        new Paragraph(
            count == 0
                ? new Words("medicines.now.none")
                : new Words("medicines.now.count", count, current.toAsk().size()));
    answer.addClassName("answer");
    return answer;
  }

  private static Paragraph quiet(String key) {
    Paragraph quiet = new Paragraph(new Words(key));
    quiet.addClassName("quiet");
    return quiet;
  }

  /** On the family's own pages with the others, so that nobody's is forgotten. */
  private MedicineCalendar calendar(CurrentMedicines current, Sight sight, Locale locale) {
    MedicineCalendar calendar = new MedicineCalendar(current.asOf(), locale);
    if (sight.isOfPatient()) {
      calendar.add("", current);
      return calendar;
    }
    for (Person person : whose.family()) {
      if (person.id().equals(sight.subject())) {
        calendar.add(whose.family().size() > 1 ? person.name() : "", current);
      } else {
        others(person, calendar);
      }
    }
    return calendar;
  }

  private void others(Person person, MedicineCalendar calendar) {
    try {
      calendar.add(
          person.name(), reading.now(signedIn.caller(), Purpose.PERSONAL_USE, person.id()));
    } catch (RefusedException hidden) {
      // nobody's business here
    }
  }
}
