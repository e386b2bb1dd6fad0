package jp.mimamori.portal.staff;

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

/** A patient's checkups, as far as the grant goes. */
@Route(value = "staff/patients/:person/checkups", layout = MainLayout.class)
@RolesAllowed({Role.Names.PRACTITIONER, Role.Names.EMERGENCY})
@Dependent
@Typed(PatientCheckupsView.class)
public class PatientCheckupsView extends CheckupsView {

  private static final long serialVersionUID = 1L;

  @Inject
  PatientCheckupsView(JudgingCheckups reading, SignedIn signedIn, Whose whose) {
    super(reading, signedIn, whose);
  }
}
