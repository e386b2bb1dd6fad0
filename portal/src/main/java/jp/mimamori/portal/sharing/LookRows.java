package jp.mimamori.portal.sharing;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import jp.mimamori.ledger.LedgerRow;
import jp.mimamori.portal.part.Days;
import jp.mimamori.portal.part.Link;
import jp.mimamori.portal.part.Sheet;
import jp.mimamori.portal.part.Texts;
import jp.mimamori.portal.part.Words;

/** The single rows of one sitting, folded until somebody wants to know. */
class LookRows extends NativeDetails {

  private static final long serialVersionUID = 1L;

  private final Locale locale = getLocale();

  LookRows(Glance glance, Consumer<LedgerRow> asked) {
    addClassName("look-rows");
    setSummary(new Words("ledger.open"));
    Sheet sheet =
        new Sheet(
            t("ledger.rows"),
            List.of(
                t("ledger.row.time"),
                t("ledger.row.what"),
                t("ledger.row.kinds"),
                t("ledger.row.records"),
                t("ledger.row.request")));
    glance.rows().forEach(row -> add(sheet, row));
    Button ask = new Button(t("ledger.ask"), click -> asked.accept(glance.last()));
    ask.addClassName("ask");
    Div content = new Div(sheet);
    if (glance.last().grantId() != null) {
      content.add(
          new Link(
              "sharing/grants/" + glance.last().grantId() + "/left", new Words("ledger.grant")));
    }
    content.add(ask);
    setContent(content);
  }

  private void add(Sheet sheet, LedgerRow row) {
    String time = Days.time(row.notedAt(), locale);
    sheet.row(
        Sheet.cell(row.clockBack() ? time + " " + t("ledger.row.clock-back") : time),
        Sheet.cell(LookWords.did(row, locale)),
        Sheet.cell(kinds(row)),
        Sheet.cell(row.recordCount() == null ? "–" : t("ledger.row.count", row.recordCount())),
        request(row));
  }

  /** Of what left, else of what was asked for. */
  private String kinds(LedgerRow row) {
    String left = LookWords.kinds(row.contained(), locale);
    return left.isEmpty() ? LookWords.kinds(row.categories(), locale) : left;
  }

  private static Component request(LedgerRow row) {
    Span request = new Span(row.requestId().toString());
    request.addClassName("code");
    return request;
  }

  private String t(String key, Object... arguments) {
    return Texts.of(key, locale, arguments);
  }
}
