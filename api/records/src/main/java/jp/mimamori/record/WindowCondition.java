package jp.mimamori.record;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mimamori.consent.Window;
import jp.mimamori.consent.WindowKind;

/** Turns the emergency window into conditions on the record {@code r} of a query. */
final class WindowCondition {

  private static final Set<String> TAKEN =
      Set.of("MedicationStatement", "MedicationAdministration");
  private static final String DIALYSIS =
      "(r.searchText like :dialysisJapanese or r.searchText like :dialysisEnglish)";

  private final SearchQuery query;
  private final Window window;

  WindowCondition(SearchQuery query, Window window) {
    this.query = query;
    this.window = window;
  }

  /** Records of all kinds whose content is shown, each from its own day on. */
  void records() {
    query.and(
        Stream.of(WindowKind.values())
            .filter(kind -> kind != WindowKind.CHECKUPS)
            .map(this::of)
            .collect(Collectors.joining(" or ", "(", ")")));
    query.and("r.effectiveFrom is not null");
  }

  /** Records of one kind. */
  void records(WindowKind kind) {
    query.and(of(kind)).and("r.effectiveFrom is not null");
  }

  private String of(WindowKind kind) {
    String day = "first" + kind.name();
    String categories = "kinds" + kind.name();
    query.with(day, window.from(kind)).with(categories, kind.categories());
    String rest = rest(kind);
    return "(r.effectiveOn >= :%s and r.category in :%s%s)"
        .formatted(day, categories, rest.isEmpty() ? "" : " and " + rest);
  }

  private String rest(WindowKind kind) {
    return switch (kind) {
      case VISITS, CHECKUPS -> "";
      case DISPENSING -> type("dispensed", "MedicationDispense");
      case DRUGS -> {
        query.with("taken", TAKEN);
        yield "r.resourceType in :taken";
      }
      case OPERATIONS -> type("operation", "Procedure") + " and not " + dialysis();
      case DIALYSIS -> type("operation", "Procedure") + " and " + dialysis();
      case CLINICAL -> {
        query.with("operation", "Procedure");
        yield "r.resourceType <> :operation";
      }
    };
  }

  private String type(String parameter, String type) {
    query.with(parameter, type);
    return "r.resourceType = :" + parameter;
  }

  private String dialysis() {
    query.with("dialysisJapanese", "%透析%").with("dialysisEnglish", "%DIALYSIS%");
    return DIALYSIS;
  }
}
