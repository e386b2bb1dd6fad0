package jp.mimamori.portal.emergency.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import jp.mimamori.consent.EmergencyAccess;
import jp.mimamori.emergency.EmergencyLook;
import jp.mimamori.portal.part.Confirm;
import jp.mimamori.portal.part.Days;
import jp.mimamori.portal.part.Entries;
import jp.mimamori.portal.part.TermsWords;
import jp.mimamori.portal.part.Texts;
import jp.mimamori.portal.part.Words;

/** One emergency access: who, where, when, why, what was seen, and how it stands. */
class EmergencyLookCard extends ListItem {

  private static final long serialVersionUID = 1L;

  private final transient EmergencyAccess access;
  private final Locale locale;

  /**
   * @param stop is given what is to be stopped, once somebody said so twice
   */
  EmergencyLookCard(EmergencyLook look, Instant now, Locale locale, Consumer<UUID> stop) {
    this.access = look.access();
    this.locale = locale;
    addClassNames("card", "emergency-look");
    boolean open = access.isOpen(now);
    Span stands = new Span(new Words("emergency-look.stands." + stands(open)));
    stands.addClassNames("mark", open ? "mark-ends-soon" : "mark-ahead");
    H2 who = new H2(t("ledger.who.other", access.name(), access.institutionName()));
    who.addClassName("card-heading");
    add(who, stands, entries(look, open, now));
    if (open) {
      Button button =
          new Button(
              t("emergency-look.stop"),
              click ->
                  Confirm.ask(
                      "emergency-look.stop",
                      "emergency-look.stop.what",
                      () -> stop.accept(access.id())));
      button.addClassName("emergency-stop");
      add(button);
    }
  }

  private String stands(boolean open) {
    if (open) {
      return "OPEN";
    }
    return access.stoppedAt().isPresent() ? "STOPPED" : "OVER";
  }

  private Entries entries(EmergencyLook look, boolean open, Instant now) {
    Entries entries =
        new Entries()
            .entry(t("emergency-look.at"), Days.moment(access.openedAt(), locale))
            .entry(t("emergency-look.reason"), t("emergency-reason." + access.reason()))
            .entry(t("emergency-look.place"), access.place());
    if (access.callBack().isBlank()) {
      entries.entry(t("emergency-look.call-back"), t("emergency-look.no-number"));
    } else {
      entries.entry(t("emergency-look.call-back"), number());
    }
    entries
        .entry(t("emergency-look.seen"), seen(look))
        .entry(t(open ? "emergency-look.until" : "emergency-look.ended"), end(open));
    access.stoppedBy().ifPresent(by -> entries.entry(t("emergency-look.stopped-by"), by));
    return entries.entry(t("emergency-look.review"), review(now));
  }

  private Component number() {
    String dialled = access.callBack().replaceAll("[^+0-9]", "");
    return new Anchor("tel:" + dialled, access.callBack());
  }

  private String seen(EmergencyLook look) {
    Instant last = look.last();
    if (last == null) {
      return t("emergency-look.seen.nothing");
    }
    return t(
        "emergency-look.seen.some",
        new TermsWords(locale).kinds(look.kinds()),
        look.times(),
        Days.moment(last, locale));
  }

  private String end(boolean open) {
    return Days.moment(open ? access.endsAt() : access.overAt(), locale);
  }

  private String review(Instant now) {
    return access
        .review()
        .orElseGet(
            () ->
                t(
                    access.isOverdue(now)
                        ? "emergency-look.review.overdue"
                        : "emergency-look.review.waits",
                    Days.moment(access.reviewBy(), locale)));
  }

  private String t(String key, Object... arguments) {
    return Texts.of(key, locale, arguments);
  }
}
