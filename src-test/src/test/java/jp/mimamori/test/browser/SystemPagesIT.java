package jp.mimamori.test.browser;

import static org.assertj.core.api.Assertions.assertThat;

import jp.mimamori.test.door.SomeSystem;
import org.junit.jupiter.api.Test;

/** Where an operator says to which institution a system belongs. */
class SystemPagesIT {

  @Test
  void letASystemBelongToAnInstitution() {
    SomeSystem system = new SomeSystem(Demo.server());
    assertThat(system.token("system/*.rs")).isEmpty();
    try (Window window = Window.wide()) {
      window.signIn("unyo");
      window.open("/operator/institutions");
      window.page().locator("main a[href*='operator/institutions/']").first().click();
      window.see("#system-appoint", "");
      window.choose("system-choice", system.id());

      window.click("#system-appoint");
      window.click("vaadin-confirm-dialog-overlay [slot=confirm-button]");

      window.see("main h3", SomeSystem.NAME);
      assertThat(system.token("system/*.rs")).isNotEmpty();
    }
  }
}
