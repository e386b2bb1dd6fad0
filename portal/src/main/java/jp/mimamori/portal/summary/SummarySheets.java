package jp.mimamori.portal.summary;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mimamori.checkup.CheckupItem;
import jp.mimamori.consent.Category;
import jp.mimamori.portal.checkup.FlagMark;
import jp.mimamori.portal.part.Days;
import jp.mimamori.portal.part.Link;
import jp.mimamori.portal.part.Panel;
import jp.mimamori.portal.part.Sheet;
import jp.mimamori.portal.part.Texts;
import jp.mimamori.portal.part.Words;
import jp.mimamori.portal.shell.Sight;
import jp.mimamori.summary.Summary;

/**
 * The parts of a summary. Where nothing is, it says which of the two it is: not granted, by the
 * words of the grant; or nothing to be seen, which is never said to be nothing at all.
 */
class SummarySheets {

  private final Summary summary;
  private final Sight sight;
  private final Locale locale;

  SummarySheets(Summary summary, Sight sight, Locale locale) {
    this.summary = summary;
    this.sight = sight;
    this.locale = locale;
  }

  Component[] panels() {
    return new Component[] {
      panel("allergies", Category.ALLERGY, summary.allergies(), this::lines),
      panel("medicines", Category.MEDICATION, summary.medicines(), this::medicines),
      panel("conditions", Category.CONDITION, summary.conditions(), this::lines),
      panel("devices", Category.OTHER, summary.devices(), this::lines),
      panel("checkups", Category.CHECKUP, summary.checkups(), this::checkups)
    };
  }

  private <T> Panel panel(
      String name, Category category, List<T> found, Function<List<T>, Component> shown) {
    Panel panel = Panel.titled("summary." + name);
    panel.setId("summary-" + name);
    if (!found.isEmpty()) {
      panel.add(shown.apply(found));
    } else if (summary.isShared(category)) {
      panel.add(nothing(sight.isOfPatient() ? "summary.nothing-seen" : "summary.nothing"));
    } else {
      panel.add(nothing("summary.not-shared"));
    }
    return panel;
  }

  private static Paragraph nothing(String key) {
    Paragraph nothing = new Paragraph(new Words(key));
    nothing.addClassName("quiet");
    return nothing;
  }

  private Sheet lines(List<Summary.Line> lines) {
    Sheet sheet = sheet("summary.name", "summary.state", "summary.day", "summary.source");
    lines.forEach(
        line ->
            sheet.row(
                link(line),
                Sheet.cell(orDash(joined(code(line.state()), code(line.severity())))),
                Sheet.cell(Days.day(line.day(), locale)),
                Sheet.cell(source(line))));
    return sheet;
  }

  private Sheet medicines(List<Summary.Medicine> medicines) {
    Sheet sheet = sheet("summary.name", "medicines.usage", "summary.day", "summary.source");
    medicines.forEach(
        medicine ->
            sheet.row(
                link(medicine.line()),
                Sheet.cell(orDash(joined(medicine.usage(), medicine.amount(), medicine.supply()))),
                Sheet.cell(Days.day(medicine.line().day(), locale)),
                Sheet.cell(source(medicine.line()))));
    return sheet;
  }

  private Component checkups(List<Summary.LastCheckup> checkups) {
    Sheet sheet = sheet("summary.checkup", "summary.notable", "summary.day", "summary.source");
    checkups.forEach(
        checkup ->
            sheet.row(
                link(checkup.line()),
                notable(checkup),
                Sheet.cell(Days.day(checkup.line().day(), locale)),
                Sheet.cell(source(checkup.line()))));
    return sheet;
  }

  private Component notable(Summary.LastCheckup checkup) {
    if (checkup.notable().isEmpty()) {
      return Sheet.cell(t("summary.notable.none", checkup.results()));
    }
    UnorderedList list = new UnorderedList();
    list.addClassName("notable-items");
    checkup.notable().forEach(item -> list.add(item(item)));
    return list;
  }

  private ListItem item(CheckupItem item) {
    return new ListItem(
        new Span(item.name() + " " + item.value() + " " + item.unit() + " "),
        new FlagMark(item.flag(), locale));
  }

  private Sheet sheet(String... headings) {
    return new Sheet("", Stream.of(headings).map(this::t).toList());
  }

  private Link link(Summary.Line line) {
    return new Link(sight.to("item/" + line.record()), line.name());
  }

  private String source(Summary.Line line) {
    return line.source().isEmpty() ? t("summary.source.none") : line.source();
  }

  private String code(String code) {
    return code.isEmpty() ? "" : Texts.orElse("code." + code, locale, code);
  }

  private static String joined(String... texts) {
    return Stream.of(texts).filter(text -> !text.isEmpty()).collect(Collectors.joining(" ・ "));
  }

  private static String orDash(String text) {
    return text.isEmpty() ? "—" : text;
  }

  private String t(String key, Object... arguments) {
    return Texts.of(key, locale, arguments);
  }
}
