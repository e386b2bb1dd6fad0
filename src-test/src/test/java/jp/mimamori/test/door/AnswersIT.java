package jp.mimamori.test.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every answer carries, what none lets out, and where the server listens. */
class AnswersIT {

  private final Town town = Town.shared();
  private final Door nobody = new Door(town.server, null);
  private final Door she = new Door(town.server, town.mother.token());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/people",
        "/api/nothing",
        "/fhir/metadata",
        "/fhir/Observation/x",
        "/openapi",
        "/",
        "/sign-in",
        "/VAADIN/nothing.js",
        "/nothing/at/all"
      })
  void carriesItsHeaders(String path) {
    Door.Answer answer = nobody.get(path);

    assertThat(answer.header("X-Content-Type-Options")).as("nosniff").isEqualTo("nosniff");
    assertThat(answer.header("Content-Security-Policy")).contains("frame-ancestors 'none'");
    assertThat(answer.header("Referrer-Policy")).isIn("no-referrer", "same-origin");
    assertThat(answer.header("Server")).isEmpty();
    assertThat(answer.header("X-Powered-By")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/health",
        "/health/live",
        "/metrics",
        "/api/application.wadl",
        "/fhir/application.wadl",
        "/openapi/application.wadl",
        "/management/domain",
        "/asadmin",
        "/__asadmin/version",
        "/h2",
        "/h2-console",
        "/console",
        "/WEB-INF/web.xml",
        "/META-INF/MANIFEST.MF",
        "/..%2f..%2fetc/passwd"
      })
  void hidesWhatIsNotForPeople(String path) {
    Door.Answer answer = nobody.get(path);

    assertThat(answer.text())
        .doesNotContain("wadl", "\"status\":\"UP\"", "<web-app", "H2 Console", "root:", "Payara")
        .doesNotContainPattern("(?m)^# TYPE ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/people/%27%20or%201=1",
        "/api/records/x",
        "/fhir/Observation?patient=%27",
        "/fhir/Observation",
        "/fhir/Observation?patient=x&date=yesterday",
        "/fhir/Nothing/x",
        "/api/people/x/timeline?cursor=%00",
        "/api/people/x/timeline?size=abc",
        "/api/people/x/timeline?year=99999999999",
        "/api/people/x/timeline?category=NOTHING"
      })
  void answersErrorsWithoutLettingAnythingOut(String path) {
    Door.Answer answer = she.get(path);

    assertThat(answer.status()).as(answer.text()).isBetween(400, 499);
    assertThat(answer.header("Content-Type")).containsAnyOf("problem+json", "fhir+json");
    assertThat(answer.text())
        .doesNotContain("Exception", "jakarta", "java.", "SELECT", "org.h2", "org.postgresql");
  }

  @Test
  void refusesOtherVerbsWithAnAllowHeader() {
    Door.Answer answer = she.delete("/api/people");

    assertThat(answer.status()).isEqualTo(405);
    assertThat(answer.header("Allow")).contains("GET");
  }

  @Test
  void keepsHealthDataOutOfItsLog() throws IOException {
    she.upload(
        town.mother.self().toString(),
        "log.json",
        Papers.bundle(Papers.SPRING.minusDays(9), "38.7"));
    she.get("/fhir/Patient/" + town.mother.self());

    String log = Files.readString(town.server.log());

    assertThat(log).doesNotContain("髙﨑", "タカサキ", "38.7", "千代田", Town.INSURED.number() + "|");
    try (Stream<Path> files = Files.walk(town.server.data())) {
      assertThat(files.map(f -> f.getFileName().toString()))
          .noneMatch(n -> n.endsWith(".trace.db"));
    }
  }

  @Test
  void keepsAddressesOutOfItsLogWhateverIsPosted() throws IOException {
    String self = town.mother.self().toString();
    for (String address :
        List.of(
            "/fhir/Observation/_search?patient=" + self + "&code=LOGLEAK",
            "/oauth/introspect?token=LOGLEAK",
            "/oauth/token?grant_type=authorization_code&code=LOGLEAK",
            "/oauth/revoke?token=LOGLEAK",
            "/api/people/" + self + "/vitals?LOGLEAK=1")) {
      she.send(
          she.request(address)
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(HttpRequest.BodyPublishers.noBody()));
    }

    assertThat(Files.readString(town.server.log())).doesNotContain("LOGLEAK", self);
  }

  @Test
  void tellsAppsWhereToGoWhateverTheyAccept() {
    for (String accepted : List.of("text/html", "application/xml", "application/fhir+json")) {
      Door.Answer answer =
          she.send(
              she.request("/fhir/.well-known/smart-configuration")
                  .header("Accept", accepted)
                  .GET());
      assertThat(answer.status()).as(accepted).isEqualTo(200);
      assertThat(answer.header("Content-Type")).startsWith("application/json");
    }
  }

  @Test
  void listensOnLoopbackAtOnePortAlone() throws IOException {
    assertThat(ports()).containsExactly(town.server.port());
    for (InetAddress address : outside()) {
      assertThat(answers(address)).as("on " + address).isFalse();
    }
  }

  @Test
  void keepsItsSecretsToItsOwner() throws IOException {
    try (Stream<Path> files = Files.walk(town.server.data())) {
      List<Path> open =
          files
              .filter(Files::isRegularFile)
              .filter(f -> f.toString().contains("secrets") || f.toString().contains("keys"))
              .filter(AnswersIT::isOpenToOthers)
              .collect(Collectors.toCollection(ArrayList::new));
      // made by the test itself, before the first start
      open.removeIf(f -> f.endsWith("mimamori.database.password"));
      assertThat(open).isEmpty();
    }
  }

  private static boolean isOpenToOthers(Path file) {
    try {
      return Files.getPosixFilePermissions(file).stream()
          .anyMatch(p -> p.name().startsWith("OTHERS") || p.name().startsWith("GROUP"));
    } catch (IOException e) {
      return true;
    }
  }

  private boolean answers(InetAddress address) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(address, town.server.port()), 1000);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static List<InetAddress> outside() throws IOException {
    return Collections.list(NetworkInterface.getNetworkInterfaces()).stream()
        .flatMap(NetworkInterface::inetAddresses)
        .filter(address -> !address.isLoopbackAddress())
        .toList();
  }

  /** The ports that the server's process listens on, as Linux tells them. */
  private Set<Integer> ports() throws IOException {
    Set<String> sockets = new TreeSet<>();
    try (Stream<Path> descriptors = Files.list(Path.of("/proc", town.server.pid() + "", "fd"))) {
      for (Path descriptor : descriptors.toList()) {
        try {
          sockets.add(Files.readSymbolicLink(descriptor).toString());
        } catch (IOException e) {
          // closed in the meantime
        }
      }
    }
    Set<Integer> ports = new TreeSet<>();
    for (String table : List.of("tcp", "tcp6")) {
      for (String line : Files.readAllLines(Path.of("/proc/net", table))) {
        String[] fields = line.strip().split("\\s+");
        if (fields.length > 9
            && fields[3].equals("0A")
            && sockets.contains("socket:[" + fields[9] + "]")) {
          ports.add(Integer.parseInt(fields[1].substring(fields[1].indexOf(':') + 1), 16));
        }
      }
    }
    return ports;
  }
}
