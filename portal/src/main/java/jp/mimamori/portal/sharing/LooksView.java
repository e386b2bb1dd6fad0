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
import java.util.Set;
import java.util.stream.Stream;
import jp.mimamori.consent.Category;
import jp.mimamori.extract.ExtractingLedger;
import jp.mimamori.identity.Role;
import jp.mimamori.inquiry.Followed;
import jp.mimamori.inquiry.Inquiring;
import jp.mimamori.ledger.Ledger;
import jp.mimamori.ledger.LedgerFilter;
import jp.mimamori.ledger.LedgerRow;
import jp.mimamori.ledger.ReadingLedger;
import jp.mimamori.portal.part.Days;
import jp.mimamori.portal.part.Filters;
import jp.mimamori.portal.part.Link;
import jp.mimamori.portal.part.More;
import jp.mimamori.portal.part.Note;
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

  @Inject transient ReadingLedger ledger;
  @Inject transient ExtractingLedger extracting;
  @Inject transient Inquiring inquiring;
  @Inject transient SignedIn signedIn;
  @Inject transient Whose whose;
  @Inject transient Clock clock;

  private final transient List<LedgerRow> rows = new ArrayList<>();
  private final Checkbox othersOnly = new Checkbox();
  private final Checkbox refusedOnly = new Checkbox();
  private final Div said = new Div();
  private final Div list = new Div();
  private final More more = new More("ledger-more", this::load);
  private Select<YearMonth> month = new Select<>();
  private Select<Category> kind = new Select<>();

  LooksView() {
    othersOnly.addValueChangeListener(change -> startOver());
    refusedOnly.addValueChangeListener(change -> startOver());
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    begin("looks.title");
    add(new SharingPages("sharing/looks"));
    YearMonth now = YearMonth.from(clock.instant().atZone(Days.JAPAN));
    rows.clear();
    said.removeAll();
    kind = new Select<>();
    ReadingLedger.Part part = read(now);
    Panel panel =
        Panel.titled(
            "ledger.title", quiet("ledger.what"), filters(part.since(), now), said, list, more);
    panel.setId("ledger");
    add(panel);
    Link emergencies = new Link("emergency/looks", new Words("looks.emergencies"));
    emergencies.setId("emergency-looks-link");
    add(emergencies);
    add(new Panel(new LookDownloads(extracting, signedIn, whose.subject())));
    show(part);
  }

  private Filters filters(Instant since, YearMonth now) {
    Filters filters = new Filters("ledger", this::startOver);
    month = filters.only("month", months(since, now), m -> Days.month(m, getLocale()));
    month.setValue(now);
    kind = filters.choice("kind", List.of(Category.values()), c -> t("category." + c));
    filters.add(
        tick(othersOnly, "ledger-others-only", "ledger.others-only"),
        tick(refusedOnly, "ledger-refused-only", "ledger.refused-only"));
    return filters;
  }

  private Checkbox tick(Checkbox box, String id, String label) {
    box.setId(id);
    box.setLabel(t(label));
    return box;
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
    Long before = rows.isEmpty() ? null : rows.get(rows.size() - 1).seq();
    LedgerFilter filter =
        new LedgerFilter(
            wanted.atDay(1).atStartOfDay(Days.JAPAN).toInstant(),
            wanted.plusMonths(1).atDay(1).atStartOfDay(Days.JAPAN).toInstant(),
            othersOnly.getValue() ? signedIn.caller().account().value() : null,
            null,
            Set.of(),
            kind.getValue(),
            refusedOnly.getValue());
    return ledger.part(signedIn.caller(), whose.subject(), filter, before);
  }

  private void show(ReadingLedger.Part part) {
    rows.addAll(part.rows());
    list.removeAll();
    if (rows.isEmpty()) {
      list.add(new Paragraph(new Words("ledger.none")));
    } else {
      list.add(
          new Looks(Glance.of(rows), signedIn.caller().account().value(), this::doesNotRecognise));
    }
    more.tell(rows.size(), part.rows().size() >= Ledger.PAGE);
  }

  private void doesNotRecognise(LedgerRow row) {
    said.removeAll();
    said.add(new AskForm(row, words -> ask(row, words), said::removeAll));
    said.scrollIntoView();
  }

  private void ask(LedgerRow row, String words) {
    Followed asked = inquiring.ask(signedIn.caller(), whose.subject(), row.seq(), words);
    said.removeAll();
    said.add(
        new Note(
            Note.Kind.DONE,
            new Words(
                "inquire.done", Days.day(QuestionCards.dueDay(asked.inquiry()), getLocale()))));
    said.scrollIntoView();
  }
}
