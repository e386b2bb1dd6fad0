package jp.mimamori.portal.sharing;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mimamori.ledger.LedgerRow;
import jp.mimamori.portal.part.Days;
import jp.mimamori.portal.part.Sheet;
import jp.mimamori.portal.part.Texts;

/** The ledger in words. */
class LedgerSheet extends Sheet {

  private static final long serialVersionUID = 1L;
  private static final String ALL = "*";

  private final Locale locale;

  LedgerSheet(List<Glance> glances, UUID self, Locale locale) {
    super(
        Texts.of("ledger.title", locale),
        Stream.of("ledger.when", "ledger.who", "ledger.did", "ledger.ground")
            .map(key -> Texts.of(key, locale))
            .toList());
    this.locale = locale;
    addClassName("ledger");
    glances.forEach(glance -> add(glance, self));
  }

  private void add(Glance glance, UUID self) {
    LedgerRow row = glance.last();
    NativeTableRow shown =
        row(cell(when(glance)), who(row, self), cell(did(glance)), cell(ground(row)));
    if (!row.permitted()) {
      shown.addClassName("refused");
    }
  }

  private String when(Glance glance) {
    String last = Days.moment(glance.last().notedAt(), locale);
    String from = Days.time(glance.first().notedAt(), locale);
    String until = Days.time(glance.last().notedAt(), locale);
    return from.equals(until)
        ? last
        : last.substring(0, last.length() - until.length()) + from + "–" + until;
  }

  private Component who(LedgerRow row, UUID self) {
    Span name = new Span(row.callerName());
    name.addClassName("name");
    boolean own = row.accountId().equals(self);
    Span role = new Span(own ? t("ledger.you") : t("role." + row.callerRole()));
    role.addClassName("method");
    Span who = new Span(name, role);
    who.addClassName("item-name");
    return who;
  }

  private String did(Glance glance) {
    LedgerRow row = glance.last();
    String verb = t((row.permitted() ? "did." : "did-not.") + row.action());
    String what = row.categories().equals(ALL) ? "" : t("bracket", categories(row));
    String times = glance.count() == 1 ? "" : t("times", glance.count());
    String door = t("channel." + row.channel());
    return Stream.of(verb + what, door, times)
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(t("comma")));
  }

  private String categories(LedgerRow row) {
    return Stream.of(row.categories().split(","))
        .map(name -> Texts.orElse("category." + name, locale, name))
        .collect(Collectors.joining(t("comma")));
  }

  private String ground(LedgerRow row) {
    return row.permitted() ? t("ground." + row.ground()) : t("refusal." + row.refusal());
  }

  private String t(String key, Object... arguments) {
    return Texts.of(key, locale, arguments);
  }
}
