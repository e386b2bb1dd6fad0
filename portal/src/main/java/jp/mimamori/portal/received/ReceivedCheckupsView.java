package jp.mimamori.portal.received;

import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import jp.mimamori.checkup.judging.JudgingCheckups;
import jp.mimamori.identity.Role;
import jp.mimamori.portal.checkup.CheckupsView;
import jp.mimamori.portal.shell.MainLayout;
import jp.mimamori.portal.shell.SignedIn;
import jp.mimamori.portal.shell.Whose;

/** Their checkups, as far as the grant goes. */
@Route(value = "sharing/received/:person/checkups", layout = MainLayout.class)
@RolesAllowed(Role.Names.CITIZEN)
@Dependent
@Typed(ReceivedCheckupsView.class)
public class ReceivedCheckupsView extends CheckupsView {

  private static final long serialVersionUID = 1L;

  @Inject
  ReceivedCheckupsView(JudgingCheckups reading, SignedIn signedIn, Whose whose) {
    super(reading, signedIn, whose);
  }
}
