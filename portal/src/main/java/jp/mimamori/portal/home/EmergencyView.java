package jp.mimamori.portal.home;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jp.mimamori.identity.Role;
import jp.mimamori.portal.part.Note;
import jp.mimamori.portal.part.Page;
import jp.mimamori.portal.part.Words;
import jp.mimamori.portal.shell.MainLayout;

/** Says plainly that emergency staff see nothing from here yet. */
@Route(value = "emergency", layout = MainLayout.class)
@RolesAllowed(Role.Names.CITIZEN)
@Dependent
public class EmergencyView extends Page implements BeforeEnterObserver {

  private static final long serialVersionUID = 1L;

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    begin("emergency.title");
    add(new Note(Note.Kind.ATTENTION, new Words("emergency.not-yet")));
    add(say("emergency.until-then"), say("emergency.call"));
  }
}
