package jp.mimamori.portal.checkup;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mimamori.checkup.Checkup;
import jp.mimamori.checkup.CheckupItem;
import jp.mimamori.checkup.ReadingCheckups;
import jp.mimamori.checkup.judging.JudgedCheckup;
import jp.mimamori.checkup.judging.JudgingCheckups;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Role;
import jp.mimamori.portal.part.Days;
import jp.mimamori.portal.part.Link;
import jp.mimamori.portal.part.Panel;
import jp.mimamori.portal.part.Words;
import jp.mimamori.portal.record.KindPage;
import jp.mimamori.portal.shell.MainLayout;
import jp.mimamori.portal.shell.Sight;
import jp.mimamori.portal.shell.SignedIn;
import jp.mimamori.portal.shell.Whose;
import jp.mimamori.record.Cursor;
import jp.mimamori.record.Page;

/** One checkup at a time with the earlier ones beside it. */
@Route(value = "records/checkups", layout = MainLayout.class)
@RolesAllowed(Role.Names.CITIZEN)
@Dependent
public class CheckupsView extends KindPage<JudgedCheckup> {

  private static final long serialVersionUID = 1L;
  private static final int MOST_NAMES = 5;
  private static final int BESIDE = 3;

  private final transient JudgingCheckups reading;
  private final Div choice = new Div();
  private final Div shown = new Div();
  private final Checkbox notableOnly = new Checkbox();
  private int index;

  @Inject
  protected CheckupsView(JudgingCheckups reading, SignedIn signedIn, Whose whose) {
    super("checkups", signedIn, whose);
    this.reading = reading;
    choice.addClassName("days");
    notableOnly.setId("checkup-notable-only");
    notableOnly.addValueChangeListener(change -> show());
  }

  @Override
  protected Page<JudgedCheckup> read(Caller caller, Sight sight, Optional<Cursor> after) {
    return reading.newest(caller, sight.purpose(), sight.subject(), after, ReadingCheckups.MOST);
  }

  @Override
  protected void show(List<JudgedCheckup> first) {
    index = 0;
    notableOnly.setLabel(t("checkups.notable-only"));
    add(choice, shown);
    choose();
    show();
  }

  /** The checkups by their days, latest first: one box, however many there are. */
  private void choose() {
    choice.removeAll();
    List<JudgedCheckup> checkups = loaded();
    Select<JudgedCheckup> days = new Select<>();
    days.setId("checkup-day");
    days.setLabel(t("checkups.days"));
    days.setItems(checkups);
    days.setItemLabelGenerator(checkup -> Days.day(checkup.checkup().day(), getLocale()));
    days.setValue(checkups.get(index));
    days.addValueChangeListener(
        change -> {
          index = checkups.indexOf(change.getValue());
          show();
        });
    choice.add(days);
    choice.add(new Link(sight().to("checkups/trends"), new Words("checkups.trends")));
    if (hasMore()) {
      choice.add(new Button(t("checkups.earlier"), click -> loadMore()));
    }
  }

  private void loadMore() {
    load();
    choose();
  }

  private void show() {
    shown.removeAll();
    List<JudgedCheckup> checkups = loaded();
    JudgedCheckup judged = checkups.get(index);
    Checkup checkup = judged.checkup();
    Panel panel = new Panel(Days.day(checkup.day(), getLocale()));
    panel.setId("checkup");
    panel.add(sentence(checkup), words(where(checkup), "quiet"));
    panel.add(new JudgementPanel(judged, getLocale()), notableOnly);
    List<Checkup> earlier =
        checkups.subList(index + 1, Math.min(index + 1 + BESIDE, checkups.size())).stream()
            .map(JudgedCheckup::checkup)
            .toList();
    new CheckupSheets(judged, earlier, notableOnly.getValue(), getLocale())
        .sheets()
        .forEach(panel::add);
    for (Checkup.Remark remark : checkup.remarks()) {
      panel.add(words(remark.heading(), "heading"), words(remark.words(), "lines"));
    }
    panel.add(quiet("checkups.what"));
    panel.add(new Link(sight().to("item/" + checkup.id()), new Words("checkups.source")));
    shown.add(panel);
  }

  private Paragraph sentence(Checkup checkup) {
    List<CheckupItem> notable = checkup.notable();
    if (notable.isEmpty()) {
      return answer("checkups.fine", checkup.items().size());
    }
    String names =
        notable.stream()
            .limit(MOST_NAMES)
            .map(CheckupItem::name)
            .collect(Collectors.joining(t("comma")));
    return notable.size() > MOST_NAMES
        ? answer("checkups.notable.more", checkup.items().size(), notable.size(), names)
        : answer("checkups.notable", checkup.items().size(), notable.size(), names);
  }

  private static String where(Checkup checkup) {
    return Stream.of(checkup.title(), checkup.facility())
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(" ・ "));
  }
}
