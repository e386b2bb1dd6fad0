package jp.mimamori.portal.emergency.desk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Instant;
import java.util.Locale;
import java.util.function.BiConsumer;
import jp.mimamori.consent.EmergencyAccess;
import jp.mimamori.consent.EmergencyReview;
import jp.mimamori.portal.part.Days;
import jp.mimamori.portal.part.Entries;
import jp.mimamori.portal.part.Texts;
import jp.mimamori.portal.part.Words;

/** An own emergency access, without whom it was about: what was said of it, or a form to say it. */
class ReviewCard extends ListItem {

  private static final long serialVersionUID = 1L;

  private final transient EmergencyAccess access;
  private final transient BiConsumer<EmergencyAccess, String> written;
  private final Locale locale;

  /**
   * @param written is given what was said
   */
  ReviewCard(
      EmergencyAccess access,
      Instant now,
      Locale locale,
      BiConsumer<EmergencyAccess, String> written) {
    this.access = access;
    this.written = written;
    this.locale = locale;
    addClassNames("card", "review-card");
    H2 opened = new H2(t("review.opened", Days.moment(access.openedAt(), locale)));
    opened.addClassName("card-heading");
    add(opened, stands(now), entries());
    if (access.review().isEmpty()) {
      form(access.isOpen(now));
    }
  }

  private Span stands(Instant now) {
    String how =
        access.review().isPresent() ? "WRITTEN" : access.isOverdue(now) ? "OVERDUE" : "WAITS";
    Span stands = new Span(new Words("review.stands." + how));
    stands.addClassNames("mark", how.equals("OVERDUE") ? "mark-ends-soon" : "mark-ahead");
    return stands;
  }

  private Entries entries() {
    return new Entries()
        .entry(t("emergency-look.place"), access.place())
        .entry(t("emergency-look.reason"), t("emergency-reason." + access.reason()))
        .entry(t("reviews.due"), Days.moment(access.reviewBy(), locale))
        .entry(t("reviews.number"), access.id().toString())
        .entry(t("emergency-look.review"), access.review().orElse(""));
  }

  private void form(boolean open) {
    TextArea words = new TextArea(t("review.words"));
    words.addClassName("review-words");
    words.setHelperText(t(open ? "review.words.open" : "review.words.help"));
    words.setMaxLength(EmergencyReview.LONGEST);
    words.setWidthFull();
    Button send = new Button(t(open ? "review.send.open" : "review.send"));
    send.addClassName("review-send");
    send.addClickListener(click -> send(words));
    add(words, send);
  }

  private void send(TextArea words) {
    String said = words.getValue().strip();
    if (said.isEmpty() || said.length() > EmergencyReview.LONGEST) {
      words.setErrorMessage(t("review.empty"));
      words.setInvalid(true);
      words.focus();
      return;
    }
    written.accept(access, said);
  }

  private String t(String key, Object... arguments) {
    return Texts.of(key, locale, arguments);
  }
}
