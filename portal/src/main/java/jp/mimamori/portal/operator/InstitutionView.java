package jp.mimamori.portal.operator;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import jp.mimamori.app.App;
import jp.mimamori.app.AppointingSystems;
import jp.mimamori.consent.AlreadyDecided;
import jp.mimamori.consent.Refusal;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.identity.Institution;
import jp.mimamori.identity.Practitioner;
import jp.mimamori.identity.PublicUrl;
import jp.mimamori.identity.Role;
import jp.mimamori.portal.part.AddressIds;
import jp.mimamori.portal.part.Cards;
import jp.mimamori.portal.part.Entries;
import jp.mimamori.portal.part.Link;
import jp.mimamori.portal.part.Page;
import jp.mimamori.portal.part.Panel;
import jp.mimamori.portal.part.Words;
import jp.mimamori.portal.shell.MainLayout;
import jp.mimamori.portal.shell.SignedIn;
import jp.mimamori.staff.RegisteringInstitutions;
import jp.mimamori.staff.RegisteringStaff;
import jp.mimamori.staff.StaffAccounts;

/** An institution and who works there; an operator registers staff and hands out links. */
@Route(value = "operator/institutions/:id", layout = MainLayout.class)
@RolesAllowed(Role.Names.OPERATOR)
@Dependent
public class InstitutionView extends Page implements BeforeEnterObserver {

  private static final long serialVersionUID = 1L;

  private final transient RegisteringInstitutions institutions;
  private final transient RegisteringStaff staff;
  private final transient StaffAccounts accounts;
  private final transient AppointingSystems systems;
  private final transient SignedIn signedIn;
  private final transient PublicUrl url;

  @Inject
  InstitutionView(
      RegisteringInstitutions institutions,
      RegisteringStaff staff,
      StaffAccounts accounts,
      AppointingSystems systems,
      SignedIn signedIn,
      PublicUrl url) {
    this.institutions = institutions;
    this.staff = staff;
    this.accounts = accounts;
    this.systems = systems;
    this.signedIn = signedIn;
    this.url = url;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    show(AddressIds.id(event));
  }

  private void show(UUID id) {
    RegisteringInstitutions.Details details =
        institutions
            .details(signedIn.caller(), id)
            .orElseThrow(() -> new RefusedException(Refusal.Reason.NO_GROUND));
    begin("institution.title");
    add(particulars(details.institution()), working(id, details.staff()));
    StaffForm form =
        new StaffForm(
            who -> {
              staff.register(signedIn.caller(), id, who);
              show(id);
            });
    add(Panel.titled("staff-form.title", quiet("staff-form.what"), form));
    List<App> waiting = systems.waiting(signedIn.caller());
    if (!waiting.isEmpty()) {
      SystemForm system =
          new SystemForm(
              waiting,
              app -> {
                appoint(app, id);
                show(id);
              });
      add(Panel.titled("system-form.title", quiet("system-form.what"), system));
    }
    add(new Link("operator/institutions", new Words("institution.back")));
  }

  /** Where another operator was first, the page shows what there is now. */
  private void appoint(App system, UUID institution) {
    try {
      systems.appoint(signedIn.caller(), system.id(), institution);
    } catch (AlreadyDecided taken) {
      // it is not among those that wait any more
      return;
    }
  }

  private Panel particulars(Institution institution) {
    return new Panel(
        institution.name(),
        new Entries()
            .entry(t("institution.kind"), t("institution-kind." + institution.kind()))
            .entry(t("institution.number"), institution.number()));
  }

  private Panel working(UUID institution, List<Practitioner> all) {
    if (all.isEmpty()) {
      return Panel.titled("institution.staff", say("institution.staff.none"));
    }
    List<UUID> enabled = accounts.enabled(signedIn.caller(), all);
    Cards cards = new Cards();
    all.forEach(
        who ->
            cards.card(
                new StaffCard(
                    new StaffCard.Desk(institutions, staff, accounts, signedIn, url),
                    institution,
                    who,
                    enabled.contains(who.id()),
                    () -> show(institution))));
    return Panel.titled("institution.staff", cards);
  }
}
