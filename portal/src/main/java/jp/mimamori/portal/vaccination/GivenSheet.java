package jp.mimamori.portal.vaccination;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mimamori.portal.part.Confirm;
import jp.mimamori.portal.part.Days;
import jp.mimamori.portal.part.Link;
import jp.mimamori.portal.part.Sheet;
import jp.mimamori.portal.part.Texts;
import jp.mimamori.portal.part.Words;
import jp.mimamori.portal.shell.Sight;
import jp.mimamori.record.RecordId;
import jp.mimamori.vaccination.Standing;
import jp.mimamori.vaccination.Standing.Validity;
import jp.mimamori.vaccination.Vaccination;
import jp.mimamori.vaccination.VaccinationChart;
import org.jspecify.annotations.Nullable;

/** Every vaccination, newest first, with what the rules say where they object. */
class GivenSheet extends Sheet {

  private static final long serialVersionUID = 1L;

  private final transient Consumer<Vaccination> takeBack;

  /**
   * @param takeBack takes a copied one back
   */
  GivenSheet(VaccinationChart chart, Sight sight, Locale locale, Consumer<Vaccination> takeBack) {
    super(
        Texts.of("vaccinations.given", locale),
        Stream.of("day", "name", "number", "lot", "place")
            .map(heading -> Texts.of("vaccinations.given." + heading, locale))
            .toList());
    this.takeBack = takeBack;
    addClassName("vaccinations-given");
    Set<RecordId> outOfOrder = chart.outOfOrder();
    Map<String, Validity> validities = validities(chart.standings());
    chart
        .given()
        .forEach(
            given ->
                row(
                    given,
                    remarks(validities.get(given.id().toString()), outOfOrder.contains(given.id())),
                    sight,
                    locale));
  }

  private void row(Vaccination given, List<String> remarks, Sight sight, Locale locale) {
    row(
        new Link(sight.to("item/" + given.id()), new Span(Days.day(given.day(), locale))),
        name(given, remarks, !sight.isOfPatient()),
        cell(orDash(given.number())),
        cell(orDash(given.lot())),
        cell(orDash(given.place())));
  }

  private static List<String> remarks(@Nullable Validity validity, boolean outOfOrder) {
    List<String> remarks = new ArrayList<>();
    if (validity != null && validity != Validity.VALID) {
      remarks.add("vaccinations.validity." + validity);
    }
    if (outOfOrder) {
      remarks.add("vaccinations.out-of-order");
    }
    return remarks;
  }

  private Component name(Vaccination given, List<String> remarks, boolean ofFamily) {
    Span name = new Span(new Span(given.name()));
    name.addClassName("item-name");
    for (String said : remarks) {
      Span remark = new Span(new Words(said));
      remark.addClassName("validity");
      name.add(remark);
    }
    if (given.copied() && ofFamily) {
      name.add(takeBackButton(given));
    }
    return name;
  }

  private Button takeBackButton(Vaccination given) {
    Button button =
        new Button(
            getTranslation("vaccinations.take-back.short"),
            click ->
                Confirm.ask(
                    "vaccinations.take-back",
                    "vaccinations.take-back.what",
                    () -> takeBack.accept(given)));
    button.setAriaLabel(getTranslation("vaccinations.take-back.one", given.name()));
    button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
    return button;
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
