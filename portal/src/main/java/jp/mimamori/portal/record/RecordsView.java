package jp.mimamori.portal.record;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jp.mimamori.identity.Role;
import jp.mimamori.portal.part.Page;
import jp.mimamori.portal.part.Panel;
import jp.mimamori.portal.shell.MainLayout;
import jp.mimamori.portal.shell.Sight;
import jp.mimamori.portal.shell.SignedIn;
import jp.mimamori.portal.shell.Whose;
import jp.mimamori.record.ReadingRecords;

/** All records in the order of time, and the way to those of one kind. */
@Route(value = "records", layout = MainLayout.class)
@RolesAllowed(Role.Names.CITIZEN)
@Dependent
public class RecordsView extends Page implements BeforeEnterObserver {

  private static final long serialVersionUID = 1L;

  private final transient ReadingRecords records;
  private final transient SignedIn signedIn;
  private final transient Whose whose;

  @Inject
  protected RecordsView(ReadingRecords records, SignedIn signedIn, Whose whose) {
    this.records = records;
    this.signedIn = signedIn;
    this.whose = whose;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    begin("records.title");
    Sight sight = whose.sight(event);
    add(RecordKinds.of(sight, sight.isOfPatient() ? "timeline" : ""));
    ReadingRecords.Extent extent =
        records.extent(signedIn.caller(), sight.purpose(), sight.subject());
    if (extent.years().isEmpty()) {
      add(RecordKinds.nothing(sight, "records"));
      return;
    }
    add(Panel.titled("home.timeline", new Timeline(records, signedIn, sight, extent)));
  }
}
