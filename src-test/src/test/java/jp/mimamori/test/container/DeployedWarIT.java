package jp.mimamori.test.container;

import static org.assertj.core.api.Assertions.assertThat;

import jp.mimamori.mobile.Contract;
import jp.mimamori.test.door.Door;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The doors of the WAR that ships, unchanged, and without anybody's token. */
@ExtendWith({OwnSurroundings.class, ArquillianExtension.class})
@RunAsClient
class DeployedWarIT {

  private final Door nobody = new Door(OwnSurroundings.url(), null);

  @Deployment(testable = false)
  static WebArchive whatShips() {
    return ShrinkWrap.createFromZipFile(WebArchive.class, OwnSurroundings.WAR.toFile());
  }

  @Test
  void saysWhatItsFhirDoorCanDo() {
    Door.Answer answer = nobody.get("/fhir/metadata");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).startsWith("application/fhir+json");
    assertThat(answer.json().getString("resourceType")).isEqualTo("CapabilityStatement");
    assertThat(answer.json().getString("fhirVersion")).isEqualTo("4.0.1");
  }

  @Test
  void servesTheContractByteForByte() {
    Door.Answer answer = nobody.get("/openapi");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.response().body()).isEqualTo(Contract.openapi());
  }

  @Test
  void asksForATokenAtTheApi() {
    Door.Answer answer = nobody.get("/api/people");

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"mimamori\"");
    assertThat(answer.json().getInt("status")).isEqualTo(401);
  }

  @Test
  void showsThePageToSignIn() {
    Door.Answer answer = nobody.get("/sign-in");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).startsWith("text/html");
    assertThat(answer.text()).contains("<html", "Mimamori");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/health", "/health/live", "/health/ready", "/metrics"})
  void keepsTheContainersOwnDoorsShut(String path) {
    Door.Answer answer = nobody.get(path);

    assertThat(answer.header("Content-Type")).doesNotContain("json", "openmetrics");
    assertThat(answer.text())
        .doesNotContain("\"checks\"", "\"status\":\"UP\"")
        .doesNotContainPattern("(?m)^# (TYPE|HELP) ");
  }
}
