package jp.mimamori.portal.received;

import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import jp.mimamori.identity.Role;
import jp.mimamori.portal.record.RecordView;
import jp.mimamori.portal.shell.MainLayout;
import jp.mimamori.portal.shell.SignedIn;
import jp.mimamori.portal.shell.Whose;
import jp.mimamori.record.KeepingOut;
import jp.mimamori.record.ReadingRecords;
import jp.mimamori.sharing.OfferingToHide;

/** One record of theirs, if the grant goes that far. */
@Route(value = "sharing/received/:person/item/:id", layout = MainLayout.class)
@RolesAllowed(Role.Names.CITIZEN)
@Dependent
@Typed(ReceivedRecordView.class)
public class ReceivedRecordView extends RecordView {

  private static final long serialVersionUID = 1L;

  @Inject
  ReceivedRecordView(
      ReadingRecords reading,
      SignedIn signedIn,
      Whose whose,
      KeepingOut keepingOut,
      OfferingToHide offering) {
    super(reading, signedIn, whose, keepingOut, offering);
  }
}
