package jp.mimamori.test.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What others share with a private person: the same pages, as far as the grant goes. */
class ReceivedIT {

  private final Window chiyo = Window.wide();

  @AfterEach
  void close() {
    chiyo.close();
  }

  @Test
  void leadsAGrandmotherFromHomeToTheChildsRecords() {
    chiyo.signIn("chiyo");
    chiyo.see("#home-now", "見せてもらっている記録：森野 ひなた");

    chiyo.open("/sharing/received");
    chiyo.see("#received .patient-card", "森野 ひなた");
    chiyo.click("#received .patient-card a");
    chiyo.see("#patient", "森野 ひなた");
    chiyo.click("#patient-timeline");
    chiyo.see("#timeline li", "");
    chiyo.click("#timeline li a");
    chiyo.see("#record", "");

    assertThat(chiyo.path()).contains("/sharing/received/", "purpose=CARE");
    assertThat(chiyo.count("#keeping-out")).isZero();
    chiyo.click("#patient-medicines");
    chiyo.see("main h1", "お薬");
    assertThat(chiyo.main()).doesNotContain("予防接種");
  }

  @Test
  void findsNobodyWithoutAGrantOrForAnotherPurpose() {
    chiyo.signIn("chiyo");
    chiyo.open("/sharing/received");
    chiyo.click("#received .patient-card a");
    chiyo.see("#patient", "森野 ひなた");
    String theirs = chiyo.path().replaceFirst("[?].*", "");

    for (String other :
        new String[] {"?purpose=SCHOOL", "?purpose=PERSONAL_USE", "?purpose=X", ""}) {
      chiyo.open(theirs + other);
      assertThat(chiyo.main()).as(other).doesNotContain("要約", "ひなた");
    }
    chiyo.open("/sharing/received/" + UUID.randomUUID() + "?purpose=CARE");
    assertThat(chiyo.main()).doesNotContain("要約");
  }

  @Test
  void leavesTheChoiceOfTheFamilyAsItWas() {
    try (Window haruka = Window.wide().signIn("haruka")) {
      haruka.open("/sharing");
      haruka.choose("family-switcher", "みお");
      haruka.see("#family-switcher", "みお");
      haruka.open("/sharing/received");
      haruka.click("#received .patient-card a");
      haruka.see("#patient", "千代");
      assertThat(haruka.count("#family-switcher")).isZero();
      haruka.click("#patient-timeline");
      haruka.click("#timeline li a");
      haruka.see("#record", "");

      haruka.open("/sharing");

      haruka.see("#family-switcher", "みお");
    }
  }
}
