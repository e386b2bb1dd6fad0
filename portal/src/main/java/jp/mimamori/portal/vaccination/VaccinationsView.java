package jp.mimamori.portal.vaccination;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import jp.mimamori.calendar.SharingCalendars;
import jp.mimamori.identity.Role;
import jp.mimamori.portal.part.Days;
import jp.mimamori.portal.part.Link;
import jp.mimamori.portal.part.Page;
import jp.mimamori.portal.part.Panel;
import jp.mimamori.portal.part.Words;
import jp.mimamori.portal.record.RecordKinds;
import jp.mimamori.portal.shell.Download;
import jp.mimamori.portal.shell.MainLayout;
import jp.mimamori.portal.shell.Sight;
import jp.mimamori.portal.shell.SignedIn;
import jp.mimamori.portal.shell.Whose;
import jp.mimamori.vaccination.EnteringVaccinations;
import jp.mimamori.vaccination.PrintingVaccinations;
import jp.mimamori.vaccination.ReadingVaccinations;
import jp.mimamori.vaccination.Standing;
import jp.mimamori.vaccination.Vaccination;
import jp.mimamori.vaccination.VaccinationChart;

/** What is due, the chart of childhood, and every vaccination with its source. */
@Route(value = "records/vaccinations", layout = MainLayout.class)
@RolesAllowed(Role.Names.CITIZEN)
@Dependent
public class VaccinationsView extends Page implements BeforeEnterObserver {

  private static final long serialVersionUID = 1L;

  private final transient ReadingVaccinations reading;
  private final transient EnteringVaccinations entering;
  private final transient PrintingVaccinations printing;
  private final transient SharingCalendars calendars;
  private final transient SignedIn signedIn;
  private final transient Whose whose;

  @Inject
  VaccinationsView(
      ReadingVaccinations reading,
      EnteringVaccinations entering,
      PrintingVaccinations printing,
      SharingCalendars calendars,
      SignedIn signedIn,
      Whose whose) {
    this.reading = reading;
    this.entering = entering;
    this.printing = printing;
    this.calendars = calendars;
    this.signedIn = signedIn;
    this.whose = whose;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    begin("vaccinations.title");
    Sight sight = whose.sight(event);
    add(RecordKinds.of(sight, "vaccinations"));
    VaccinationChart chart = reading.chart(signedIn.caller(), sight.purpose(), sight.subject());
    List<Standing> shown = chart.shown();
    add(sentence(chart, shown));
    if (!chart.isWhole()) {
      add(quiet("vaccinations.part"));
    }
    Coming coming = new Coming(shown, chart.asOf(), getLocale());
    if (!coming.isEmpty()) {
      add(Panel.titled("vaccinations.coming", coming));
    }
    if (!chart.isOfGrown()) {
      add(Panel.titled("vaccinations.chart", new ChildhoodChart(chart, shown, getLocale())));
    }
    Passed passed = new Passed(shown);
    if (!passed.isEmpty()) {
      add(Panel.titled("vaccinations.passed", say("vaccinations.passed.what"), passed));
    }
    add(given(chart, sight));
    FamilyComing family = new FamilyComing(reading, signedIn, whose, sight.subject(), getLocale());
    if (!family.isEmpty()) {
      add(Panel.titled("vaccinations.family", family));
    }
    if (!sight.isOfPatient()) {
      add(Panel.titled("calendar.title", new CalendarPanel(calendars, signedIn, sight.subject())));
    }
    add(quiet("vaccinations.what"));
  }

  private Panel given(VaccinationChart chart, Sight sight) {
    Panel panel =
        chart.given().isEmpty()
            ? new Panel(RecordKinds.nothing(sight, "vaccinations"))
            : Panel.titled(
                "vaccinations.given",
                new GivenSheet(chart, sight, getLocale(), dose -> takeBack(dose, sight)));
    Download paper =
        Download.pdf(
            "vaccinations.paper",
            "vaccinations.pdf",
            signedIn,
            caller -> printing.print(caller, sight.purpose(), sight.subject()));
    if (!chart.given().isEmpty()) {
      panel.add(new Paragraph(paper));
    }
    if (!sight.isOfPatient()) {
      Link copy = new Link("records/vaccinations/copy", new Words("vaccinations.copy"));
      copy.setId("vaccinations-copy");
      panel.add(new Paragraph(copy));
    }
    return panel;
  }

  private void takeBack(Vaccination dose, Sight sight) {
    entering.takeBack(signedIn.caller(), sight.subject(), dose.id());
    UI.getCurrent().refreshCurrentRoute(false);
  }

  private Paragraph sentence(VaccinationChart chart, List<Standing> shown) {
    List<Standing> now = chart.wanted();
    if (!now.isEmpty()) {
      String names =
          now.stream()
              .map(standing -> t("series." + standing.series()))
              .collect(Collectors.joining(t("comma")));
      return answer("vaccinations.now", now.size(), names);
    }
    return Coming.next(shown)
        .map(
            next ->
                answer(
                    "vaccinations.next",
                    t("series." + next.series()),
                    Days.day(Coming.ahead(next).recommendedFrom(), getLocale())))
        .orElseGet(() -> answer("vaccinations.nothing"));
  }
}
