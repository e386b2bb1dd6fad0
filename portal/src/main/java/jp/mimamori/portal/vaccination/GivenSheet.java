package jp.mimamori.portal.vaccination;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mimamori.portal.part.Days;
import jp.mimamori.portal.part.Link;
import jp.mimamori.portal.part.Sheet;
import jp.mimamori.portal.part.Texts;
import jp.mimamori.portal.part.Words;
import jp.mimamori.portal.shell.Sight;
import jp.mimamori.vaccination.Standing;
import jp.mimamori.vaccination.Standing.Validity;
import jp.mimamori.vaccination.Vaccination;
import jp.mimamori.vaccination.VaccinationChart;

/** Every vaccination, newest first, with what the rules say where they object. */
class GivenSheet extends Sheet {

  private static final long serialVersionUID = 1L;

  GivenSheet(VaccinationChart chart, Sight sight, Locale locale) {
    super(
        Texts.of("vaccinations.given", locale),
        Stream.of("day", "name", "number", "lot", "place")
            .map(heading -> Texts.of("vaccinations.given." + heading, locale))
            .toList());
    addClassName("vaccinations-given");
    Map<String, Validity> validities = validities(chart.standings());
    chart
        .given()
        .forEach(given -> row(given, validities.get(given.id().toString()), sight, locale));
  }

  private void row(Vaccination given, Validity validity, Sight sight, Locale locale) {
    row(
        new Link(sight.to("item/" + given.id()), new Span(Days.day(given.day(), locale))),
        name(given, validity),
        cell(orDash(given.number())),
        cell(orDash(given.lot())),
        cell(orDash(given.place())));
  }

  private static Component name(Vaccination given, Validity validity) {
    Span name = new Span(new Span(given.name()));
    name.addClassName("item-name");
    if (validity != null && validity != Validity.VALID) {
      Span remark = new Span(new Words("vaccinations.validity." + validity));
      remark.addClassName("validity");
      name.add(remark);
    }
    return name;
  }

  /**
   * What is said of each dose by the series that is followed; of several the one that counts it.
   */
  private static Map<String, Validity> validities(List<Standing> standings) {
    return standings.stream()
        .filter(standing -> standing.state() != Standing.State.NOT_FOR)
        .flatMap(standing -> standing.doses().stream())
        .collect(
            Collectors.toMap(
                each -> each.dose().id(),
                Standing.Given::validity,
                (one, other) -> one.compareTo(other) < 0 ? one : other));
  }

  private static String orDash(String text) {
    return text.isEmpty() ? "—" : text;
  }
}
