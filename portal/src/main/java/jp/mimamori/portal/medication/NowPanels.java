package jp.mimamori.portal.medication;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.medication.CurrentMedicines;
import jp.mimamori.medication.ReadingCurrentMedicines;
import jp.mimamori.person.Person;
import jp.mimamori.portal.part.Panel;
import jp.mimamori.portal.part.Texts;
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
    List<Person> family = family(sight);
    MedicineCalendar calendar = new MedicineCalendar(current.asOf(), locale);
    calendar.add("", current);
    if (!calendar.isEmpty() || !family.isEmpty()) {
      panels.add(calendar(calendar, current, family, sight, locale));
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

  /** With the others, on the family's own pages; empty where there are none. */
  private List<Person> family(Sight sight) {
    if (sight.isOfPatient()) {
      return List.of();
    }
    List<Person> family = whose.family();
    boolean isOne = family.stream().anyMatch(each -> each.id().equals(sight.subject()));
    return isOne && family.size() > 1 ? family : List.of();
  }

  /** The others' medicines are not read until somebody asks for them. */
  private Panel calendar(
      MedicineCalendar own,
      CurrentMedicines current,
      List<Person> family,
      Sight sight,
      Locale locale) {
    Panel panel = Panel.titled("medicines.calendar");
    Div shown = new Div(own.isEmpty() ? quiet("medicines.calendar.none") : own);
    panel.add(shown);
    if (!family.isEmpty()) {
      Button all = new Button(Texts.of("medicines.calendar.family", locale));
      all.setId("family-calendar");
      all.addClickListener(
          click -> {
            MedicineCalendar together = together(current, family, sight, locale);
            shown.removeAll();
            shown.add(together.isEmpty() ? quiet("medicines.calendar.none") : together);
            all.setVisible(false);
          });
      panel.add(all);
    }
    return panel;
  }

  /** All of them in one, so that nobody's is forgotten. */
  private MedicineCalendar together(
      CurrentMedicines own, List<Person> family, Sight sight, Locale locale) {
    MedicineCalendar calendar = new MedicineCalendar(own.asOf(), locale);
    for (Person person : family) {
      if (person.id().equals(sight.subject())) {
        calendar.add(person.name(), own);
      } else {
        other(person, calendar);
      }
    }
    return calendar;
  }

  private void other(Person person, MedicineCalendar calendar) {
    try {
      calendar.add(
          person.name(), reading.now(signedIn.caller(), Purpose.PERSONAL_USE, person.id()));
    } catch (RefusedException hidden) {
      // nobody's business here
    }
  }
}
