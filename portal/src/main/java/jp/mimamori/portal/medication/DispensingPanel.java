package jp.mimamori.portal.medication;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mimamori.medication.DispensedDrug;
import jp.mimamori.medication.Dispensing;
import jp.mimamori.portal.part.Days;
import jp.mimamori.portal.part.Lines;
import jp.mimamori.portal.part.Link;
import jp.mimamori.portal.part.Panel;
import jp.mimamori.portal.part.Sheet;
import jp.mimamori.portal.part.Texts;
import jp.mimamori.portal.shell.Sight;

/** One dispensing: where, by whom, and its drugs. */
public class DispensingPanel extends Panel {

  private static final long serialVersionUID = 1L;

  public DispensingPanel(Dispensing dispensing, Sight sight, Locale locale) {
    super(Days.day(dispensing.day(), locale));
    addClassName("dispensing");
    String kind = Texts.of("dispensing." + dispensing.kind(), locale);
    Paragraph where = new Paragraph(joined(" ・ ", kind, place(dispensing)));
    where.addClassName("quiet");
    add(where);
    if (!dispensing.drugs().isEmpty()) {
      add(sheet(dispensing, locale));
    }
    dispensing.notes().forEach(note -> add(note(note)));
    Div links =
        new Div(new Link(sight.to("item/" + dispensing.id()), Texts.of("record.more", locale)));
    links.addClassName("dispensing-links");
    if (dispensing.kind() == Dispensing.Kind.DISPENSED && !sight.isOfPatient()) {
      links.add(
          new Link(
              sight.to("medicines/notebook?dispensing=" + dispensing.id()),
              Texts.of("notebook.open.one", locale)));
    }
    add(links);
  }

  private static String place(Dispensing dispensing) {
    return dispensing.kind() == Dispensing.Kind.NOTE ? dispensing.title() : dispensing.place();
  }

  private static Sheet sheet(Dispensing dispensing, Locale locale) {
    Sheet sheet =
        new Sheet(
            Texts.of("medicines.drugs", locale),
            List.of(
                Texts.of("medicines.drug", locale),
                Texts.of("medicines.usage", locale),
                Texts.of("medicines.amount", locale),
                Texts.of("medicines.supply", locale),
                Texts.of("medicines.by", locale)));
    sheet.addClassName("drugs");
    for (DispensedDrug drug : dispensing.drugs()) {
      sheet.row(
          name(drug),
          Sheet.cell(orDash(drug.usage())),
          Sheet.cell(amount(drug, locale)),
          Sheet.cell(orDash(supply(drug, locale))),
          Sheet.cell(orDash(joined(" ", drug.clinic(), drug.doctor()))));
    }
    return sheet;
  }

  private static Component name(DispensedDrug drug) {
    Span name = new Span(new Span(drug.name()));
    name.addClassName("item-name");
    if (!drug.notes().isEmpty()) {
      Lines notes = new Lines(String.join("\n", drug.notes()));
      notes.addClassName("method");
      name.add(notes);
    }
    return name;
  }

  private static String amount(DispensedDrug drug, Locale locale) {
    return drug.amount().isEmpty()
        ? "—"
        : Texts.of("amount." + drug.amountIs(), locale, drug.amount());
  }

  private static String supply(DispensedDrug drug, Locale locale) {
    if (drug.until() == null) {
      return drug.supply();
    }
    return joined(
        " ", drug.supply(), Texts.of("medicines.until", locale, Days.day(drug.until(), locale)));
  }

  private static Component note(Dispensing.Note note) {
    Lines words = new Lines(joined("\n", note.heading(), note.words()));
    words.addClassName("remark");
    return words;
  }

  private static String orDash(String text) {
    return text.isEmpty() ? "—" : text;
  }

  private static String joined(String between, String... texts) {
    return Stream.of(texts).filter(text -> !text.isEmpty()).collect(Collectors.joining(between));
  }
}
