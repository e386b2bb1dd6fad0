package jp.mimamori.portal.received;

import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import jp.mimamori.growth.ReadingGrowth;
import jp.mimamori.identity.Role;
import jp.mimamori.portal.growth.GrowthView;
import jp.mimamori.portal.shell.MainLayout;
import jp.mimamori.portal.shell.SignedIn;
import jp.mimamori.portal.shell.Whose;
import jp.mimamori.vitals.EnteringVitals;

/** How they have grown, as far as the grant goes. */
@Route(value = "sharing/received/:person/growth", layout = MainLayout.class)
@RolesAllowed(Role.Names.CITIZEN)
@Dependent
@Typed(ReceivedGrowthView.class)
public class ReceivedGrowthView extends GrowthView {

  private static final long serialVersionUID = 1L;

  @Inject
  ReceivedGrowthView(
      ReadingGrowth reading, EnteringVitals entering, SignedIn signedIn, Whose whose) {
    super(reading, entering, signedIn, whose);
  }
}
