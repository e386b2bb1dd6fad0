package jp.mimamori.rest.fhir;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mimamori.record.Matching;
import jp.mimamori.record.RecordId;
import jp.mimamori.record.RecordSearch;
import jp.mimamori.rest.problem.BadParameter;

/**
 * What {@code Patient/$everything} is asked for (FHIR R4 §10.1.24.3): of whichever types, what
 * falls into a time of care or says no time, and what was recorded since.
 *
 * @param withPatient whether the Patient belongs to it
 */
record EverythingQuery(RecordSearch search, boolean withPatient) {

  /** What is understood of a query. */
  static final Set<String> PARAMETERS =
      Set.of("start", "end", "_since", "_type", "_count", "_cursor", "purpose");

  private static final List<List<RecordId>> NOTHING = List.of(List.of(SearchParameters.id("")));

  private static final Instant EARLIEST = Instant.parse("1800-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

  /**
   * Reads it.
   *
   * @param readable the types that belong to it
   */
  static EverythingQuery of(MultivaluedMap<String, String> used, Predicate<String> readable) {
    Set<String> types = types(used);
    types.removeIf(readable.negate());
    boolean withPatient = types.remove("Patient") && !used.containsKey("_cursor");
    RecordSearch search =
        new RecordSearch(
            types.size() == Types.OF_RECORDS.size() ? Set.of() : types,
            types.isEmpty() ? NOTHING : List.of(),
            List.of(),
            times(used),
            since(used),
            Matching.ANY,
            RecordSearch.Order.FIRST_RECORDED,
            SearchParameters.cursor(used),
            SearchParameters.count(used));
    return new EverythingQuery(search, withPatient);
  }

  /** All when none is named. */
  private static Set<String> types(MultivaluedMap<String, String> used) {
    Set<String> types =
        used.getOrDefault("_type", List.of()).stream()
            .flatMap(list -> Values.of("_type", list).stream())
            .collect(Collectors.toCollection(HashSet::new));
    if (!types.stream().allMatch(Types::isOne)) {
      throw new BadParameter("_type", "Types of FHIR R4, separated by commas.");
    }
    if (types.isEmpty()) {
      types.addAll(Types.OF_RECORDS);
      types.add("Patient");
    }
    return types;
  }

  private static List<List<RecordSearch.WantedTime>> times(MultivaluedMap<String, String> used) {
    if (!used.containsKey("start") && !used.containsKey("end")) {
      return List.of();
    }
    Instant from =
        one(used, "start").map(RecordSearch.WantedTime::from).findFirst().orElse(EARLIEST);
    Instant until = one(used, "end").map(RecordSearch.WantedTime::until).findFirst().orElse(LATEST);
    return List.of(
        List.of(new RecordSearch.WantedTime(RecordSearch.TimeTest.TOUCHES, from, until)));
  }

  private static List<List<RecordSearch.WantedTime>> since(MultivaluedMap<String, String> used) {
    List<List<RecordSearch.WantedTime>> since = new ArrayList<>();
    one(used, "_since")
        .forEach(
            time ->
                since.add(
                    List.of(
                        new RecordSearch.WantedTime(
                            RecordSearch.TimeTest.GE, time.from(), time.until()))));
    return since;
  }

  private static Stream<RecordSearch.WantedTime> one(
      MultivaluedMap<String, String> used, String name) {
    List<String> given = used.getOrDefault(name, List.of());
    if (given.size() > 1 || given.stream().anyMatch(text -> !text.matches("\\d.*"))) {
      throw new BadParameter(name, "One date, without a prefix.");
    }
    return given.stream().map(text -> DateValue.of(name, text));
  }
}
