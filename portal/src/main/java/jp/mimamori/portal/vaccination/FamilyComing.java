package jp.mimamori.portal.vaccination;

import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.person.Person;
import jp.mimamori.portal.part.Cards;
import jp.mimamori.portal.part.PersonName;
import jp.mimamori.portal.part.Texts;
import jp.mimamori.portal.part.Words;
import jp.mimamori.portal.shell.SignedIn;
import jp.mimamori.portal.shell.Whose;
import jp.mimamori.vaccination.ReadingVaccinations;
import jp.mimamori.vaccination.Standing;
import jp.mimamori.vaccination.VaccinationChart;

/** What is due for the others of the family. */
class FamilyComing extends Cards {

  private static final long serialVersionUID = 1L;

  private final transient ReadingVaccinations reading;
  private final transient SignedIn signedIn;
  private final Locale locale;
  private final boolean empty;

  FamilyComing(
      ReadingVaccinations reading,
      SignedIn signedIn,
      Whose whose,
      SubjectId besides,
      Locale locale) {
    this.reading = reading;
    this.signedIn = signedIn;
    this.locale = locale;
    addClassName("vaccinations-family");
    List<Person> others =
        whose.family().stream().filter(person -> !person.id().equals(besides)).toList();
    others.forEach(this::add);
    empty = getChildren().findAny().isEmpty();
  }

  boolean isEmpty() {
    return empty;
  }

  private void add(Person person) {
    VaccinationChart chart;
    try {
      chart = reading.chart(signedIn.caller(), Purpose.PERSONAL_USE, person.id());
    } catch (RefusedException hidden) {
      return;
    }
    List<Standing> coming = Coming.coming(chart.known(), chart.asOf());
    Paragraph words =
        new Paragraph(
            coming.isEmpty()
                ? new Words(
                    chart.given().isEmpty()
                        ? "vaccinations.family.unknown"
                        : "vaccinations.family.none")
                : first(coming));
    card(new PersonName(person, chart.asOf(), locale), words);
  }

  private Words first(List<Standing> coming) {
    List<Standing> now = coming.stream().filter(Standing::isOpen).toList();
    List<Standing> told = now.isEmpty() ? coming : now;
    return new Words(
        now.isEmpty() ? "vaccinations.family.soon" : "vaccinations.family.now",
        told.stream()
            .map(standing -> Texts.of("series." + standing.series(), locale))
            .collect(Collectors.joining(Texts.of("comma", locale))));
  }
}
