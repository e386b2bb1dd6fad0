package jp.mimamori.portal.sharing;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.Category;
import jp.mimamori.ledger.LedgerRow;
import jp.mimamori.portal.part.Cards;
import jp.mimamori.portal.part.Days;
import jp.mimamori.portal.part.Note;
import jp.mimamori.portal.part.Texts;

/**
 * The ledger as a person would tell it: day by day, who did what, and why that was allowed. Each
 * sitting can be opened to its single rows.
 */
class Looks extends Div {

  private static final long serialVersionUID = 1L;

  private final transient UUID self;
  private final transient Consumer<LedgerRow> asked;
  private final Locale locale = getLocale();

  /**
   * @param self whose own looks are said as "you"
   * @param asked what is done when somebody does not recognise a row
   */
  Looks(List<Glance> glances, UUID self, Consumer<LedgerRow> asked) {
    this.self = self;
    this.asked = asked;
    addClassName("looks");
    Map<LocalDate, List<Glance>> days =
        glances.stream()
            .collect(Collectors.groupingBy(Glance::day, LinkedHashMap::new, Collectors.toList()));
    days.forEach(
        (day, ofDay) -> {
          Cards cards = new Cards();
          ofDay.forEach(glance -> add(cards, glance));
          add(new H3(Days.day(day, locale)), cards);
        });
  }

  private void add(Cards cards, Glance glance) {
    Span time = new Span(time(glance));
    time.addClassName("time");
    Span sentence = new Span(sentence(glance));
    sentence.addClassName("sentence");
    Span what = new Span(details(glance));
    what.addClassName("method");
    ListItem card = cards.card(time, sentence, what);
    boolean own = glance.last().accountId().equals(self);
    card.addClassName(own ? "own" : "others");
    if (!glance.last().permitted()) {
      card.addClassName("refused");
      card.add(why(glance.last()));
    } else if (!own) {
      card.add(why(glance.last()));
    }
    if (glance.rows().stream().anyMatch(LedgerRow::clockBack)) {
      card.add(new Note(Note.Kind.ATTENTION, t("ledger.clock-back")));
    }
    card.add(new LookRows(glance, asked));
  }

  private String time(Glance glance) {
    String from = Days.time(glance.first().notedAt(), locale);
    String until = Days.time(glance.last().notedAt(), locale);
    return from.equals(until) ? until : from + "–" + until;
  }

  private String sentence(Glance glance) {
    LedgerRow row = glance.last();
    String who = row.accountId().equals(self) ? t("ledger.who.you") : LookWords.who(row, locale);
    return t("ledger.says", who, t(verb(glance)));
  }

  /** Reading records tells more than what else was looked at; all at one sitting are one. */
  private static String verb(Glance glance) {
    Action action = glance.actions().contains(Action.READ) ? Action.READ : glance.last().action();
    return (glance.last().permitted() ? "did." : "did-not.") + action;
  }

  private String details(Glance glance) {
    String times = glance.count() == 1 ? "" : t("times", glance.count());
    return Stream.of(kinds(glance), t("channel." + glance.last().channel()), times)
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(" ・ "));
  }

  private String kinds(Glance glance) {
    if (glance.categories().size() == Category.values().length) {
      return t("ledger.kinds.all");
    }
    return glance.categories().stream()
        .map(category -> t("category." + category))
        .collect(Collectors.joining(t("comma")));
  }

  private Component why(LedgerRow row) {
    Span why = new Span(LookWords.why(row, locale));
    why.addClassName("why");
    return why;
  }

  private String t(String key, Object... arguments) {
    return Texts.of(key, locale, arguments);
  }
}
