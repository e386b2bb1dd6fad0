package jp.mimamori.portal.received;

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

/** Their medicines, as far as the grant goes. */
@Route(value = "sharing/received/:person/medicines", layout = MainLayout.class)
@RolesAllowed(Role.Names.CITIZEN)
@Dependent
@Typed(ReceivedMedicinesView.class)
public class ReceivedMedicinesView extends MedicinesView {

  private static final long serialVersionUID = 1L;

  @Inject
  ReceivedMedicinesView(ReadingMedications reading, NowPanels now, SignedIn signedIn, Whose whose) {
    super(reading, now, signedIn, whose);
  }
}
