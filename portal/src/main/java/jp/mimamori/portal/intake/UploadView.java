package jp.mimamori.portal.intake;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.UUID;
import jp.mimamori.identity.Role;
import jp.mimamori.portal.part.AddressIds;
import jp.mimamori.portal.part.Link;
import jp.mimamori.portal.part.Page;
import jp.mimamori.portal.part.Words;
import jp.mimamori.portal.record.RecordKinds;
import jp.mimamori.portal.shell.MainLayout;
import jp.mimamori.portal.shell.SignedIn;
import jp.mimamori.upload.FollowingImports;

/** One upload by its own address: left and found again. */
@Route(value = "records/uploads/:id", layout = MainLayout.class)
@RolesAllowed(Role.Names.CITIZEN)
@Dependent
public class UploadView extends Page implements BeforeEnterObserver {

  private static final long serialVersionUID = 1L;

  private final transient FollowingImports following;
  private final transient SignedIn signedIn;

  @Inject
  UploadView(FollowingImports following, SignedIn signedIn) {
    this.following = following;
    this.signedIn = signedIn;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    UUID id = AddressIds.id(event);
    following.report(signedIn.caller(), id);
    begin("upload.title");
    add(new RecordKinds(""), new JobReport(following, signedIn, id));
    add(new Link("records/add", new Words("upload.back")));
  }
}
