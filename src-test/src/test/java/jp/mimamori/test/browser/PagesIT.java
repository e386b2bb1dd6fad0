package jp.mimamori.test.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every page there is: it fits a phone, says that this is a demo, bars nobody. */
class PagesIT {

  /** Where an app sends a person. */
  private static final String ASKED = "/sharing/app-requests/";

  /** Vaadin's own, between the landmarks: says nothing while the connection is there. */
  private static final String INDICATOR = "vaadin-connection-indicator";

  /** A picture is cut out of a square: without it the square stays. */
  private static final String PLACES_WITHOUT_PICTURE =
      """
      () => [...document.querySelectorAll('.places a')]
        .filter(a => getComputedStyle(a.querySelector('.place-icon')).maskImage === 'none')
        .map(a => a.id).join(' ')
      """;

  /** Pages that somebody opened in dark colours: they are the same whoever opens them. */
  private static final Set<String> IN_THE_DARK = new HashSet<>();

  static List<String> people() {
    return Routes.people();
  }

  /** One walk asks all of it: each page is opened once, wide, and made narrow where it stands. */
  @ParameterizedTest
  @MethodSource("people")
  void barNobodyFitAPhoneAndSayThatThisIsADemo(String person) {
    try (Window window = Window.wide()) {
      Map<String, List<String>> barriers = new TreeMap<>();
      Map<String, Integer> overhangs = new TreeMap<>();
      visit(
          window,
          person,
          (template, path) -> {
            window.colours(ColorScheme.LIGHT);
            barriers.put(path + " light", barriers(window));
            if (IN_THE_DARK.add(template)) {
              window.colours(ColorScheme.DARK);
              barriers.put(path + " dark", barriers(window));
            }
            window.asPhone();
            window.see("#demo-banner", "すべて架空のものです");
            overhangs.put(path, window.overhang());
            window.asDesk();
          });

      assertThat(barriers).hasSizeGreaterThanOrEqualTo(4);
      assertThat(barriers).allSatisfy((path, found) -> assertThat(found).as(path).isEmpty());
      assertThat(overhangs).allSatisfy((path, over) -> assertThat(over).as(path).isZero());
    }
  }

  @Test
  void barNobodyBeforeTheDoor() {
    try (Window window = Window.wide()) {
      assertThat(Routes.open()).contains("/sign-in", "/welcome");
      for (String path : Routes.open()) {
        window.open(path);

        assertThat(barriers(window)).as(path).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("people")
  void nameEachPlaceByAPictureToo(String person) {
    try (Window phone = Window.phone().signIn(person)) {
      phone.open("/settings");

      // emergency staff have the emergency room besides what all staff have
      assertThat(phone.count(".places .place-icon")).isEqualTo(person.equals("er-takagi") ? 6 : 5);
      assertThat(phone.evaluate(PLACES_WITHOUT_PICTURE)).isEqualTo("");
    }
  }

  /** As with the page at 400 %: 320 pixels (WCAG 2.2, 1.4.10), in English, whose words are long. */
  @ParameterizedTest
  @MethodSource("people")
  void fitTheNarrowestScreenInTheLargestLetters(String person) {
    try (Window narrow = Window.narrowWithLargestText("en")) {
      Map<String, Integer> overhangs = new TreeMap<>();
      visit(narrow, person, (template, path) -> overhangs.put(path, narrow.overhang()));

      assertThat(overhangs).allSatisfy((path, over) -> assertThat(over).as(path).isZero());
    }
  }

  @Test
  void barNobodyOnAPhoneInPlainJapanese() {
    try (Window phone = Window.narrowWithLargestText("ja-simple")) {
      for (String path :
          List.of(
              "/",
              "/records/checkups",
              "/records/vaccinations",
              "/records/medicines",
              "/records/medicines/notebook",
              "/records/vaccinations/copy",
              "/records/growth",
              "/sharing",
              "/sharing/looks",
              "/emergency",
              "/emergency/entry")) {
        phone.signedIn("haruka").open(path);

        assertThat(barriers(phone)).as(path).isEmpty();
      }
    }
  }

  /**
   * Opens every page of somebody; a page with a parameter by a link that another page has, or as an
   * app sends somebody there.
   */
  private static void visit(Window window, String person, BiConsumer<String, String> check) {
    window.signIn(person);
    TreeSet<String> links = new TreeSet<>();
    List<String> unreached = new ArrayList<>();
    for (String template : Routes.of(person)) {
      String pattern = Routes.pattern(template);
      String path =
          template.contains(":")
              ? links.stream()
                  .filter(link -> link.matches(pattern))
                  .findFirst()
                  .or(() -> ofNoCheckups(template, links))
                  .orElse(template.startsWith(ASKED) ? new SomeApp().asksAt() : "")
              : template;
      if (path.isEmpty()) {
        unreached.add(template);
      } else {
        window.open(path);
        links.addAll(window.links());
        check.accept(template, path);
      }
    }
    assertThat(unreached).as("pages that no other page links to").isEmpty();
  }

  /** How checkups went, of a patient who has none and so no link to it: that page says so. */
  private static Optional<String> ofNoCheckups(String template, Set<String> links) {
    String page = "/staff/patients/:person/checkups";
    return template.equals(page + "/trends")
        ? links.stream()
            .filter(link -> link.matches(Routes.pattern(page)))
            .findFirst()
            .map(link -> link + "/trends")
        : Optional.empty();
  }

  private static List<String> barriers(Window window) {
    return new AxeBuilder(window.page())
        .exclude(INDICATOR).analyze().getViolations().stream().map(PagesIT::words).toList();
  }

  private static String words(Rule rule) {
    return rule.getId()
        + ": "
        + rule.getNodes().stream().limit(5).map(node -> node.getHtml()).toList();
  }
}
