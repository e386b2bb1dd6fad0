package jp.mimamori.portal.operator;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import jp.mimamori.app.App;
import jp.mimamori.app.AppDecision;
import jp.mimamori.app.RegisteringApps;
import jp.mimamori.app.ReviewingApps;
import jp.mimamori.consent.AlreadyDecided;
import jp.mimamori.identity.Role;
import jp.mimamori.portal.part.Note;
import jp.mimamori.portal.part.Page;
import jp.mimamori.portal.part.Panel;
import jp.mimamori.portal.part.Words;
import jp.mimamori.portal.shell.MainLayout;
import jp.mimamori.portal.shell.SignedIn;

/** The apps that registered; an operator decides which may ask people, and stops them. */
@Route(value = OperatorPlaces.APPS, layout = MainLayout.class)
@RolesAllowed(Role.Names.OPERATOR)
@Dependent
public class AppsView extends Page implements BeforeEnterObserver {

  private static final long serialVersionUID = 1L;

  private final transient ReviewingApps reviewing;
  private final transient RegisteringApps registering;
  private final transient SignedIn signedIn;
  private final TextField name = new TextField();
  private final Div message = new Div();
  private final Div found = new Div();

  @Inject
  AppsView(ReviewingApps reviewing, RegisteringApps registering, SignedIn signedIn) {
    this.reviewing = reviewing;
    this.registering = registering;
    this.signedIn = signedIn;
    name.setId("apps-search");
    name.setValueChangeMode(ValueChangeMode.LAZY);
    name.addValueChangeListener(change -> show());
    message.setId("apps-message");
    found.setId("apps");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    begin("apps.title");
    name.setLabel(t("apps.search"));
    name.setClearButtonVisible(true);
    add(
        OperatorPlaces.at(OperatorPlaces.APPS),
        say("apps.policy." + registering.policy()),
        message,
        new Panel(name),
        found);
    show();
  }

  private void show() {
    found.removeAll();
    List<ReviewingApps.Reviewed> apps = reviewing.list(signedIn.caller(), name.getValue());
    List<ReviewingApps.Reviewed> waiting =
        apps.stream().filter(one -> one.app().status() == App.Status.WAITING).toList();
    List<ReviewingApps.Reviewed> others =
        apps.stream().filter(one -> one.app().status() != App.Status.WAITING).toList();
    section("apps.waiting", waiting);
    section("apps.others", others);
    if (apps.isEmpty()) {
      found.add(say("apps.none"));
    }
  }

  private void section(String title, List<ReviewingApps.Reviewed> apps) {
    if (!apps.isEmpty()) {
      Panel panel = Panel.titled(title);
      apps.forEach(one -> panel.add(new AppCard(one, this::decide)));
      found.add(panel);
    }
  }

  private void decide(App app, AppDecision decision, String reason) {
    message.removeAll();
    try {
      reviewing.decide(signedIn.caller(), app.id(), decision, reason);
      message.add(new Note(Note.Kind.DONE, new Words("apps.done." + decision, app.name())));
    } catch (AlreadyDecided decided) {
      message.add(new Note(Note.Kind.ATTENTION, new Words("apps.already", app.name())));
    }
    show();
  }
}
