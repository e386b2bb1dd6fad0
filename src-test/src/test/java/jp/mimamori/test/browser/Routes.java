package jp.mimamori.test.browser;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.mimamori.test.architecture.Classes;

/** Every page there is, read from the views themselves: a new one is tested because it is there. */
final class Routes {

  private static final String ROUTE = "com.vaadin.flow.router.Route";
  private static final String ROLES = "jakarta.annotation.security.RolesAllowed";
  private static final String NOBODY_ASKED = "com.vaadin.flow.server.auth.AnonymousAllowed";

  /** Somebody of each role. */
  private static final Map<String, String> PEOPLE =
      Map.of(
          "CITIZEN", "haruka",
          "PRACTITIONER", "dr-sato",
          "EMERGENCY", "er-takagi",
          "OPERATOR", "unyo");

  private Routes() {}

  /** Who there is to sign in as. */
  static List<String> people() {
    return PEOPLE.values().stream().sorted().toList();
  }

  /** Templates of the pages before the door. */
  static List<String> open() {
    return views().filter(view -> view.isAnnotatedWith(NOBODY_ASKED)).map(Routes::path).toList();
  }

  /** Templates of the pages that this person may open; those that lead to others first. */
  static List<String> of(String person) {
    return views()
        .filter(view -> !view.isAnnotatedWith(NOBODY_ASKED))
        .filter(view -> roles(view).anyMatch(role -> person.equals(PEOPLE.get(role))))
        .map(Routes::path)
        .sorted(
            Comparator.comparing((String path) -> path.chars().filter(c -> c == ':').count())
                .thenComparing(String::length))
        .toList();
  }

  /** What the addresses of a template look like; they may say for what purpose, too. */
  static String pattern(String template) {
    return template.replaceAll(":[A-Za-z]+", "[^/?#]+") + "([?][^#]*)?";
  }

  private static Stream<JavaClass> views() {
    return Classes.annotatedWith(ROUTE);
  }

  /** Optional parts are left out. */
  private static String path(JavaClass view) {
    String value = (String) view.getAnnotationOfType(ROUTE).get("value").orElseThrow();
    return "/" + value.replaceAll("/?:[A-Za-z]+\\?", "");
  }

  private static Stream<String> roles(JavaClass view) {
    return view.isAnnotatedWith(ROLES)
        ? Stream.of((String[]) view.getAnnotationOfType(ROLES).get("value").orElseThrow())
        : PEOPLE.keySet().stream();
  }
}
