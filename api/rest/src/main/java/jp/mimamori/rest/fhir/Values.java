package jp.mimamori.rest.fhir;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.function.Function;
import jp.mimamori.rest.problem.BadParameter;

/**
 * The values of a parameter (FHIR R4 §3.1.1.4.1): each time it is given counts, and of what it
 * lists, one thing is enough.
 */
final class Values {

  private static final int MOST = 50;
  private static final int LONGEST = 4_000;

  /** How often one parameter may be given. */
  private static final int MOST_TIMES = 4;

  private Values() {}

  static <T> List<List<T>> all(
      MultivaluedMap<String, String> query, String name, Function<String, T> reading) {
    return all(name, query.getOrDefault(name, List.of()), reading);
  }

  static <T> List<List<T>> all(String name, List<String> given, Function<String, T> reading) {
    if (given.size() > MOST_TIMES) {
      throw new BadParameter(name, "At most " + MOST_TIMES + " times.");
    }
    return given.stream().map(list -> of(name, list).stream().map(reading).toList()).toList();
  }

  static List<String> of(String name, String list) {
    List<String> values =
        list.length() > LONGEST ? List.of() : Escapes.split(list, ',', Integer.MAX_VALUE);
    if (values.isEmpty() || values.size() > MOST) {
      throw new BadParameter(name, "At most " + MOST + " values.");
    }
    return values;
  }
}
