package jp.mimamori.test.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.RequestOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A practitioner's desk: the own patients, consent at the reception, a terminal that locks. */
class DeskIT {

  private final Window desk = Window.wide();
  private final Window phone = Window.phone();

  @AfterEach
  void close() {
    desk.close();
    phone.close();
  }

  @Test
  void opensAPatientAndTheRecordsThatWereGranted() {
    openHinata();

    desk.see("#summary-allergies", "");
    desk.click("#patient-timeline");
    desk.see("#timeline li", "");
    desk.click("#timeline li a");
    desk.see("#record", "");
    assertThat(desk.path()).contains("/item/");
    desk.click("#patient-medicines");
    desk.see("main h1", "お薬");
    desk.click("#patient-checkups");
    desk.see("main h1", "健診");
  }

  @Test
  void findsNobodyBehindAnAddressWithoutAGrant() {
    desk.signIn("dr-sato");

    int unknown = desk.open("/staff/patients/" + UUID.randomUUID());
    String there = desk.main();
    desk.open("/staff/patients/nobody");

    assertThat(unknown).isEqualTo(200);
    assertThat(there).isEqualTo(desk.main()).contains("許可されている間だけ");
  }

  @Test
  void getsAPatientsConsentFromTheOwnPhone() {
    String address = showCode();
    assertThat(desk.main()).doesNotContain("森野");

    phone.page().navigate(address);
    phone.fill("sign-in-name", "kenta");
    phone.fill("sign-in-password", Demo.PASSWORD);
    phone.click("#sign-in-button");
    phone.see("main .answer", "みどり野県立こども医療センター");
    phone.page().locator("#answer-for vaadin-radio-button").first().click();
    phone.see("#answer-preview", "");
    assertThat(desk.main()).doesNotContain("森野");
    phone.click("#answer-agree");
    phone.see(".note.done", "許可しました");

    desk.see("#reception .note.done", "患者さんが許可しました");
    desk.click("#reception-summary");
    desk.see("#patient", "森野 健太");

    phone.page().navigate(address);
    phone.see("#answer-closed", "");
  }

  @Test
  void takesANoAndTellsTheDeskNoName() {
    String address = showCode();

    phone.signIn("chiyo");
    phone.page().navigate(address);
    phone.see("#answer-preview", "");
    phone.click("#answer-deny");
    phone.see(".note.done", "許可しませんでした");

    desk.see("#reception .note", "許可されませんでした");
    assertThat(desk.main()).doesNotContain("森野", "千代");
  }

  @Test
  void saysOfAnUnknownCodeWhatItSaysOfAUsedOne() {
    phone.signIn("chiyo");
    phone.page().navigate(Demo.server().url() + "/reception/" + "x".repeat(43));

    phone.see("#answer-closed", "使えません");
  }

  @Test
  void locksTheScreenAndKeepsWhatWasTyped() {
    desk.signIn("dr-sato");
    desk.open("/staff/ask");
    desk.fill("ask-reason", "転院前の確認のため");
    desk.click("#lock-now");
    desk.see("#unlock-password", "");

    assertThat(desk.count("#ask-reason")).isZero();
    desk.fill("unlock-password", "not the password at all");
    desk.click("#unlock");
    desk.see(".note.problem", "違います");
    desk.fill("unlock-password", Demo.PASSWORD);
    desk.click("#unlock");
    desk.see("#ask-reason", "");

    assertThat(desk.value("ask-reason")).isEqualTo("転院前の確認のため");
  }

  @Test
  void leavesNothingOfAPatientOnALockedScreenAndAnswersNoTab() {
    List<Request> asked = new ArrayList<>();
    desk.page()
        .onRequest(
            request -> {
              if (request.url().contains("v-r=uidl") && request.postData() != null) {
                asked.add(request);
              }
            });
    openHinata();
    desk.see("#summary-medicines", "");
    String patient = desk.path();
    Request last = asked.get(asked.size() - 1);
    assertThat(askAgain(last)).as("before it is locked").contains("ひなた");
    desk.open(patient);
    desk.click("#lock-now");
    desk.see("#unlock-password", "");

    assertThat(desk.page().content()).doesNotContain("ひなた", "ヒナタ");
    try (Page tab = desk.page().context().newPage()) {
      tab.navigate(Demo.server().url() + patient);
      tab.locator("#unlock-password").waitFor();
      assertThat(tab.content()).doesNotContain("ひなた", "ヒナタ");
    }
    assertThat(askAgain(asked.get(asked.size() - 1)))
        .as("while it is locked")
        .contains("unlock-password")
        .doesNotContain("ひなた", "ヒナタ");
  }

  @Test
  void letsSomebodyElseSignInWhichEndsTheFirstSignIn() {
    openHinata();
    desk.click("#lock-now");
    desk.see("#unlock-other", "");

    desk.click("#unlock-other");
    desk.see("#sign-in-name", "");

    assertThat(desk.open("/staff")).isEqualTo(200);
    desk.see("#sign-in-name", "");
  }

  /** What the page asked before, asked once more, as somebody who has the cookie can. */
  private String askAgain(Request asked) {
    String token = asked.postData().replaceFirst("(?s).*\"csrfToken\":\"([^\"]+)\".*", "$1");
    return desk.page()
        .context()
        .request()
        .post(
            asked.url(),
            RequestOptions.create()
                .setHeader("Content-Type", "application/json; charset=UTF-8")
                .setData(
                    "{\"csrfToken\":\""
                        + token
                        + "\",\"rpc\":[],\"syncId\":-1,\"resynchronize\":true,\"clientId\":-1}"))
        .text();
  }

  private String showCode() {
    desk.signIn("dr-sato");
    desk.open("/staff/reception");
    desk.click("#reception-next");
    return desk.see("#reception-address", "/reception/").innerText();
  }

  private void openHinata() {
    desk.signIn("dr-sato");
    desk.open("/staff");
    desk.see(".patient-card", "ひなた");
    desk.page()
        .locator(".patient-card")
        .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("ひなた"))
        .locator("a")
        .first()
        .click();
    desk.see("#patient", "ひなた");
  }
}
