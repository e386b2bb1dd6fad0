package jp.mimamori.portal.operator;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import java.util.stream.Stream;
import jp.mimamori.app.App;
import jp.mimamori.app.AppDecision;
import jp.mimamori.app.AppStep;
import jp.mimamori.app.ReviewingApps;
import jp.mimamori.app.Scopes;
import jp.mimamori.portal.part.Confirm;
import jp.mimamori.portal.part.Days;
import jp.mimamori.portal.part.Entries;
import jp.mimamori.portal.part.TermsWords;
import jp.mimamori.portal.part.Words;

/** One app as an operator sees it: how it stands, what it says of itself, what was decided. */
class AppCard extends Article {

  private static final long serialVersionUID = 1L;

  private final TextField reason = new TextField();

  /** What an operator decides about an app. */
  @FunctionalInterface
  interface Decide {
    void decide(App app, AppDecision decision, String reason);
  }

  AppCard(ReviewingApps.Reviewed reviewed, Decide decide) {
    App app = reviewed.app();
    setId("app-" + app.id());
    addClassNames("grant", "app-" + app.status().name().toLowerCase(Locale.ROOT));
    Span status = new Words("apps.status." + app.status());
    status.addClassName("kind");
    Div head = new Div(new H3(app.name()), status);
    head.addClassName("grant-head");
    add(head, facts(reviewed), steps(reviewed), answer(app, decide));
  }

  private Entries facts(ReviewingApps.Reviewed reviewed) {
    App app = reviewed.app();
    return new Entries()
        .entry(t("apps.since"), Days.moment(app.registeredAt(), getLocale()))
        .entry(t("apps.people"), t("apps.people.number", reviewed.people()))
        .entry(t("apps.asks"), asks(app))
        .entry(t("apps.goes"), String.join("\n", app.redirectUris()))
        .entry(t("apps.begins"), app.launchUri().orElse(t("apps.untold")))
        .entry(t("apps.contact"), app.contact().orElse(t("apps.untold")))
        .entry(t("apps.page"), page(app.pageUri().orElse("")))
        .entry(t("apps.policy"), page(app.policyUri().orElse("")))
        .entry(t("apps.terms"), page(app.termsUri().orElse("")))
        .entry(t("apps.check"), page(app.checkUri().orElse("")));
  }

  private String asks(App app) {
    return app.scope().isEmpty()
        ? t("apps.asks.anything")
        : new TermsWords(getLocale()).kinds(Scopes.of(app.scope()).categories())
            + "\n"
            + app.scope();
  }

  private Component page(String uri) {
    if (uri.isEmpty()) {
      return new Words("apps.untold");
    }
    Anchor anchor = new Anchor(uri, uri);
    anchor.getElement().setAttribute("target", "_blank").setAttribute("rel", "noopener noreferrer");
    return anchor;
  }

  private UnorderedList steps(ReviewingApps.Reviewed reviewed) {
    UnorderedList list = new UnorderedList();
    reviewed.steps().forEach(step -> list.add(new ListItem(said(step))));
    list.setVisible(!reviewed.steps().isEmpty());
    return list;
  }

  private Words said(AppStep step) {
    String day = Days.moment(step.takenAt(), getLocale());
    String what = t("apps.step." + step.decision());
    return step.reason()
        .map(why -> new Words("apps.step.why", day, step.by(), what, why))
        .orElseGet(() -> new Words("apps.step", day, step.by(), what));
  }

  private Div answer(App app, Decide decide) {
    reason.setLabel(t("apps.reason"));
    reason.setMaxLength(AppStep.LONGEST);
    reason.addClassName("app-reason");
    reason.setWidthFull();
    Div buttons = new Div();
    buttons.addClassName("actions");
    Stream.of(AppDecision.values())
        .filter(decision -> decision.follows(app.status()))
        .forEach(decision -> buttons.add(button(app, decision, decide)));
    return new Div(reason, buttons);
  }

  private Button button(App app, AppDecision decision, Decide decide) {
    String key = "apps.do." + decision;
    Button button = new Button(t(key));
    button.addClassName("app-" + decision.name().toLowerCase(Locale.ROOT));
    button.addClickListener(
        click -> {
          boolean missing = decision.needsReason() && reason.getValue().isBlank();
          reason.setErrorMessage(t("apps.reason.missing"));
          reason.setInvalid(missing);
          if (!missing) {
            Confirm.ask(key, key + ".what", () -> decide.decide(app, decision, reason.getValue()));
          }
        });
    return button;
  }

  private String t(String key, Object... arguments) {
    return getTranslation(key, arguments);
  }
}
