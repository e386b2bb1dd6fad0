package jp.mimamori.test.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What holds for pages of every kind: they fit a phone, say that this is a demo, bar nobody. */
class PagesIT {

  private static final List<String> PAGES =
      List.of(
          "/",
          "/records",
          "/records/checkups",
          "/records/medicines",
          "/records/add",
          "/emergency",
          "/sharing",
          "/settings",
          "/settings/tokens");
  private static final Set<String> GRAVE = Set.of("serious", "critical");

  @Test
  void fitAPhoneAndSayThatThisIsADemo() {
    try (Window phone = Window.phone()) {
      Map<String, Integer> overhangs = new TreeMap<>();
      phone.open("/sign-in");
      phone.see("#demo-banner", "すべて架空のものです");
      overhangs.put("/sign-in", phone.overhang());
      phone.signIn("chiyo");
      for (String path : PAGES) {
        phone.open(path);
        phone.see("#demo-banner", "すべて架空のものです");
        overhangs.put(path, phone.overhang());
      }

      assertThat(overhangs).allSatisfy((path, over) -> assertThat(over).as(path).isZero());
    }
  }

  @Test
  void barNobody() {
    try (Window window = Window.wide()) {
      Map<String, List<String>> barriers = new TreeMap<>();
      window.open("/sign-in");
      barriers.put("/sign-in", barriers(window));
      window.signIn("haruka");
      for (String path : PAGES) {
        window.open(path);
        barriers.put(path, barriers(window));
      }

      assertThat(barriers).allSatisfy((path, found) -> assertThat(found).as(path).isEmpty());
    }
  }

  @Test
  void barNobodyOnAPhone() {
    try (Window phone = Window.phone()) {
      phone.signIn("haruka").open("/records/checkups");

      assertThat(barriers(phone)).isEmpty();
    }
  }

  private static List<String> barriers(Window window) {
    return new AxeBuilder(window.page())
        .analyze().getViolations().stream()
            .filter(rule -> GRAVE.contains(rule.getImpact()))
            .map(PagesIT::words)
            .toList();
  }

  private static String words(Rule rule) {
    return rule.getId()
        + ": "
        + rule.getNodes().stream().limit(5).map(node -> node.getHtml()).toList();
  }
}
