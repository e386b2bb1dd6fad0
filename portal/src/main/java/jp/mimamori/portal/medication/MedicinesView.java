package jp.mimamori.portal.medication;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Role;
import jp.mimamori.medication.Dispensing;
import jp.mimamori.medication.ReadingMedications;
import jp.mimamori.portal.part.Days;
import jp.mimamori.portal.part.Link;
import jp.mimamori.portal.part.More;
import jp.mimamori.portal.part.Words;
import jp.mimamori.portal.record.KindPage;
import jp.mimamori.portal.shell.MainLayout;
import jp.mimamori.portal.shell.Sight;
import jp.mimamori.portal.shell.SignedIn;
import jp.mimamori.portal.shell.Whose;
import jp.mimamori.record.Cursor;
import jp.mimamori.record.Page;

/** What is taken now, and medicines each time they were handed out, newest first. */
@Route(value = "records/medicines", layout = MainLayout.class)
@RolesAllowed(Role.Names.CITIZEN)
@Dependent
public class MedicinesView extends KindPage<Dispensing> {

  private static final long serialVersionUID = 1L;
  private static final int PAGE = 10;

  private final transient ReadingMedications reading;
  private final transient NowPanels now;
  private final Div list = new Div();
  private final More more = new More("medicines-more", () -> append(load()));

  @Inject
  protected MedicinesView(
      ReadingMedications reading, NowPanels now, SignedIn signedIn, Whose whose) {
    super("medicines", signedIn, whose);
    this.reading = reading;
    this.now = now;
  }

  @Override
  protected Page<Dispensing> read(Caller caller, Sight sight, Optional<Cursor> after) {
    return reading.newest(caller, sight.purpose(), sight.subject(), after, PAGE);
  }

  @Override
  protected void show(List<Dispensing> first) {
    list.removeAll();
    add(now.of(sight(), getLocale()));
    if (!sight().isOfPatient()) {
      Link notebook = new Link(sight().to("medicines/notebook"), new Words("notebook.open"));
      notebook.setId("to-notebook");
      add(notebook.asButton());
    }
    add(
        new H2(new Words("medicines.history")),
        sentence(newest(first)),
        quiet("medicines.what"),
        list,
        more);
    append(first);
  }

  private void append(List<Dispensing> dispensings) {
    dispensings.forEach(
        dispensing -> list.add(new DispensingPanel(dispensing, sight(), getLocale())));
    more.tell(loaded().size(), hasMore());
  }

  /** The newest with drugs; a mere note only where there is nothing else. */
  private static Dispensing newest(List<Dispensing> first) {
    return first.stream()
        .filter(dispensing -> !dispensing.drugs().isEmpty())
        .findFirst()
        .orElse(first.get(0));
  }

  private Paragraph sentence(Dispensing newest) {
    String day = Days.day(newest.day(), getLocale());
    return newest.place().isEmpty()
        ? say("home.medicine", day, newest.drugs().size())
        : say("home.medicine.at", day, newest.drugs().size(), newest.place());
  }
}
