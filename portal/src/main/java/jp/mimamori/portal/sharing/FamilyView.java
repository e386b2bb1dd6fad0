package jp.mimamori.portal.sharing;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import jp.mimamori.consent.Guardianship;
import jp.mimamori.consent.Rehearsal;
import jp.mimamori.identity.Japan;
import jp.mimamori.identity.Role;
import jp.mimamori.person.LookingAhead;
import jp.mimamori.person.Person;
import jp.mimamori.portal.part.DayText;
import jp.mimamori.portal.part.Days;
import jp.mimamori.portal.part.Link;
import jp.mimamori.portal.part.Page;
import jp.mimamori.portal.part.Panel;
import jp.mimamori.portal.part.Sheet;
import jp.mimamori.portal.part.Words;
import jp.mimamori.portal.shell.MainLayout;
import jp.mimamori.portal.shell.SignedIn;
import jp.mimamori.portal.shell.Whose;

/** Who stands in for whom and until when, and who will see what on which day. */
@Route(value = "sharing/family", layout = MainLayout.class)
@RolesAllowed(Role.Names.CITIZEN)
@Dependent
public class FamilyView extends Page implements BeforeEnterObserver {

  private static final long serialVersionUID = 1L;

  private final transient LookingAhead looking;
  private final transient SignedIn signedIn;
  private final transient Whose whose;

  @Inject
  FamilyView(LookingAhead looking, SignedIn signedIn, Whose whose) {
    this.looking = looking;
    this.signedIn = signedIn;
    this.whose = whose;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    begin("family.title");
    Person person = whose.person();
    LookingAhead.Ahead ahead = looking.outlook(signedIn.caller(), person.id());
    List<Guardianship> now = inForce(ahead);
    add(new SharingPages("sharing/family"));
    add(
        now.isEmpty()
            ? answer("family.none", person.name())
            : answer("family.some", person.name(), now.size()));
    if (!ahead.outlook().standIns().isEmpty()) {
      add(Panel.titled("family.stand-ins", standIns(ahead)));
    }
    add(ages(ahead));
    DayPicker picker =
        new DayPicker(ahead, day -> looking.on(signedIn.caller(), whose.subject(), day));
    Panel panel = Panel.titled("family.days", quiet("family.days.what"), picker);
    panel.setId("family-days");
    add(
        panel,
        Panel.titled(
            "family.moving",
            say("family.moving.what"),
            new Link("sharing/hand-overs", new Words("hand-overs.title"))),
        Panel.titled("family.adults", say("family.adults.what"), say("family.adults.law")));
  }

  private static List<Guardianship> inForce(LookingAhead.Ahead ahead) {
    LocalDate today = ahead.outlook().today();
    Instant end = today.plusDays(1).atStartOfDay(Days.JAPAN).toInstant();
    return ahead.outlook().standIns().stream()
        .filter(one -> one.isInForce(end.minusNanos(1)) || one.isInForce(Instant.from(noon(today))))
        .toList();
  }

  private static java.time.ZonedDateTime noon(LocalDate day) {
    return day.atTime(12, 0).atZone(Days.JAPAN);
  }

  private Sheet standIns(LookingAhead.Ahead ahead) {
    Sheet sheet =
        new Sheet(
            t("family.stand-ins"),
            List.of(
                t("guardians.who"), t("guardians.ground"), t("family.from"), t("family.until")));
    ahead
        .outlook()
        .standIns()
        .forEach(
            one ->
                sheet.row(
                    Sheet.cell(ahead.names().getOrDefault(one.guardian(), "—")),
                    Sheet.cell(t("legal-ground." + one.legalGround())),
                    new DayText(Japan.dayOf(one.startsAt())),
                    until(one)));
    return sheet;
  }

  private com.vaadin.flow.component.Component until(Guardianship one) {
    return one.endsAt().atZone(ZoneOffset.UTC).getYear() > 9000
        ? new Words("family.until.open")
        : new DayText(Japan.dayOf(one.endsAt().minusNanos(1)));
  }

  /** What age changes: what is to come openly, what was long ago folded. */
  private Panel ages(LookingAhead.Ahead ahead) {
    LocalDate today = ahead.outlook().today();
    Panel panel = Panel.titled("family.ages", quiet("family.ages.what"));
    Details past = new Details(t("family.ages.past"));
    for (Rehearsal.Coming coming : ahead.outlook().ages()) {
      if (coming.day().isAfter(today)) {
        panel.add(sentence(coming), law(coming));
      } else {
        past.add(sentence(coming), law(coming));
      }
    }
    if (past.getContent().findAny().isPresent()) {
      panel.add(past);
    }
    return panel;
  }

  private Paragraph sentence(Rehearsal.Coming coming) {
    return say("rule." + coming.rule(), coming.age(), Days.day(coming.day(), getLocale()));
  }

  private Paragraph law(Rehearsal.Coming coming) {
    return quiet("rule." + coming.rule() + ".law");
  }
}
