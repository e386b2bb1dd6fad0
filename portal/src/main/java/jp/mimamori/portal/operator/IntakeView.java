package jp.mimamori.portal.operator;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Role;
import jp.mimamori.intake.Upload;
import jp.mimamori.portal.intake.EarlierUploads;
import jp.mimamori.portal.intake.FileDrop;
import jp.mimamori.portal.intake.JobReport;
import jp.mimamori.portal.part.Page;
import jp.mimamori.portal.part.Panel;
import jp.mimamori.portal.shell.MainLayout;
import jp.mimamori.portal.shell.SignedIn;
import jp.mimamori.upload.FollowingImports;
import jp.mimamori.upload.ImportingFiles;

/** An operator brings in files about many people; each document is matched by itself. */
@Route(value = "operator/intake", layout = MainLayout.class)
@RolesAllowed(Role.Names.OPERATOR)
@Dependent
public class IntakeView extends Page implements BeforeEnterObserver {

  private static final long serialVersionUID = 1L;
  static final String PATH = "operator/intake/";

  private final transient ImportingFiles importing;
  private final transient FollowingImports following;
  private final transient SignedIn signedIn;
  private final Div results = new Div();
  private final Div earlier = new Div();
  private final transient List<UUID> taken = new ArrayList<>();

  @Inject
  IntakeView(ImportingFiles importing, FollowingImports following, SignedIn signedIn) {
    this.importing = importing;
    this.following = following;
    this.signedIn = signedIn;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    begin("intake.title");
    results.removeAll();
    results.setId("upload-results");
    results.getElement().setAttribute("aria-live", "polite");
    add(say("intake.what"));
    add(Panel.titled("add.files", new FileDrop(signedIn, this::take, this::show)));
    add(results, earlier);
    following.mine(signedIn.caller()).stream()
        .filter(job -> !job.isEnded())
        .forEach(job -> results.add(new JobReport(following, signedIn, job.id())));
    showEarlier();
  }

  private void take(Caller caller, Upload upload) {
    taken.add(importing.upload(caller, null, upload));
  }

  /** Shows what became of what was taken: in a request of the page, which has a caller. */
  private void show() {
    taken.forEach(id -> results.addComponentAsFirst(new JobReport(following, signedIn, id)));
    taken.clear();
    showEarlier();
    results.scrollIntoView();
  }

  private void showEarlier() {
    earlier.removeAll();
    earlier.add(new EarlierUploads(following.mine(signedIn.caller()), PATH));
  }
}
