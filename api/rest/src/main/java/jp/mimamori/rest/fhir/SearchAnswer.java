package jp.mimamori.rest.fhir;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mimamori.record.RecordSearch;
import jp.mimamori.rest.problem.BadParameter;

/**
 * How the answer to a search is to look (FHIR R4 §3.1.1.5).
 *
 * @param counts whether only the number of hits is asked for
 * @param totals whether it is asked for beside them
 * @param passesOver whether some of it was not understood
 */
record SearchAnswer(
    RecordSearch.Order order, boolean counts, boolean totals, Shape shape, boolean passesOver) {

  private static final Map<String, RecordSearch.Order> ORDERS =
      Map.of(
          "date", RecordSearch.Order.EARLIEST,
          "-date", RecordSearch.Order.LATEST,
          "_lastUpdated", RecordSearch.Order.FIRST_RECORDED,
          "-_lastUpdated", RecordSearch.Order.LAST_RECORDED,
          "_id", RecordSearch.Order.FIRST_RECORDED,
          "-_id", RecordSearch.Order.LAST_RECORDED);

  /** People have neither a time of their own nor one when they were last changed. */
  private static final Map<String, RecordSearch.Order> ORDERS_OF_PEOPLE =
      Map.of(
          "_id", RecordSearch.Order.FIRST_RECORDED,
          "-_id", RecordSearch.Order.LAST_RECORDED);

  /** What comes behind as many is one key that there is not. */
  private static final int MOST_KEYS = 9;

  private static final int MOST_ELEMENTS = 50;

  /** Takes what is not understood out of what is used. */
  static SearchAnswer of(String type, MultivaluedMap<String, String> used) {
    Map<String, RecordSearch.Order> orders = type.equals("Patient") ? ORDERS_OF_PEOPLE : ORDERS;
    List<String> keys =
        used.getOrDefault("_sort", List.of()).stream()
            .flatMap(list -> Escapes.split(list, ',', MOST_KEYS).stream())
            .toList();
    String first = keys.isEmpty() ? "" : keys.get(0);
    RecordSearch.Order order = orders.getOrDefault(first, RecordSearch.Order.NEWEST);
    boolean isKnown = orders.containsKey(first);
    boolean passesOver =
        !keys.isEmpty() && !(isKnown && keys.stream().skip(1).allMatch(key -> isDone(first, key)));
    if (isKnown) {
      used.putSingle("_sort", first);
    } else {
      used.remove("_sort");
    }
    Shape.Summary summary = one(used, "_summary", Shape.Summary.class, Shape.Summary.FALSE);
    boolean totals = one(used, "_total", Total.class, Total.NONE) != Total.NONE;
    boolean counts = summary == Shape.Summary.COUNT || SearchParameters.countsOnly(used);
    return new SearchAnswer(
        order, counts, totals, new Shape(summary, elements(type, used)), passesOver);
  }

  /** What comes behind the first only orders what is equal by it: by id, the same way. */
  private static boolean isDone(String first, String behind) {
    return behind.equals(first.startsWith("-") ? "-_id" : "_id");
  }

  /** Values of {@code _total}. */
  private enum Total {
    NONE,
    ESTIMATE,
    ACCURATE
  }

  private static <E extends Enum<E>> E one(
      MultivaluedMap<String, String> used, String name, Class<E> type, E otherwise) {
    String given = used.getFirst(name);
    return given == null
        ? otherwise
        : Stream.of(type.getEnumConstants())
            .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(given))
            .findFirst()
            .orElseThrow(
                () ->
                    new BadParameter(
                        name,
                        "One of "
                            + Stream.of(type.getEnumConstants())
                                .map(each -> each.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", "))
                            + "."));
  }

  private static Set<String> elements(String type, MultivaluedMap<String, String> used) {
    Set<String> elements =
        used.getOrDefault("_elements", List.of()).stream()
            .flatMap(list -> Stream.of(list.split(",", MOST_ELEMENTS + 2)))
            .map(String::strip)
            .map(name -> name.startsWith(type + ".") ? name.substring(type.length() + 1) : name)
            .collect(Collectors.toUnmodifiableSet());
    if (elements.size() > MOST_ELEMENTS
        || !elements.stream().allMatch(name -> name.matches("[A-Za-z]{1,64}"))) {
      throw new BadParameter("_elements", "Names of elements, separated by commas.");
    }
    return elements;
  }
}
