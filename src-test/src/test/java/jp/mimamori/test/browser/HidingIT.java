package jp.mimamori.test.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import jp.mimamori.intake.notebook.Notebook;
import jp.mimamori.person.Sex;
import org.junit.jupiter.api.Test;

/** A girl of fifteen hides a visit; her mother sees no trace of it, nor that she could. */
class HidingIT {

  private static final String PASSWORD = "correct horse staple 15";

  private final String own = UUID.randomUUID().toString().substring(0, 8);
  private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Tokyo"));
  private final LocalDate born = today.minusYears(15).minusDays(20);

  @Test
  void hidesAVisitFromTheMotherWithoutATrace() {
    try (Window girl = Window.wide();
        Window mother = Window.wide()) {
      register(girl);
      girl.open("/records/add");
      girl.upload("hidden.csv", dispensed("内緒町薬局", "内緒錠", 3));
      girl.see("#upload-results .outcome", "取り込みました。");
      girl.open("/records/add");
      girl.upload("open.csv", dispensed("若葉町薬局", "普通錠", 5));
      girl.see("#upload-results .outcome", "取り込みました。");
      mother.signIn("haruka").open("/records");
      mother.choose("family-switcher", "見本 " + own);
      mother.see("#timeline .entries-list li", "内緒");
      girl.open("/records");
      girl.see("#timeline .entries-list li a", "内緒").click();
      girl.see("#keeping-out", "隠したことも分かりません");
      String record = girl.path();

      girl.click("#hide-visit");
      girl.see("#keeping-out .note", "この受診は、保護者には見えません");

      mother.open("/records");
      mother.see("#timeline .entries-list li", "若葉町");
      assertThat(mother.main()).doesNotContain("内緒");
      int unknown = mother.open("/records/item/" + UUID.randomUUID());
      String absent = mother.main();
      assertThat(mother.open(record)).isEqualTo(unknown);
      assertThat(mother.main()).isEqualTo(absent);
      for (String path : new String[] {"/sharing", "/sharing/looks", "/sharing/choices"}) {
        mother.open(path);
        assertThat(mother.main()).as(path).doesNotContain("内緒", "保護者に見せない", "隠");
      }
      mother.open("/records");
      mother.see("#timeline .entries-list li a", "若葉町").click();
      mother.see("#keep-record", "");
      assertThat(mother.count("#hide-visit")).isZero();

      girl.open("/sharing/choices");
      girl.see("#choices-hidden", "内緒");
      // the pharmacy and the clinic that prescribed are two places of one visit
      while (girl.count("#choices-hidden .let-in") > 0) {
        girl.click("#choices-hidden .let-in");
        girl.see(".note", "保護者にも見えるようになりました");
        girl.open("/sharing/choices");
      }
      mother.open("/records");
      mother.see("#timeline .entries-list li", "内緒");
    }
  }

  private byte[] dispensed(String pharmacy, String drug, int daysAgo) {
    return Notebook.of("見本 " + own, "ミホン ワカバ", Sex.FEMALE, born)
        .dispensed(today.minusDays(daysAgo))
        .pharmacy(pharmacy, "99", "4500" + String.format("%03d", daysAgo))
        .prescribedAt(pharmacy.replace("薬局", "医院"), "99", "1200" + String.format("%03d", daysAgo))
        .doctor("見本 三郎", "内科")
        .drug(1, drug, "2", "錠", 1, "")
        .usage(1, "1日2回 朝夕食後", 7, "日分", 1)
        .upload()
        .bytes();
  }

  /** An operator registers her with her mother; she makes her account by the link and signs in. */
  private void register(Window girl) {
    String link;
    try (Window operator = Window.wide().signIn("unyo")) {
      operator.open("/operator/people");
      operator.fill("person-name", "見本 " + own);
      operator.fill("person-kana", "ミホン ワカバ");
      operator.fill("person-born", born.toString().replace('-', '/'));
      operator.click("#person-register");
      operator.see("#guardian-person", "");
      operator.page().locator("#guardian-person input").fill("森野 はるか");
      operator.see("vaadin-combo-box-item", "森野 はるか").click();
      operator.click("#guardian-add");
      operator.see(".sheet", "親権");
      operator.click("#person-invite");
      operator.see("#person-invitation", "");
      link = operator.value("person-invitation").replaceFirst("https?://[^/]+", "");
    }
    girl.open(link);
    girl.see("#setup-name", "");
    girl.fill("setup-name", "girl-" + own);
    girl.fill("setup-password", PASSWORD);
    girl.fill("setup-password-again", PASSWORD);
    girl.click("#setup-button");
    girl.see("#setup-done", "");
    girl.open("/sign-in");
    girl.trySignIn("girl-" + own, PASSWORD);
    girl.see("#sign-out", "");
  }
}
