package jp.mimamori.portal.staff;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jp.mimamori.identity.Role;
import jp.mimamori.portal.part.Page;
import jp.mimamori.portal.part.Panel;
import jp.mimamori.portal.shell.MainLayout;
import jp.mimamori.portal.shell.SignedIn;

/** What people who work in care will be able to do here; today nothing, and it says so. */
@Route(value = "staff", layout = MainLayout.class)
@RolesAllowed({Role.Names.PRACTITIONER, Role.Names.EMERGENCY})
@Dependent
public class StaffView extends Page implements BeforeEnterObserver {

  private static final long serialVersionUID = 1L;

  private final transient SignedIn signedIn;

  @Inject
  StaffView(SignedIn signedIn) {
    this.signedIn = signedIn;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    begin("staff.title");
    add(answer("staff.nothing"));
    add(Panel.titled("staff.later", words(t("staff.later." + signedIn.caller().role()))));
  }
}
