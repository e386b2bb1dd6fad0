package jp.mimamori.portal.sharing;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.Locale;
import jp.mimamori.inquiry.Followed;
import jp.mimamori.inquiry.Inquiry;
import jp.mimamori.inquiry.InquiryStep;
import jp.mimamori.ledger.LedgerRow;
import jp.mimamori.portal.part.Cards;
import jp.mimamori.portal.part.Days;
import jp.mimamori.portal.part.Entries;
import jp.mimamori.portal.part.Lines;
import jp.mimamori.portal.part.Texts;

/** What was asked about looks, one card each: how it stands, the look, the words, the answer. */
public class QuestionCards extends Cards {

  private static final long serialVersionUID = 1L;

  private final Locale locale = getLocale();

  /** Adds one; more can be added to the card. */
  public ListItem question(Followed followed, LedgerRow row, Followed.State state) {
    Inquiry inquiry = followed.inquiry();
    Span stands = new Span(t("question.state." + state));
    stands.addClassNames("question-state", state.name().toLowerCase(Locale.ROOT));
    Paragraph words = new Paragraph(new Lines(inquiry.words()));
    words.addClassName("question-words");
    ListItem card =
        card(
            stands,
            words,
            new Entries()
                .entry(t("question.look"), look(row))
                .entry(t("ledger.row.kinds"), LookWords.kinds(row.categories(), locale))
                .entry(t("ledger.row.request"), row.requestId().toString())
                .entry(t("question.asked"), Days.moment(inquiry.askedAt(), locale))
                .entry(t("question.due"), Days.day(dueDay(inquiry), locale)));
    card.addClassName("question");
    followed.answer().ifPresent(answer -> card.add(answer(answer)));
    return card;
  }

  /** The last day on which an answer is in time. */
  public static LocalDate dueDay(Inquiry inquiry) {
    return LocalDate.ofInstant(inquiry.dueAt().minusMillis(1), Days.JAPAN);
  }

  private String look(LedgerRow row) {
    return Days.moment(row.notedAt(), locale)
        + " "
        + t("ledger.says", LookWords.who(row, locale), LookWords.did(row, locale));
  }

  private Component answer(InquiryStep answer) {
    return new Entries()
        .entry(t("question.answer"), answer.words())
        .entry(
            t("question.answered"),
            t("question.by", answer.byName(), Days.moment(answer.takenAt(), locale)));
  }

  private String t(String key, Object... arguments) {
    return Texts.of(key, locale, arguments);
  }
}
