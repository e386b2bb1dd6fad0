package jp.mimamori.portal.sharing;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.mimamori.consent.Seeing;
import jp.mimamori.person.LookingAhead;
import jp.mimamori.portal.part.DayText;
import jp.mimamori.portal.part.Sheet;
import jp.mimamori.portal.part.Texts;

/** The same as the picture, as a table: from which day who sees, and why it changes then. */
class TurnsSheet extends Sheet {

  private static final long serialVersionUID = 1L;

  private final transient LookingAhead.Ahead ahead;
  private final transient Seers seers;

  TurnsSheet(LookingAhead.Ahead ahead, Locale locale) {
    super(
        Texts.of("family.turns", locale),
        List.of(
            Texts.of("family.turns.from", locale),
            Texts.of("family.turns.who", locale),
            Texts.of("family.turns.why", locale)));
    this.ahead = ahead;
    this.seers = new Seers(ahead, locale);
    List<Seeing> before = List.of();
    for (var turn : ahead.outlook().turns().entrySet()) {
      boolean first = turn.getKey().equals(ahead.outlook().today());
      List<Component> why = first ? List.of() : why(turn.getKey(), before, turn.getValue());
      if (first || !why.isEmpty()) {
        row(new DayText(turn.getKey()), who(turn.getValue()), lines(why));
      }
      before = turn.getValue();
    }
  }

  private Component who(List<Seeing> seen) {
    if (seen.isEmpty()) {
      return new Span(getTranslation("family.turns.nobody"));
    }
    Div lines = new Div();
    seen.forEach(seeing -> lines.add(new Paragraph(seers.name(seeing))));
    return lines;
  }

  private static Component lines(List<Component> lines) {
    if (lines.isEmpty()) {
      return new Span();
    }
    Div all = new Div();
    lines.forEach(all::add);
    return all;
  }

  private List<Component> why(LocalDate day, List<Seeing> before, List<Seeing> after) {
    List<Component> why = new ArrayList<>();
    ahead.outlook().ages().stream()
        .filter(coming -> coming.day().equals(day))
        .forEach(
            coming -> {
              why.add(new Paragraph(getTranslation("rule.short." + coming.rule(), coming.age())));
              Paragraph law = new Paragraph(getTranslation("rule." + coming.rule() + ".law"));
              law.addClassName("method");
              why.add(law);
            });
    names(before, after)
        .ifPresent(gone -> why.add(new Paragraph(getTranslation("family.ends", gone))));
    names(after, before)
        .ifPresent(come -> why.add(new Paragraph(getTranslation("family.begins", come))));
    return why;
  }

  /** Names of those who are among the first and not among the others. */
  private java.util.Optional<String> names(List<Seeing> ones, List<Seeing> others) {
    List<UUID> known = others.stream().map(Seeing::by).toList();
    String names =
        ones.stream()
            .filter(seeing -> !known.contains(seeing.by()))
            .map(seers::name)
            .collect(Collectors.joining(getTranslation("comma")));
    return java.util.Optional.of(names).filter(text -> !text.isEmpty());
  }
}
