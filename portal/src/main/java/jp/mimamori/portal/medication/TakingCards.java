package jp.mimamori.portal.medication;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mimamori.medication.CurrentMedicines;
import jp.mimamori.medication.DispensedDrug;
import jp.mimamori.medication.Supply;
import jp.mimamori.portal.part.Cards;
import jp.mimamori.portal.part.Days;
import jp.mimamori.portal.part.Texts;
import jp.mimamori.portal.part.Words;

/** What is taken now, by ingredient: how, until when, and from whom. */
class TakingCards extends Cards {

  private static final long serialVersionUID = 1L;

  TakingCards(CurrentMedicines current, Locale locale) {
    addClassName("medicines-now");
    current
        .taking()
        .forEach(
            taking ->
                card(
                    taking.supplies().stream()
                        .map(supply -> supply(supply, current.asOf(), locale))
                        .toArray(Div[]::new)));
  }

  private static Div supply(Supply supply, LocalDate today, Locale locale) {
    DispensedDrug drug = supply.drug();
    Span name = new Span(drug.name());
    name.addClassName("medicine-name");
    Paragraph lasting = new Paragraph(lasting(supply, today, locale));
    lasting.addClassName("lasting");
    Div one = new Div(name, lasting);
    one.addClassName("supply");
    String amount =
        drug.amount().isEmpty() ? "" : Texts.of("amount." + drug.amountIs(), locale, drug.amount());
    add(one, joined("　", drug.usage(), amount), "how");
    String kind = Texts.of("dispensing." + supply.kind(), locale);
    String who = joined(" ", drug.clinic(), drug.doctor());
    String day = Days.day(supply.from(), locale);
    add(one, joined(" ・ ", day + " " + kind, who, supply.place()), "quiet");
    return one;
  }

  private static void add(Div one, String words, String className) {
    if (!words.isEmpty()) {
      Paragraph paragraph = new Paragraph(words);
      paragraph.addClassName(className);
      one.add(paragraph);
    }
  }

  private static Words lasting(Supply supply, LocalDate today, Locale locale) {
    return supply.until() == null
        ? new Words("medicines.lasting." + supply.lasting())
        : new Words(
            "medicines.lasting.until",
            Days.day(supply.until(), locale),
            ChronoUnit.DAYS.between(today, supply.until()));
  }

  private static String joined(String between, String... texts) {
    return Stream.of(texts)
        .filter(text -> !text.isEmpty())
        .distinct()
        .collect(Collectors.joining(between));
  }
}
