package jp.mimamori.portal.sharing;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Role;
import jp.mimamori.ledger.LedgerRow;
import jp.mimamori.ledger.ReadingLedger;
import jp.mimamori.portal.part.Page;
import jp.mimamori.portal.part.Panel;
import jp.mimamori.portal.shell.MainLayout;
import jp.mimamori.portal.shell.SignedIn;
import jp.mimamori.portal.shell.Whose;

/** Who looked at this person's records, who was refused, and on what ground. */
@Route(value = "sharing", layout = MainLayout.class)
@RolesAllowed(Role.Names.CITIZEN)
@Dependent
public class SharingView extends Page implements BeforeEnterObserver {

  private static final long serialVersionUID = 1L;

  private final transient ReadingLedger ledger;
  private final transient SignedIn signedIn;
  private final transient Whose whose;
  private final transient List<LedgerRow> rows = new ArrayList<>();
  private final Checkbox othersOnly = new Checkbox();
  private final Div list = new Div();
  private final Button more = new Button();

  @Inject
  SharingView(ReadingLedger ledger, SignedIn signedIn, Whose whose) {
    this.ledger = ledger;
    this.signedIn = signedIn;
    this.whose = whose;
    othersOnly.setId("ledger-others-only");
    othersOnly.addValueChangeListener(change -> show());
    more.setId("ledger-more");
    more.addClickListener(click -> load());
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    begin("sharing.title");
    rows.clear();
    othersOnly.setLabel(t("ledger.others-only"));
    more.setText(t("timeline.more"));
    add(words(t("sharing.who-may")));
    Panel panel =
        new Panel(t("ledger.title"), words(t("ledger.what"), "quiet"), othersOnly, list, more);
    panel.setId("ledger");
    add(panel);
    load();
  }

  private void load() {
    Long before = rows.isEmpty() ? null : rows.get(rows.size() - 1).seq();
    List<LedgerRow> found = ledger.rows(signedIn.caller(), whose.subject(), before);
    rows.addAll(found);
    more.setVisible(found.size() >= jp.mimamori.ledger.Ledger.PAGE);
    show();
  }

  private void show() {
    Caller caller = signedIn.caller();
    List<LedgerRow> wanted =
        rows.stream()
            .filter(
                row -> !othersOnly.getValue() || !row.accountId().equals(caller.account().value()))
            .toList();
    list.removeAll();
    if (wanted.isEmpty()) {
      list.add(words(t("ledger.none")));
      return;
    }
    list.add(new LedgerSheet(Glance.of(wanted), caller.account().value(), getLocale()));
  }
}
