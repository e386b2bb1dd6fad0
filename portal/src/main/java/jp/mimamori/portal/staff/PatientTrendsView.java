package jp.mimamori.portal.staff;

import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import jp.mimamori.checkup.judging.JudgingCheckups;
import jp.mimamori.identity.Role;
import jp.mimamori.portal.checkup.CheckupTrendsView;
import jp.mimamori.portal.shell.MainLayout;
import jp.mimamori.portal.shell.SignedIn;
import jp.mimamori.portal.shell.Whose;

/** How a patient's checkups went over the years, as far as the grant goes. */
@Route(value = "staff/patients/:person/checkups/trends", layout = MainLayout.class)
@RolesAllowed({Role.Names.PRACTITIONER, Role.Names.EMERGENCY})
@Dependent
@Typed(PatientTrendsView.class)
public class PatientTrendsView extends CheckupTrendsView {

  private static final long serialVersionUID = 1L;

  @Inject
  PatientTrendsView(JudgingCheckups reading, SignedIn signedIn, Whose whose) {
    super(reading, signedIn, whose);
  }
}
