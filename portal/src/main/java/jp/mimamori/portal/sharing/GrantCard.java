package jp.mimamori.portal.sharing;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import jp.mimamori.consent.Consent;
import jp.mimamori.consent.Grantee;
import jp.mimamori.portal.part.Words;
import jp.mimamori.sharing.ReadingGrants;

/** One grant: to whom, then all about it, then what can be done. */
class GrantCard extends Article {

  private static final long serialVersionUID = 1L;

  private final Div actions = new Div();

  GrantCard(ReadingGrants.Standing standing, String person) {
    Consent consent = standing.consent();
    setId("grant-" + consent.grant().id());
    addClassNames("grant", "grant-" + standing.state().name().toLowerCase(Locale.ROOT));
    H3 heading = new H3(consent.grant().granteeName());
    Span kind = new Words(kind(consent.grant().grantee().kind()));
    kind.addClassName("kind");
    Div head = new Div(heading, kind);
    head.addClassName("grant-head");
    actions.addClassName("actions");
    add(head, new GrantFacts(standing, person), actions);
  }

  static String kind(Grantee.Kind kind) {
    return "grantee." + kind;
  }

  /** A sentence above all that is said of it. */
  GrantCard saying(Component sentence) {
    addComponentAtIndex(1, sentence);
    return this;
  }

  GrantCard with(Component... more) {
    actions.add(more);
    return this;
  }
}
