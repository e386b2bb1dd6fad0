package jp.mimamori.test.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Getting around without a mouse. */
class KeyboardIT {

  private static final String FOCUS = "document.activeElement";

  private static final String PERSON = FOCUS + ".localName === 'vaadin-select-item'";

  private static final String FOCUSED =
      "() => { const e = document.activeElement; return e.id || e.className || e.tagName; }";

  /** The focus shows on the element itself, or on the box inside a field. */
  private static final String SHOWS_FOCUS =
      """
      () => {
        const e = document.activeElement;
        const host = e.closest('vaadin-select, vaadin-text-field, vaadin-text-area, vaadin-checkbox,'
          + 'vaadin-radio-button, vaadin-password-field, vaadin-combo-box, vaadin-date-picker') || e;
        const parts = [e, host, ...(host.shadowRoot ? host.shadowRoot.querySelectorAll('[part]') : [])];
        return parts.some(part => {
          const style = getComputedStyle(part);
          return (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2)
            || style.boxShadow !== 'none';
        });
      }
      """;

  private final Window window = Window.wide();

  @BeforeEach
  void signIn() {
    window.signIn("haruka");
  }

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void skipsToTheContentFirst() {
    window.open("/records");

    press("Tab");

    assertThat(focused()).isEqualTo("skip");
    assertThat(window.page().locator(".skip").boundingBox().x).isNotNegative();
    press("Enter");
    assertThat(window.page().locator("main h1").evaluate("h => h === document.activeElement"))
        .isEqualTo(true);
  }

  @Test
  void beginsANewPageAtItsHeading() {
    window.open("/");

    window.page().locator("#place-sharing").focus();
    press("Enter");
    window.see("main h1", "共有");

    window.page().waitForFunction("() => document.activeElement.tagName === 'H1'");
    assertThat(window.page().locator("main h1").evaluate("h => h === document.activeElement"))
        .isEqualTo(true);
  }

  @Test
  void leavesTheFocusInTheSearchWhileTheListChanges() {
    window.open("/records");
    window.page().locator("#timeline-search input").focus();

    window.page().keyboard().type("健診");
    window.seeNot("#timeline .entries-list li", "予防接種");

    assertThat(focusedField()).isEqualTo("timeline-search");
  }

  @Test
  void choosesSomebodyOfTheFamilyByTheKeyboard() {
    window.open("/records/medicines");
    window.page().locator("#family-switcher vaadin-select-value-button").focus();

    press("ArrowDown");
    // keys reach the list only once it has the focus, which it takes in its own time
    window.page().waitForFunction("() => " + PERSON);
    press("End");
    window.page().waitForFunction("() => " + PERSON + " && !" + FOCUS + ".nextElementSibling");
    press("Enter");

    window.see("#family-switcher", "みお");
    window.page().waitForFunction("() => document.activeElement.tagName === 'H1'");
  }

  @Test
  void showsTheFocusWhereverItGoes() {
    for (String path :
        List.of(
            "/records",
            "/sharing",
            "/sharing/looks",
            "/settings",
            "/records/add",
            "/emergency/entry")) {
      window.open(path);
      List<String> unseen = new ArrayList<>();
      for (int stop = 0; stop < 25; stop++) {
        press("Tab");
        if (!focused().equals("BODY") && !Boolean.TRUE.equals(window.evaluate(SHOWS_FOCUS))) {
          unseen.add(focused());
        }
      }

      assertThat(unseen).as(path).isEmpty();
    }
  }

  private void press(String key) {
    window.page().keyboard().press(key);
  }

  private String focused() {
    return String.valueOf(window.evaluate(FOCUSED));
  }

  private String focusedField() {
    return String.valueOf(
        window.evaluate("() => document.activeElement.closest('vaadin-text-field').id"));
  }
}
