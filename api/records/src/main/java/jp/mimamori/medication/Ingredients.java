package jp.mimamori.medication;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mimamori.identity.Normal;

/**
 * Names of common drugs, brand and generic, with the first seven digits of their YJ codes; and
 * names of groups that people are said to be allergic to, with the digits that all of the group
 * begin with. Pharmacies often write the code of the claims (レセプト電算処理コード) alone, which tells of no
 * ingredient.
 */
final class Ingredients {

  private static final Map<String, String> CODES = codes();
  private static final Map<String, List<String>> GROUPS = groups();

  /** The digits five to seven of a code tell the route: 001 to 399, 400 to 699, 700 to 999. */
  private static final int INJECTED = 400;

  private static final int EXTERNAL = 700;

  private Ingredients() {}

  static Optional<String> called(DrugName drug) {
    return Optional.ofNullable(CODES.get(key(drug.stem(), drug.route())));
  }

  /** All names, by stem, of the ingredients that these words name or these codes stand for. */
  static Set<String> namesOf(String words, Set<String> codes) {
    String plain = Normal.name(words);
    Set<String> meant =
        CODES.entrySet().stream()
            .filter(each -> plain.contains(stem(each.getKey())) || codes.contains(each.getValue()))
            .map(Map.Entry::getValue)
            .collect(Collectors.toSet());
    return CODES.entrySet().stream()
        .filter(each -> meant.contains(each.getValue()))
        .map(each -> stem(each.getKey()))
        .collect(Collectors.toSet());
  }

  private static String stem(String key) {
    return key.split(" ")[0];
  }

  /** With what the codes begin of all that these words name, drugs or groups of drugs. */
  static Set<String> namedIn(String words) {
    String plain = Normal.name(words);
    Stream<String> drugs =
        CODES.entrySet().stream()
            .filter(each -> plain.contains(stem(each.getKey())))
            .map(Map.Entry::getValue);
    Stream<String> groups =
        GROUPS.entrySet().stream()
            .filter(each -> plain.contains(each.getKey()))
            .flatMap(each -> each.getValue().stream());
    return Stream.concat(drugs, groups).collect(Collectors.toSet());
  }

  private static Map<String, String> codes() {
    Map<String, String> codes = new HashMap<>();
    TableFile.lines("ingredients.tsv")
        .forEach(
            line -> {
              DrugName.Route route = route(line.get(0));
              Stream.of(line.get(1).split("、"))
                  .forEach(name -> codes.put(key(Normal.name(name), route), line.get(0)));
            });
    return Map.copyOf(codes);
  }

  private static Map<String, List<String>> groups() {
    Map<String, List<String>> groups = new LinkedHashMap<>();
    TableFile.lines("allergens.tsv")
        .forEach(line -> groups.put(Normal.name(line.get(0)), List.of(line.get(1).split("、"))));
    return Map.copyOf(groups);
  }

  private static DrugName.Route route(String code) {
    int number = Integer.parseInt(code.substring(4));
    if (number >= EXTERNAL) {
      return DrugName.Route.EXTERNAL;
    }
    return number >= INJECTED ? DrugName.Route.INJECTED : DrugName.Route.ORAL;
  }

  private static String key(String stem, DrugName.Route route) {
    return stem + " " + route;
  }
}
