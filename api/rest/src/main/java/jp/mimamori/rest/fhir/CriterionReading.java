package jp.mimamori.rest.fhir;

import java.util.List;
import jp.mimamori.rest.problem.BadParameter;
import jp.mimamori.search.Criterion;
import jp.mimamori.search.Parameter;
import jp.mimamori.search.Wanted;
import jp.mimamori.search.WantedDate;
import jp.mimamori.search.WantedIdentifier;
import jp.mimamori.search.WantedText;
import jp.mimamori.search.WantedUri;
import jp.mimamori.search.WantedWords;

/**
 * What a parameter asks, by its kind and its modifier (FHIR R4 §3.1.1.4.4). A modifier that is not
 * understood is refused, never left out: it would change the question.
 *
 * @param modifier what stands behind the colon; empty when there is none
 * @param base the door's absolute URL
 */
record CriterionReading(Parameter parameter, String modifier, String base) {

  /** One for each time that it is given. */
  List<Criterion> of(List<String> given) {
    if (modifier.equals("missing")) {
      return given.stream().map(this::missing).toList();
    }
    return Values.all(parameter.name(), given, this::wanted).stream().map(this::anyOf).toList();
  }

  private Criterion anyOf(List<Wanted> wanted) {
    Criterion.AnyOf any = new Criterion.AnyOf(parameter, wanted);
    return modifier.equals("not") ? new Criterion.NoneOf(any) : any;
  }

  private Criterion missing(String given) {
    return switch (given) {
      case "true" -> new Criterion.Missing(parameter);
      case "false" -> new Criterion.There(parameter);
      default -> throw new BadParameter(parameter.name(), ":missing is true or false.");
    };
  }

  private Wanted wanted(String value) {
    String name = parameter.name();
    return switch (parameter.kind()) {
      case TOKEN ->
          switch (modifier) {
            case "", "not" -> TokenValue.of(name, value);
            case "text" -> new WantedWords(text(value, WantedText.How.STARTS));
            default -> throw unknown();
          };
      case STRING ->
          switch (modifier) {
            case "" -> text(value, WantedText.How.STARTS);
            case "contains" -> text(value, WantedText.How.CONTAINS);
            case "exact" -> text(value, WantedText.How.IS);
            default -> throw unknown();
          };
      case REFERENCE -> reference(value);
      case DATE -> plain(new WantedDate(DateValue.of(name, value)));
      case QUANTITY -> plain(QuantityValue.of(name, value));
      case URI -> plain(new WantedUri(Escapes.plain(value)));
    };
  }

  private Wanted reference(String value) {
    if (modifier.equals("identifier")) {
      return new WantedIdentifier(TokenValue.of(parameter.name(), value));
    }
    if (!modifier.isEmpty() && !Types.isOne(modifier)) {
      throw unknown();
    }
    return ReferenceValue.of(parameter.name(), modifier.isEmpty() ? null : modifier, value, base);
  }

  private Wanted plain(Wanted wanted) {
    if (!modifier.isEmpty()) {
      throw unknown();
    }
    return wanted;
  }

  private WantedText text(String value, WantedText.How how) {
    try {
      return new WantedText(Escapes.plain(value), how);
    } catch (IllegalArgumentException nothing) {
      throw new BadParameter(parameter.name(), "Give a text to look for.");
    }
  }

  private BadParameter unknown() {
    return new BadParameter(parameter.name(), "This modifier is not supported here.");
  }
}
