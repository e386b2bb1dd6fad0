package jp.mimamori.portal.medication;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import jp.mimamori.identity.Role;
import jp.mimamori.medication.Dispensing;
import jp.mimamori.medication.ReadingMedications;
import jp.mimamori.portal.part.Days;
import jp.mimamori.portal.part.Link;
import jp.mimamori.portal.part.Page;
import jp.mimamori.portal.record.RecordKinds;
import jp.mimamori.portal.shell.MainLayout;
import jp.mimamori.portal.shell.SignedIn;
import jp.mimamori.portal.shell.Whose;
import jp.mimamori.record.Cursor;

/** Medicines, each time they were handed out, newest first. */
@Route(value = "records/medicines", layout = MainLayout.class)
@RolesAllowed(Role.Names.CITIZEN)
@Dependent
public class MedicinesView extends Page implements BeforeEnterObserver {

  private static final long serialVersionUID = 1L;
  private static final int PAGE = 10;

  private final transient ReadingMedications reading;
  private final transient SignedIn signedIn;
  private final transient Whose whose;
  private final Div list = new Div();
  private final Button more = new Button();
  private transient Optional<Cursor> next = Optional.empty();

  @Inject
  MedicinesView(ReadingMedications reading, SignedIn signedIn, Whose whose) {
    this.reading = reading;
    this.signedIn = signedIn;
    this.whose = whose;
    more.setId("medicines-more");
    more.addClickListener(click -> load());
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    begin("medicines.title");
    add(new RecordKinds("records/medicines"));
    list.removeAll();
    next = Optional.empty();
    Optional<Dispensing> newest = load();
    if (newest.isEmpty()) {
      add(empty(t("medicines.none"), new Link("records/add", t("home.add")).asButton()));
      return;
    }
    answer(sentence(newest.get()));
    add(words(t("medicines.what"), "quiet"), list, more);
  }

  private String sentence(Dispensing newest) {
    String day = Days.day(newest.day(), getLocale());
    return newest.place().isEmpty()
        ? t("home.medicine", day, newest.drugs().size())
        : t("home.medicine.at", day, newest.drugs().size(), newest.place());
  }

  private Optional<Dispensing> load() {
    jp.mimamori.record.Page<Dispensing> page =
        reading.newest(signedIn.caller(), whose.subject(), next, PAGE);
    page.items().forEach(dispensing -> list.add(new DispensingPanel(dispensing, getLocale())));
    next = page.next();
    more.setText(t("timeline.more"));
    more.setVisible(next.isPresent());
    return page.items().stream()
        .filter(dispensing -> !dispensing.drugs().isEmpty())
        .findFirst()
        .or(() -> page.items().stream().findFirst());
  }
}
