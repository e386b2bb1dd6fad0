package jp.mimamori.portal.sharing;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.mimamori.app.App;
import jp.mimamori.app.ConnectedApp;
import jp.mimamori.consent.Category;
import jp.mimamori.consent.Consent;
import jp.mimamori.consent.Terms;
import jp.mimamori.portal.part.Days;
import jp.mimamori.portal.part.Entries;
import jp.mimamori.portal.part.Note;
import jp.mimamori.portal.part.Sheet;
import jp.mimamori.portal.part.TermsWords;
import jp.mimamori.portal.part.Words;
import org.jspecify.annotations.Nullable;

/** One app and one person: what it may, what it did, what of that lapsed, and how it ends. */
class AppUseCard extends Article {

  private static final long serialVersionUID = 1L;

  AppUseCard(ConnectedApp app, String person, Component... actions) {
    setId("app-" + app.consent().grant().id());
    addClassName("grant");
    Span state = new Words(state(app));
    state.addClassName("kind");
    Div head = new Div(new H3(app.consent().grant().granteeName()), state);
    head.addClassName("grant-head");
    add(head);
    if (!app.lapsed().isEmpty() && app.lapsedOn() != null) {
      add(
          new Note(
              Note.Kind.ATTENTION,
              new Words(
                  "connected.lapsed",
                  words().kinds(app.lapsed()),
                  Days.day(app.lapsedOn(), getLocale()))));
    }
    add(facts(app));
    if (app.kinds().stream().anyMatch(AppUseCard::wasUsed)) {
      add(kinds(app, person));
    }
    Div foot = new Div(actions);
    foot.addClassName("actions");
    add(foot);
  }

  private static String state(ConnectedApp app) {
    if (app.state() != Consent.State.GRANTED) {
      return "state." + app.state();
    }
    if (app.status() != null && app.status() != App.Status.APPROVED) {
      return "connected.state.stopped";
    }
    if (app.kinds().isEmpty()) {
      return "connected.state.over";
    }
    return app.stays() ? "connected.state.stays" : "connected.state.with-you";
  }

  private Entries facts(ConnectedApp app) {
    Entries entries = new Entries();
    app.consent()
        .terms()
        .map(Terms::until)
        .ifPresent(until -> entries.entry(t("connected.until"), day(until)));
    entries.entry(
        t("connected.last"), app.lastRead() == null ? t("connected.never") : day(app.lastRead()));
    if (app.requests() > 0) {
      entries.entry(
          t("connected.volume"),
          app.records() == null
              ? t("connected.volume.requests", app.requests())
              : t("connected.volume.both", app.requests(), app.records()));
    }
    Set<Category> unused =
        app.kinds().stream()
            .filter(use -> !wasUsed(use))
            .map(ConnectedApp.Use::kind)
            .collect(Collectors.toSet());
    if (!unused.isEmpty()) {
      entries.entry(t("connected.unused"), words().kinds(unused));
    }
    return entries;
  }

  private static boolean wasUsed(ConnectedApp.Use use) {
    return use.asked() != null || use.left() != null;
  }

  /** A guardian is not told what left, as in the ledger. */
  private Sheet kinds(ConnectedApp app, String person) {
    boolean own = app.records() != null;
    String caption = t("connected.kinds", app.consent().grant().granteeName(), person);
    Sheet sheet =
        new Sheet(
            caption,
            own
                ? List.of(t("connected.kind"), t("connected.asked"), t("connected.left"))
                : List.of(t("connected.kind"), t("connected.asked")));
    for (ConnectedApp.Use use : app.kinds().stream().filter(AppUseCard::wasUsed).toList()) {
      Span kind = Sheet.cell(t("category." + use.kind()));
      Span asked = Sheet.cell(at(use.asked()));
      if (own) {
        sheet.row(kind, asked, Sheet.cell(at(use.left())));
      } else {
        sheet.row(kind, asked);
      }
    }
    return sheet;
  }

  private String at(@Nullable Instant moment) {
    return moment == null ? t("connected.never") : day(moment);
  }

  private String day(Instant moment) {
    return Days.moment(moment, getLocale());
  }

  private TermsWords words() {
    return new TermsWords(getLocale());
  }

  private String t(String key, Object... arguments) {
    return getTranslation(key, arguments);
  }
}
