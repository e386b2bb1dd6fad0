package jp.mimamori.portal.checkup;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import jp.mimamori.checkup.Checkup;
import jp.mimamori.checkup.CheckupItem;
import jp.mimamori.checkup.judging.JudgedCheckup;
import jp.mimamori.checkup.judging.Judgement;
import jp.mimamori.portal.part.Days;
import jp.mimamori.portal.part.Sheet;
import jp.mimamori.portal.part.Texts;

/** The results of a checkup as tables, one per section, with earlier years beside them. */
class CheckupSheets {

  private final Checkup checkup;
  private final Judgement judgement;
  private final List<Checkup> earlier;
  private final boolean notableOnly;
  private final Locale locale;

  CheckupSheets(JudgedCheckup judged, List<Checkup> earlier, boolean notableOnly, Locale locale) {
    this.checkup = judged.checkup();
    this.judgement = judged.judgement();
    this.earlier = earlier;
    this.notableOnly = notableOnly;
    this.locale = locale;
  }

  List<Sheet> sheets() {
    Map<String, List<CheckupItem>> sections =
        checkup.items().stream()
            .filter(item -> !notableOnly || item.flag().isNotable() || isOut(item))
            .collect(
                Collectors.groupingBy(
                    CheckupItem::section, LinkedHashMap::new, Collectors.toList()));
    return sections.entrySet().stream().map(e -> sheet(e.getKey(), e.getValue())).toList();
  }

  private Sheet sheet(String section, List<CheckupItem> items) {
    List<String> headings = new ArrayList<>();
    headings.addAll(
        List.of(t("checkups.item"), t("checkups.value"), t("checkups.flag"), t("checkups.range")));
    earlier.forEach(before -> headings.add(Days.day(before.day(), locale)));
    Sheet sheet = new Sheet(section.isEmpty() ? t("checkups.results") : section, headings);
    sheet.addClassName("results");
    items.forEach(item -> row(sheet, item));
    return sheet;
  }

  private void row(Sheet sheet, CheckupItem item) {
    List<Component> cells = new ArrayList<>();
    cells.add(name(item));
    cells.add(value(item));
    cells.add(flags(item));
    cells.add(range(item));
    earlier.forEach(before -> cells.add(earlier(item, before)));
    NativeTableRow row = sheet.row(cells.toArray(Component[]::new));
    if (item.flag().isNotable()) {
      row.addClassName("notable");
    }
    for (int i = 4; i < cells.size(); i++) {
      row.getElement().getChild(i).getClassList().add("earlier");
    }
  }

  private boolean isOut(CheckupItem item) {
    return judgement.of(item).map(judged -> judged.rating().level().isOut()).orElse(false);
  }

  /** What the document says, and what the limits of the year do. */
  private Component flags(CheckupItem item) {
    Span flags = new Span(new FlagMark(item.flag(), locale));
    flags.addClassName("flags");
    judgement.of(item).flatMap(judged -> RatingMark.of(judged, locale)).ifPresent(flags::add);
    return flags;
  }

  private Component name(CheckupItem item) {
    Span name = new Span(new Span(item.name()));
    name.addClassName("item-name");
    if (!item.method().isEmpty()) {
      Span method = new Span(item.method());
      method.addClassName("method");
      name.add(method);
    }
    return name;
  }

  private static Span value(CheckupItem item) {
    Span number = new Span(item.value().isEmpty() ? "—" : item.value());
    number.addClassName(item.number() == null ? "words" : "number");
    Span unit = new Span(item.unit());
    unit.addClassName("unit");
    Span value = new Span(number, unit);
    value.addClassName("value");
    return value;
  }

  private Component range(CheckupItem item) {
    String words =
        item.low() == null && item.high() == null
            ? item.reference()
            : (item.reference() + " " + item.unit()).strip();
    Span range = new Span(words);
    RangePicture.of(item, words, locale).ifPresent(range::add);
    range.addClassName("range");
    return range;
  }

  private Component earlier(CheckupItem item, Checkup before) {
    return before.sameItem(item).map(then -> beside(item, then)).orElseGet(() -> new Span("—"));
  }

  private Span beside(CheckupItem now, CheckupItem then) {
    Span value = value(then);
    if (then.flag().isNotable()) {
      value.add(new FlagMark(then.flag(), locale));
    }
    if (!now.isComparableWith(then)) {
      Span differs = new Span(t("checkups.differs"));
      differs.addClassName("differs");
      value.add(differs);
    }
    return value;
  }

  private String t(String key) {
    return Texts.of(key, locale);
  }
}
