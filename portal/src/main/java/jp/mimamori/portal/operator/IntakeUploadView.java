package jp.mimamori.portal.operator;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.UUID;
import jp.mimamori.identity.Role;
import jp.mimamori.portal.intake.JobReport;
import jp.mimamori.portal.part.AddressIds;
import jp.mimamori.portal.part.Link;
import jp.mimamori.portal.part.Page;
import jp.mimamori.portal.part.Panel;
import jp.mimamori.portal.part.Words;
import jp.mimamori.portal.shell.MainLayout;
import jp.mimamori.portal.shell.SignedIn;
import jp.mimamori.upload.FollowingImports;
import jp.mimamori.upload.ImportJob;

/** An upload of an operator: what was set aside and why, and another try. */
@Route(value = "operator/intake/:id", layout = MainLayout.class)
@RolesAllowed(Role.Names.OPERATOR)
@Dependent
public class IntakeUploadView extends Page implements BeforeEnterObserver {

  private static final long serialVersionUID = 1L;

  private final transient FollowingImports following;
  private final transient SignedIn signedIn;

  @Inject
  IntakeUploadView(FollowingImports following, SignedIn signedIn) {
    this.following = following;
    this.signedIn = signedIn;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    show(AddressIds.id(event));
  }

  private void show(UUID id) {
    ImportJob job = following.report(signedIn.caller(), id).job();
    begin("upload.title");
    add(new JobReport(following, signedIn, id));
    if (job.state() == ImportJob.State.DONE && job.quarantined() > 0) {
      Button again = new Button(t("intake.again"), click -> tryAgain(id));
      again.setId("intake-again");
      again.setDisableOnClick(true);
      add(Panel.titled("intake.set-aside", say("intake.again.what"), again));
    }
    add(new Link("operator/intake", new Words("upload.back")));
  }

  private void tryAgain(UUID id) {
    following.retry(signedIn.caller(), id);
    show(id);
  }
}
