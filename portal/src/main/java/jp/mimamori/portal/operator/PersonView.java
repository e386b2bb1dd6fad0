package jp.mimamori.portal.operator;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import jp.mimamori.consent.Refusal;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.identity.PublicUrl;
import jp.mimamori.identity.Role;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.person.Insurance;
import jp.mimamori.person.Person;
import jp.mimamori.person.ReadingPeople;
import jp.mimamori.person.RegisteringPeople;
import jp.mimamori.portal.part.AddressIds;
import jp.mimamori.portal.part.Confirm;
import jp.mimamori.portal.part.Days;
import jp.mimamori.portal.part.Entries;
import jp.mimamori.portal.part.Link;
import jp.mimamori.portal.part.Note;
import jp.mimamori.portal.part.Page;
import jp.mimamori.portal.part.Panel;
import jp.mimamori.portal.part.Sheet;
import jp.mimamori.portal.part.Words;
import jp.mimamori.portal.shell.MainLayout;
import jp.mimamori.portal.shell.SignedIn;

/** A registered person at the counter: insured numbers, guardians, the link for an account. */
@Route(value = "operator/people/:id", layout = MainLayout.class)
@RolesAllowed(Role.Names.OPERATOR)
@Dependent
public class PersonView extends Page implements BeforeEnterObserver {

  private static final long serialVersionUID = 1L;

  private final transient RegisteringPeople people;
  private final transient Protecting uses;
  private final transient SignedIn signedIn;
  private final transient PublicUrl url;
  private final Div link = new Div();

  @Inject
  PersonView(RegisteringPeople people, Protecting uses, SignedIn signedIn, PublicUrl url) {
    this.people = people;
    this.uses = uses;
    this.signedIn = signedIn;
    this.url = url;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    show(new SubjectId(AddressIds.id(event)));
  }

  private void show(SubjectId id) {
    ReadingPeople.Details details =
        people
            .details(signedIn.caller(), id)
            .orElseThrow(() -> new RefusedException(Refusal.Reason.NO_GROUND));
    Person person = details.person();
    begin("person.title");
    add(particulars(person), insurances(id, details.insurances()));
    Guardians guardians = new Guardians(people, signedIn, person, () -> show(id));
    add(Panel.titled("guardians.title", quiet("guardians.what"), guardians));
    add(protection(id), orders(id), invitation(id), accounts(id));
    add(new Link("operator/people", new Words("person.back")));
  }

  private Panel particulars(Person person) {
    Entries entries =
        new Entries()
            .entry(t("person.kana"), person.kana())
            .entry(t("person.born"), Days.birth(person.bornOn(), getLocale()))
            .entry(t("person.sex"), t("sex." + person.sex()))
            .entry(t("person.postal-code"), person.postalCode())
            .entry(t("person.address"), person.address());
    return new Panel(person.name(), entries);
  }

  private Panel insurances(SubjectId id, List<Insurance> insurances) {
    Panel panel = Panel.titled("insurance.title");
    if (!insurances.isEmpty()) {
      Sheet sheet =
          new Sheet(
              t("insurance.title"),
              List.of(
                  t("insurance.insurer"),
                  t("insurance.symbol"),
                  t("insurance.number"),
                  t("insurance.branch"),
                  t("insurance.from"),
                  t("insurance.until")));
      insurances.forEach(
          insurance ->
              sheet.row(
                  Sheet.cell(insurance.number().insurer()),
                  Sheet.cell(insurance.number().symbol()),
                  Sheet.cell(insurance.number().number()),
                  Sheet.cell(insurance.number().branch()),
                  Sheet.cell(Days.day(insurance.from(), getLocale())),
                  Sheet.cell(
                      insurance.until() == null ? "" : Days.day(insurance.until(), getLocale()))));
      panel.add(sheet);
    }
    panel.add(
        new InsuranceForm(
            (number, from, until) -> {
              people.insure(signedIn.caller(), id, number, from, until);
              show(id);
            }));
    return panel;
  }

  private Panel protection(SubjectId id) {
    return Panel.titled(
        "shields.title",
        quiet("shields.what"),
        new Protection(uses.protection(), people, signedIn, id, () -> show(id)));
  }

  private Panel orders(SubjectId id) {
    return Panel.titled(
        "orders.title",
        quiet("orders.what"),
        new Orders(uses.orders(), people, signedIn, id, () -> show(id)));
  }

  private Panel accounts(SubjectId id) {
    Div done = new Div();
    Button disable = new Button(t("staff.disable"));
    disable.setId("person-disable");
    disable.addClickListener(
        click ->
            Confirm.ask(
                "staff.disable",
                "staff.disable.what",
                () -> {
                  int disabled = uses.disabling().of(signedIn.caller(), id);
                  done.removeAll();
                  done.add(
                      new Note(
                          Note.Kind.DONE,
                          new Words("accounts.disabled", Integer.toString(disabled))));
                }));
    return Panel.titled("accounts.title", quiet("accounts.what"), disable, done);
  }

  private Panel invitation(SubjectId id) {
    Button invite = new Button(t("invite.do"), click -> invite(id));
    invite.setId("person-invite");
    link.removeAll();
    return Panel.titled("invite.title", quiet("invite.what"), invite, link);
  }

  private void invite(SubjectId id) {
    link.removeAll();
    link.add(
        new InvitationLink(
            "person-invitation", url, people.inviteToAccount(signedIn.caller(), id)));
  }
}
