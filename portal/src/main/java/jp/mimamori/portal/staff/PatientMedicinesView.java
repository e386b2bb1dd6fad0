package jp.mimamori.portal.staff;

import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import jp.mimamori.identity.Role;
import jp.mimamori.medication.ReadingMedications;
import jp.mimamori.portal.medication.MedicinesView;
import jp.mimamori.portal.medication.NowPanels;
import jp.mimamori.portal.shell.MainLayout;
import jp.mimamori.portal.shell.SignedIn;
import jp.mimamori.portal.shell.Whose;

/** A patient's medicines, as far as the grant goes. */
@Route(value = "staff/patients/:person/medicines", layout = MainLayout.class)
@RolesAllowed({Role.Names.PRACTITIONER, Role.Names.EMERGENCY})
@Dependent
@Typed(PatientMedicinesView.class)
public class PatientMedicinesView extends MedicinesView {

  private static final long serialVersionUID = 1L;

  @Inject
  PatientMedicinesView(ReadingMedications reading, NowPanels now, SignedIn signedIn, Whose whose) {
    super(reading, now, signedIn, whose);
  }
}
