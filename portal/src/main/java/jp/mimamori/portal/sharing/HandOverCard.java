package jp.mimamori.portal.sharing;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import jp.mimamori.handover.FollowedHandOver;
import jp.mimamori.handover.HandOver;
import jp.mimamori.handover.HandOverStep;
import jp.mimamori.portal.part.Days;
import jp.mimamori.portal.part.Entries;
import jp.mimamori.portal.part.TermsWords;
import jp.mimamori.portal.part.Words;

/** One hand-over: between whom, what, how far it is, and what was done. */
class HandOverCard extends Article {

  private static final long serialVersionUID = 1L;

  /**
   * @param withdrawal shown while it can be withdrawn
   */
  HandOverCard(FollowedHandOver followed, Component withdrawal) {
    HandOver handOver = followed.handOver();
    setId("hand-over-" + handOver.id());
    addClassName("grant");
    Span state = new Words("hand-overs.state." + followed.state());
    state.addClassName("kind");
    Div head =
        new Div(
            new H3(new Words("hand-overs.between", handOver.fromName(), handOver.toName())), state);
    head.addClassName("grant-head");
    add(head, facts(followed));
    if (followed.state().isOpen()) {
      Div foot = new Div(withdrawal);
      foot.addClassName("actions");
      add(foot);
    }
  }

  private Entries facts(FollowedHandOver followed) {
    HandOver handOver = followed.handOver();
    Entries entries = new Entries();
    entries.entry(t("hand-overs.kinds"), new TermsWords(getLocale()).kinds(followed.kinds()));
    entries.entry(
        t("hand-overs.step.AGREED"),
        t("hand-overs.by", handOver.agreerName(), at(handOver.agreedAt())));
    for (HandOverStep step : followed.steps()) {
      entries.entry(t("hand-overs.step." + step.kind()), told(handOver, step));
    }
    if (followed.state().isOpen()) {
      entries.entry(t("hand-overs.ends"), at(followed.endsAt()));
    }
    return entries;
  }

  private String told(HandOver handOver, HandOverStep step) {
    return switch (step.kind()) {
      case PACKED ->
          t("hand-overs.packed", handOver.fromName(), step.records(), at(step.takenAt()));
      case ACCEPTED -> t("hand-overs.by", handOver.toName(), at(step.takenAt()));
      case RETURNED ->
          t("hand-overs.returned", handOver.toName(), at(step.takenAt()), step.words());
    };
  }

  private String at(Instant moment) {
    return Days.moment(moment, getLocale());
  }

  private String t(String key, Object... arguments) {
    return getTranslation(key, arguments);
  }
}
