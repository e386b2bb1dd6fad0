package jp.mimamori.portal.sharing;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jp.mimamori.consent.Consent;
import jp.mimamori.identity.Role;
import jp.mimamori.portal.part.Page;
import jp.mimamori.portal.shell.MainLayout;
import jp.mimamori.portal.shell.SignedIn;
import jp.mimamori.portal.shell.Whose;
import jp.mimamori.sharing.ReadingGrants;

/** Who may see what of this person, and on whose word. */
@Route(value = "sharing", layout = MainLayout.class)
@RolesAllowed(Role.Names.CITIZEN)
@Dependent
public class SharingView extends Page implements BeforeEnterObserver {

  private static final long serialVersionUID = 1L;

  private final transient ReadingGrants grants;
  private final transient SignedIn signedIn;
  private final transient Whose whose;

  @Inject
  SharingView(ReadingGrants grants, SignedIn signedIn, Whose whose) {
    this.grants = grants;
    this.signedIn = signedIn;
    this.whose = whose;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    begin("sharing.title");
    add(new SharingPages("sharing"));
    long running =
        grants.grants(signedIn.caller(), whose.subject()).stream()
            .filter(grant -> grant.state() == Consent.State.GRANTED)
            .count();
    add(running == 0 ? answer("sharing.none") : answer("sharing.some", running));
    add(say("sharing.besides"));
  }
}
