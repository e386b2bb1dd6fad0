package jp.mimamori.portal.sharing;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.net.URI;
import jp.mimamori.app.AnsweringApps;
import jp.mimamori.app.App;
import jp.mimamori.portal.part.Entries;
import jp.mimamori.portal.part.Panel;
import jp.mimamori.portal.part.Words;

/** What an app that asks says of itself, and where its answer goes. */
class AppFacts extends Panel {

  private static final long serialVersionUID = 1L;

  AppFacts(AnsweringApps.Asking asking) {
    App app = asking.app();
    add(new Entries().entry(getTranslation("app.goes"), site(asking)));
    app.policyUri().ifPresent(uri -> add(page(uri, "app.policy")));
    app.termsUri().ifPresent(uri -> add(page(uri, "app.terms")));
    app.checkUri().ifPresentOrElse(uri -> add(page(uri, "app.check")), () -> add(unchecked()));
    app.pageUri().ifPresent(uri -> add(page(uri, "app.page")));
  }

  /** Where the answer goes, as far as a person can tell one from another. */
  static String site(AnsweringApps.Asking asking) {
    URI uri = URI.create(asking.asked().redirectUri());
    String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
    return uri.getHost() == null
        ? uri.getScheme() + ":"
        : uri.getScheme() + "://" + uri.getHost() + port;
  }

  private static Div page(String uri, String key) {
    Anchor anchor = new Anchor(uri, new Words(key));
    anchor.getElement().setAttribute("target", "_blank").setAttribute("rel", "noopener noreferrer");
    return new Div(anchor);
  }

  private static Paragraph unchecked() {
    Paragraph none = new Paragraph(new Words("app.check.none"));
    none.addClassName("quiet");
    return none;
  }
}
