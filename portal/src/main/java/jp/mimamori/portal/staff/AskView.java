package jp.mimamori.portal.staff;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jp.mimamori.identity.Role;
import jp.mimamori.portal.part.Empty;
import jp.mimamori.portal.part.Page;
import jp.mimamori.portal.part.Words;
import jp.mimamori.portal.shell.MainLayout;

/** Not to be used yet, and says so. */
@Route(value = "staff/ask", layout = MainLayout.class)
@RolesAllowed({Role.Names.PRACTITIONER, Role.Names.EMERGENCY})
@Dependent
public class AskView extends Page implements BeforeEnterObserver {

  private static final long serialVersionUID = 1L;

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    begin("ask.title");
    add(new Empty(new Words("staff.later")));
  }
}
