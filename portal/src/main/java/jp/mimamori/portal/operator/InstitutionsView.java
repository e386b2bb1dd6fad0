package jp.mimamori.portal.operator;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import jp.mimamori.identity.Institution;
import jp.mimamori.identity.PublicUrl;
import jp.mimamori.identity.Role;
import jp.mimamori.portal.part.Link;
import jp.mimamori.portal.part.Page;
import jp.mimamori.portal.part.Panel;
import jp.mimamori.portal.part.Sheet;
import jp.mimamori.portal.shell.MainLayout;
import jp.mimamori.portal.shell.SignedIn;
import jp.mimamori.staff.RegisteringInstitutions;
import jp.mimamori.staff.StaffAccounts;

/** The institutions that are registered; an operator finds them and registers new ones. */
@Route(value = "operator/institutions", layout = MainLayout.class)
@RolesAllowed(Role.Names.OPERATOR)
@Dependent
public class InstitutionsView extends Page implements BeforeEnterObserver {

  private static final long serialVersionUID = 1L;
  static final String PATH = "operator/institutions/";

  private final transient RegisteringInstitutions institutions;
  private final transient StaffAccounts accounts;
  private final transient SignedIn signedIn;
  private final transient PublicUrl url;
  private final TextField name = new TextField();
  private final Div found = new Div();

  @Inject
  InstitutionsView(
      RegisteringInstitutions institutions,
      StaffAccounts accounts,
      SignedIn signedIn,
      PublicUrl url) {
    this.institutions = institutions;
    this.accounts = accounts;
    this.signedIn = signedIn;
    this.url = url;
    name.setId("institutions-search");
    name.setValueChangeMode(ValueChangeMode.LAZY);
    name.addValueChangeListener(change -> show());
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    begin("institutions.title");
    name.setLabel(t("institutions.search"));
    name.setClearButtonVisible(true);
    add(Panel.titled("institutions.find", name, found));
    InstitutionForm form = new InstitutionForm(this::register);
    add(Panel.titled("institutions.register", quiet("institutions.register.what"), form));
    add(operators());
    show();
  }

  private void register(RegisteringInstitutions.NewInstitution institution) {
    UUID id = institutions.register(signedIn.caller(), institution);
    getUI().ifPresent(ui -> ui.navigate(PATH + id));
  }

  private void show() {
    found.removeAll();
    List<Institution> matching = institutions.named(signedIn.caller(), name.getValue());
    if (matching.isEmpty()) {
      found.add(say("institutions.none"));
      return;
    }
    Sheet sheet =
        new Sheet(
            t("institutions.title"),
            List.of(t("institution.name"), t("institution.kind"), t("institution.number")));
    matching.forEach(
        institution ->
            sheet.row(
                new Link(PATH + institution.id(), institution.name()),
                Sheet.cell(t("institution-kind." + institution.kind())),
                Sheet.cell(institution.number())));
    found.add(sheet);
  }

  /** What has to be seen by two needs two operators. */
  private Panel operators() {
    TextField operator = new TextField(t("operators.name"));
    operator.setId("operator-name");
    operator.setMaxLength(100);
    Div link = new Div();
    Button invite =
        new Button(
            t("invite.do"),
            click -> {
              operator.setErrorMessage(t("required"));
              operator.setInvalid(operator.isEmpty());
              link.removeAll();
              if (!operator.isEmpty()) {
                link.add(
                    new InvitationLink(
                        "operator-invitation",
                        url,
                        accounts.inviteOperator(signedIn.caller(), operator.getValue())));
              }
            });
    invite.setId("operator-invite");
    Div form = new Div(operator, invite, link);
    form.addClassName("form");
    return Panel.titled("operators.title", quiet("operators.what"), form);
  }
}
