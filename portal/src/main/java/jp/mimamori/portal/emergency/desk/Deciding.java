package jp.mimamori.portal.emergency.desk;

import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import jp.mimamori.emergency.Change;
import jp.mimamori.emergency.Form;
import jp.mimamori.emergency.Labels;
import jp.mimamori.emergency.Path;
import jp.mimamori.emergency.Section;
import jp.mimamori.emergency.Verdict;
import jp.mimamori.portal.emergency.file.FileAccess;
import jp.mimamori.portal.part.Cards;
import jp.mimamori.portal.part.Panel;

/** The changes by section, what the physician writes besides, the whole, and the bar that sends. */
class Deciding extends Div {

  private static final long serialVersionUID = 1L;

  private final transient Verdicts verdicts;
  private final transient Labels labels;
  private final transient FileAccess files;
  private final transient Judge judge;
  private final boolean decides;
  private final List<ChangeCard> cards = new ArrayList<>();
  private final Map<Path, OwnCard> own = new LinkedHashMap<>();
  private final Cards written = new Cards();
  private final Panel besides = Panel.titled("difference.own", written);
  private final DecisionBar bar;

  Deciding(
      Verdicts verdicts,
      Locale locale,
      FileAccess files,
      boolean decides,
      Judge judge,
      Consumer<Verdicts> send) {
    this.verdicts = verdicts;
    this.labels = Labels.in(locale);
    this.files = files;
    this.judge = judge;
    this.decides = decides;
    bar =
        new DecisionBar(
            () -> cards.forEach(ChangeCard::approveIfUntouched), () -> send.accept(verdicts));
    for (Section section : Section.values()) {
      changes(section);
    }
    besides.setId("own-values");
    besides.setVisible(false);
    add(besides);
    Whole whole = new Whole(verdicts.sheet(), labels, decides ? this::write : null);
    add(Panel.titled("difference.whole.title", whole));
    verdicts.own().forEach(this::card);
    if (decides) {
      add(bar);
      bar.tell(verdicts);
    }
  }

  private void changes(Section section) {
    List<Change> changes =
        verdicts.changes().stream()
            .filter(change -> Form.theOne().the(change.path()).section() == section)
            .toList();
    if (changes.isEmpty()) {
      return;
    }
    Cards list = new Cards();
    for (Change change : changes) {
      ChangeCard card =
          new ChangeCard(change, verdicts, labels, files, judge, decides, () -> bar.tell(verdicts));
      cards.add(card);
      list.add(card);
    }
    add(Panel.titled("emergency.section." + section, list));
  }

  /** A detail of care is nothing without the care: that is said too. */
  private void write(Path path) {
    Form.theOne()
        .the(path)
        .care()
        .map(Path::new)
        .filter(care -> verdicts.value(care).isEmpty() && verdicts.on(care).isEmpty())
        .ifPresent(
            care -> {
              verdicts.say(care, new Verdict.Corrected("yes"));
              card(care);
            });
    card(path);
    bar.tell(verdicts);
    scrollTo(path);
  }

  private void scrollTo(Path path) {
    getElement()
        .executeJs(
            "setTimeout(() => { const card = document.getElementById($0);"
                + " card.scrollIntoView({block: 'center'});"
                + " const field = card.querySelector('[id$=\"-value\"], [id$=\"-choice\"]');"
                + " if (field && field.focus) { field.focus(); } }, 0)",
            ChangeCard.id(path));
  }

  private void card(Path path) {
    boolean isChange = cards.stream().anyMatch(card -> card.path().equals(path));
    if (isChange || own.containsKey(path)) {
      return;
    }
    OwnCard card =
        new OwnCard(path, verdicts, labels, judge, () -> bar.tell(verdicts), () -> drop(path));
    own.put(path, card);
    written.add(card);
    besides.setVisible(true);
  }

  private void drop(Path path) {
    verdicts.takeBack(path);
    OwnCard card = own.remove(path);
    if (card != null) {
      written.remove(card);
    }
    besides.setVisible(!own.isEmpty());
    bar.tell(verdicts);
  }
}
