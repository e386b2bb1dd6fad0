package jp.mimamori.portal.checkup;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.mimamori.checkup.Checkup;
import jp.mimamori.checkup.CheckupItem;
import jp.mimamori.checkup.ReadingCheckups;
import jp.mimamori.identity.Role;
import jp.mimamori.portal.part.Days;
import jp.mimamori.portal.part.Link;
import jp.mimamori.portal.part.Page;
import jp.mimamori.portal.part.Panel;
import jp.mimamori.portal.record.RecordKinds;
import jp.mimamori.portal.shell.MainLayout;
import jp.mimamori.portal.shell.SignedIn;
import jp.mimamori.portal.shell.Whose;
import jp.mimamori.record.Cursor;

/** One checkup at a time with the earlier ones beside it. */
@Route(value = "records/checkups", layout = MainLayout.class)
@RolesAllowed(Role.Names.CITIZEN)
@Dependent
public class CheckupsView extends Page implements BeforeEnterObserver {

  private static final long serialVersionUID = 1L;
  private static final int MOST_NAMES = 5;

  private final transient ReadingCheckups reading;
  private final transient SignedIn signedIn;
  private final transient Whose whose;
  private final transient List<Checkup> checkups = new ArrayList<>();
  private final Div choice = new Div();
  private final Div shown = new Div();
  private final Checkbox notableOnly = new Checkbox();
  private transient Optional<Cursor> next = Optional.empty();
  private int index;

  @Inject
  CheckupsView(ReadingCheckups reading, SignedIn signedIn, Whose whose) {
    this.reading = reading;
    this.signedIn = signedIn;
    this.whose = whose;
    notableOnly.setId("checkup-notable-only");
    notableOnly.addValueChangeListener(change -> show());
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    begin("checkups.title");
    add(new RecordKinds("records/checkups"));
    checkups.clear();
    next = Optional.empty();
    index = 0;
    load();
    if (checkups.isEmpty()) {
      add(empty(t("checkups.none"), new Link("records/add", t("home.add")).asButton()));
      return;
    }
    notableOnly.setLabel(t("checkups.notable-only"));
    add(choice, shown);
    choose();
    show();
  }

  private void load() {
    jp.mimamori.record.Page<Checkup> page =
        reading.newest(signedIn.caller(), whose.subject(), next, ReadingCheckups.MOST);
    checkups.addAll(page.items());
    next = page.next();
  }

  /** The checkups by their days, latest first: one box, however many there are. */
  private void choose() {
    choice.removeAll();
    Select<Checkup> days = new Select<>();
    days.setId("checkup-day");
    days.setLabel(t("checkups.days"));
    days.setItems(checkups);
    days.setItemLabelGenerator(checkup -> Days.day(checkup.day(), getLocale()));
    days.setValue(checkups.get(index));
    days.addValueChangeListener(
        change -> {
          index = checkups.indexOf(change.getValue());
          show();
        });
    choice.addClassName("days");
    choice.add(days);
    if (next.isPresent()) {
      choice.add(new Button(t("checkups.earlier"), click -> loadMore()));
    }
  }

  private void loadMore() {
    load();
    choose();
  }

  private void show() {
    shown.removeAll();
    Checkup checkup = checkups.get(index);
    Panel panel = new Panel(Days.day(checkup.day(), getLocale()));
    panel.setId("checkup");
    panel.add(words(answer(checkup), "answer"), words(where(checkup), "quiet"), notableOnly);
    List<Checkup> earlier =
        checkups.subList(
            Math.min(index + 1, checkups.size()), Math.min(index + 4, checkups.size()));
    new CheckupSheets(checkup, earlier, notableOnly.getValue(), getLocale())
        .sheets()
        .forEach(panel::add);
    checkup
        .remarks()
        .forEach(
            remark ->
                panel.add(words(remark.heading(), "heading"), words(remark.words(), "lines")));
    panel.add(words(t("checkups.what"), "quiet"));
    panel.add(new Link("records/item/" + checkup.id(), t("checkups.source")));
    shown.add(panel);
  }

  private String answer(Checkup checkup) {
    List<CheckupItem> notable = checkup.notable();
    if (notable.isEmpty()) {
      return t("checkups.fine", checkup.items().size());
    }
    String names =
        notable.stream()
            .limit(MOST_NAMES)
            .map(CheckupItem::name)
            .collect(Collectors.joining(t("comma")));
    String key = notable.size() > MOST_NAMES ? "checkups.notable.more" : "checkups.notable";
    return t(key, checkup.items().size(), notable.size(), names);
  }

  private String where(Checkup checkup) {
    return List.of(checkup.title(), checkup.facility()).stream()
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(" ・ "));
  }
}
