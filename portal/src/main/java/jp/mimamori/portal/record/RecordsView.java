package jp.mimamori.portal.record;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jp.mimamori.consent.Purpose;
import jp.mimamori.identity.Role;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.portal.part.Empty;
import jp.mimamori.portal.part.Link;
import jp.mimamori.portal.part.Page;
import jp.mimamori.portal.part.Panel;
import jp.mimamori.portal.part.Words;
import jp.mimamori.portal.shell.MainLayout;
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
  RecordsView(ReadingRecords records, SignedIn signedIn, Whose whose) {
    this.records = records;
    this.signedIn = signedIn;
    this.whose = whose;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    begin("records.title");
    add(new RecordKinds("records"));
    SubjectId subject = whose.subject();
    ReadingRecords.Extent extent = records.extent(signedIn.caller(), Purpose.PERSONAL_USE, subject);
    if (extent.years().isEmpty()) {
      Link adding = new Link("records/add", new Words("home.add"));
      add(new Empty(new Words("records.none"), adding));
      return;
    }
    add(Panel.titled("home.timeline", new Timeline(records, signedIn, subject, extent)));
  }
}
