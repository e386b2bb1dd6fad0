package jp.mimamori.portal.sharing;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Role;
import jp.mimamori.ledger.Ledger;
import jp.mimamori.ledger.LedgerFilter;
import jp.mimamori.ledger.LedgerRow;
import jp.mimamori.ledger.ReadingLedger;
import jp.mimamori.portal.part.Days;
import jp.mimamori.portal.part.Filters;
import jp.mimamori.portal.part.More;
import jp.mimamori.portal.part.Page;
import jp.mimamori.portal.part.Panel;
import jp.mimamori.portal.part.Words;
import jp.mimamori.portal.shell.MainLayout;
import jp.mimamori.portal.shell.SignedIn;
import jp.mimamori.portal.shell.Whose;

/** Who looked at this person's records, who was refused, and why; a month at a time. */
@Route(value = "sharing/looks", layout = MainLayout.class)
@RolesAllowed(Role.Names.CITIZEN)
@Dependent
public class LooksView extends Page implements BeforeEnterObserver {

  private static final long serialVersionUID = 1L;

  private final transient ReadingLedger ledger;
  private final transient SignedIn signedIn;
  private final transient Whose whose;
  private final transient Clock clock;
  private final transient List<LedgerRow> rows = new ArrayList<>();
  private final Checkbox othersOnly = new Checkbox();
  private final Div list = new Div();
  private final More more = new More("ledger-more", this::load);
  private Select<YearMonth> month = new Select<>();

  @Inject
  LooksView(ReadingLedger ledger, SignedIn signedIn, Whose whose, Clock clock) {
    this.ledger = ledger;
    this.signedIn = signedIn;
    this.whose = whose;
    this.clock = clock;
    othersOnly.setId("ledger-others-only");
    othersOnly.addValueChangeListener(change -> startOver());
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    begin("looks.title");
    add(new SharingPages("sharing/looks"));
    othersOnly.setLabel(t("ledger.others-only"));
    YearMonth now = YearMonth.from(clock.instant().atZone(Days.JAPAN));
    rows.clear();
    ReadingLedger.Part part = read(now);
    Filters filters = new Filters("ledger", this::startOver);
    month = filters.only("month", months(part.since(), now), m -> Days.month(m, getLocale()));
    month.setValue(now);
    filters.add(othersOnly);
    Panel panel = Panel.titled("ledger.title", quiet("ledger.what"), filters, list, more);
    panel.setId("ledger");
    add(panel);
    show(part);
  }

  private static List<YearMonth> months(Instant since, YearMonth now) {
    YearMonth first = YearMonth.from(since.atZone(Days.JAPAN));
    return Stream.iterate(now, m -> !m.isBefore(first), m -> m.minusMonths(1)).toList();
  }

  private void startOver() {
    if (month.getValue() != null && month.isAttached()) {
      rows.clear();
      load();
    }
  }

  private void load() {
    show(read(month.getValue()));
  }

  private ReadingLedger.Part read(YearMonth wanted) {
    Caller caller = signedIn.caller();
    Long before = rows.isEmpty() ? null : rows.get(rows.size() - 1).seq();
    LedgerFilter filter =
        new LedgerFilter(
            wanted.atDay(1).atStartOfDay(Days.JAPAN).toInstant(),
            wanted.plusMonths(1).atDay(1).atStartOfDay(Days.JAPAN).toInstant(),
            othersOnly.getValue() ? caller.account().value() : null);
    return ledger.part(caller, whose.subject(), filter, before);
  }

  private void show(ReadingLedger.Part part) {
    rows.addAll(part.rows());
    list.removeAll();
    if (rows.isEmpty()) {
      list.add(new Paragraph(new Words("ledger.none")));
    } else {
      list.add(new Looks(Glance.of(rows), signedIn.caller().account().value()));
    }
    more.tell(rows.size(), part.rows().size() >= Ledger.PAGE);
  }
}
