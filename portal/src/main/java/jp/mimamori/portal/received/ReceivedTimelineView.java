package jp.mimamori.portal.received;

import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import jp.mimamori.identity.Role;
import jp.mimamori.portal.record.RecordsView;
import jp.mimamori.portal.shell.MainLayout;
import jp.mimamori.portal.shell.SignedIn;
import jp.mimamori.portal.shell.Whose;
import jp.mimamori.record.ReadingRecords;

/** Their records in the order of time, as far as the grant goes. */
@Route(value = "sharing/received/:person/timeline", layout = MainLayout.class)
@RolesAllowed(Role.Names.CITIZEN)
@Dependent
@Typed(ReceivedTimelineView.class)
public class ReceivedTimelineView extends RecordsView {

  private static final long serialVersionUID = 1L;

  @Inject
  ReceivedTimelineView(ReadingRecords reading, SignedIn signedIn, Whose whose) {
    super(reading, signedIn, whose);
  }
}
