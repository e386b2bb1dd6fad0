package jp.mimamori.portal.intake;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import jp.mimamori.intake.Finding;
import jp.mimamori.intake.Severity;
import jp.mimamori.portal.part.Texts;

/** Findings in words, grouped by what there is to do about them. */
final class FindingList {

  private static final int MOST_OPEN = 8;
  private static final int MOST = 300;

  private FindingList() {}

  static Component of(List<Finding> findings, Locale locale) {
    Div list = new Div();
    list.addClassName("findings");
    for (Severity severity : Severity.values()) {
      List<Finding> group = findings.stream().filter(f -> f.severity() == severity).toList();
      if (!group.isEmpty()) {
        list.add(group(severity, group, locale));
      }
    }
    return list;
  }

  private static Component group(Severity severity, List<Finding> findings, Locale locale) {
    String heading = Texts.of("findings." + severity, locale, findings.size());
    UnorderedList items = new UnorderedList();
    distinct(findings, locale).forEach(items::add);
    Div group = new Div();
    group.addClassNames("finding-group", "finding-" + severity.name().toLowerCase(Locale.ROOT));
    if (severity == Severity.NOTE || findings.size() > MOST_OPEN) {
      Details details = new Details(heading, items);
      details.setOpened(severity != Severity.NOTE && findings.size() <= MOST_OPEN);
      group.add(details);
    } else {
      group.add(new H4(heading), items);
    }
    return group;
  }

  /** The same sentence at several places is said once, with its places. */
  private static List<ListItem> distinct(List<Finding> findings, Locale locale) {
    return findings.stream()
        .collect(
            Collectors.groupingBy(
                finding -> finding.sentence(locale),
                java.util.LinkedHashMap::new,
                Collectors.mapping(Finding::place, Collectors.toCollection(LinkedHashSet::new))))
        .entrySet()
        .stream()
        .limit(MOST)
        .map(entry -> item(entry.getKey(), entry.getValue(), locale))
        .toList();
  }

  private static ListItem item(String sentence, Set<String> places, Locale locale) {
    ListItem item = new ListItem(new Span(sentence));
    List<String> named = places.stream().filter(place -> !place.isBlank()).toList();
    if (!named.isEmpty()) {
      String shown = named.stream().limit(3).collect(Collectors.joining(Texts.of("comma", locale)));
      String more =
          named.size() > 3 ? Texts.of("findings.more-places", locale, named.size() - 3) : "";
      Span place = new Span(Texts.of("findings.place", locale, shown + more));
      place.addClassName("place");
      item.add(place);
    }
    return item;
  }
}
