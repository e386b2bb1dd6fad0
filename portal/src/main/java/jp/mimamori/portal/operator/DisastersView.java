package jp.mimamori.portal.operator;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.mimamori.consent.AlreadyDecided;
import jp.mimamori.disaster.Area;
import jp.mimamori.disaster.DeclaringDisasters;
import jp.mimamori.disaster.Disaster;
import jp.mimamori.identity.Role;
import jp.mimamori.portal.part.Confirm;
import jp.mimamori.portal.part.Days;
import jp.mimamori.portal.part.Note;
import jp.mimamori.portal.part.Page;
import jp.mimamori.portal.part.Panel;
import jp.mimamori.portal.part.Sheet;
import jp.mimamori.portal.part.Words;
import jp.mimamori.portal.shell.MainLayout;
import jp.mimamori.portal.shell.SignedIn;

/** Where the disaster mode holds and held; an operator switches it on and off. */
@Route(value = OperatorPlaces.DISASTERS, layout = MainLayout.class)
@RolesAllowed(Role.Names.OPERATOR)
@Dependent
public class DisastersView extends Page implements BeforeEnterObserver {

  private static final long serialVersionUID = 1L;

  private final transient DeclaringDisasters declaring;
  private final transient SignedIn signedIn;
  private final transient Clock clock;
  private final Div message = new Div();
  private final Div found = new Div();

  @Inject
  DisastersView(DeclaringDisasters declaring, SignedIn signedIn, Clock clock) {
    this.declaring = declaring;
    this.signedIn = signedIn;
    this.clock = clock;
    message.setId("disasters-message");
    found.setId("disasters");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    begin("disasters.title");
    add(
        OperatorPlaces.at(OperatorPlaces.DISASTERS),
        say("disasters.what"),
        message,
        found,
        Panel.titled(
            "disaster.declare.title",
            quiet("disaster.declare.again"),
            new DisasterForm(this::declare)));
    show();
  }

  private void show() {
    found.removeAll();
    Instant now = clock.instant();
    List<Disaster> all = declaring.all(signedIn.caller());
    List<Disaster> holding = all.stream().filter(disaster -> disaster.holds(now)).toList();
    List<Disaster> over = all.stream().filter(disaster -> !disaster.holds(now)).toList();
    found.add(
        Panel.titled(
            "disasters.holding",
            holding.isEmpty() ? say("disasters.none") : sheet("disasters.holding", holding, now)));
    if (!over.isEmpty()) {
      found.add(Panel.titled("disasters.over", sheet("disasters.over", over, now)));
    }
  }

  private Sheet sheet(String title, List<Disaster> disasters, Instant now) {
    Sheet sheet =
        new Sheet(
            t(title),
            List.of(
                t("disaster.area"), t("disaster.since"), t("disaster.until"), t("disaster.end")));
    disasters.forEach(
        disaster ->
            sheet.row(
                Sheet.cell(disaster.area().text()),
                said(disaster.declaredAt(), disaster.declaredBy()),
                Sheet.cell(Days.moment(disaster.endsAt(), getLocale())),
                disaster.holds(now) ? end(disaster.id()) : ended(disaster)));
    return sheet;
  }

  private Component ended(Disaster disaster) {
    return disaster
        .endedAt()
        .<Component>map(at -> said(at, disaster.endedBy().orElse("")))
        .orElseGet(() -> new Words("disaster.ended-by-itself"));
  }

  private Component said(Instant at, String by) {
    return new Words("disaster.said", Days.moment(at, getLocale()), by);
  }

  private Button end(UUID disaster) {
    Button end = new Button(t("disaster.end"));
    end.addClassName("disaster-end");
    end.addClickListener(
        click -> Confirm.ask("disaster.end", "disaster.end.what", () -> end(disaster, end)));
    return end;
  }

  private void end(UUID disaster, Button clicked) {
    clicked.setEnabled(false);
    try {
      declaring.end(signedIn.caller(), disaster);
      tell(Note.Kind.DONE, "disaster.end.done");
    } catch (AlreadyDecided over) {
      tell(Note.Kind.ATTENTION, "disaster.end.already");
    }
    show();
  }

  private void declare(Area area, Duration time) {
    declaring.declare(signedIn.caller(), area, clock.instant().plus(time));
    tell(Note.Kind.DONE, "disaster.declare.done");
    show();
  }

  private void tell(Note.Kind kind, String key) {
    message.removeAll();
    message.add(new Note(kind, new Words(key)));
  }
}
