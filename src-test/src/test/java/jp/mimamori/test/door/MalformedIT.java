package jp.mimamori.test.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that no client of ours sends: what comes back names no product and shows no inside. */
class MalformedIT {

  private static final String[] NEVER = {
    "payara",
    "glassfish",
    "grizzly",
    "jersey",
    "hazelcast",
    "exception",
    "java.",
    "jakarta",
    "/portal/target"
  };

  private final Town town = Town.shared();

  /** A request to send, and with which statuses it may be answered; none when with silence. */
  record Sent(String name, String text, int... statuses) {

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Sent> requests() {
    return Stream.of(
        new Sent("noise", "\u0000\u0001\u0002\u00ff\r\n\r\n"),
        new Sent("no path", "GET\r\n\r\n"),
        new Sent("unknown version", "GET / HTTP/9.9\r\nHost: localhost\r\n\r\n", 505),
        new Sent("no host", "GET /api/people HTTP/1.1\r\n\r\n", 400),
        new Sent("unknown method at the API", line("PLAY", "/api/people"), 405),
        new Sent("unknown method at FHIR", line("PLAY", "/fhir/metadata"), 405),
        new Sent("unknown method at the portal", line("PLAY", "/"), 405),
        new Sent("TRACE at the API", line("TRACE", "/api/people", "X-Mine: canary"), 405),
        new Sent("TRACE at the portal", line("TRACE", "/", "X-Mine: canary"), 405),
        new Sent("OPTIONS of everything", line("OPTIONS", "*"), 400, 405),
        new Sent("OPTIONS of the portal", line("OPTIONS", "/sign-in"), 405),
        new Sent("PUT of a page", line("PUT", "/", "Content-Length: 3") + "abc", 405),
        new Sent("DELETE of a page", line("DELETE", "/sign-in"), 405),
        new Sent("a proxy's request", line("CONNECT", "evil.example:443"), 400),
        new Sent("a long path", line("GET", "/" + "a".repeat(9_000)), 400, 414),
        new Sent("a long path of the API", line("GET", "/api/" + "a".repeat(9_000)), 400, 414),
        new Sent("a long header", line("GET", "/api/people", "X: " + "a".repeat(20_000)), 400, 431),
        new Sent(
            "many headers", line("GET", "/api/people", "X: a\r\n".repeat(200) + "Y: b"), 400, 431),
        new Sent("a header without a colon", line("GET", "/api/people", "nothing"), 400, 401),
        new Sent("a way out", line("GET", "/../../etc/passwd"), 400),
        new Sent("a coded way out", line("GET", "/%2e%2e/%2e%2e/etc/passwd"), 400),
        new Sent("a way through the API", line("GET", "/api/%2e%2e/WEB-INF/web.xml"), 404),
        new Sent("inside", line("GET", "/WEB-INF/web.xml"), 404),
        new Sent("inside, in other letters", line("GET", "/web-inf/web.xml"), 404),
        new Sent("NUL", line("GET", "/api/people/%00"), 400, 401, 404),
        new Sent("overlong UTF-8", line("GET", "/%c0%ae%c0%ae/"), 400),
        new Sent("a backslash", line("GET", "/api\\people"), 400),
        new Sent("half a code in the query", line("GET", "/api/people?x=%zz"), 401),
        new Sent("a negative length", line("POST", "/api/people", "Content-Length: -1"), 400),
        new Sent(
            "two lengths",
            line("POST", "/api/people", "Content-Length: 3\r\nContent-Length: 4") + "abcd",
            400),
        new Sent("a length in words", line("POST", "/api/people", "Content-Length: abc"), 400),
        new Sent(
            "no chunk",
            line("POST", "/api/people", "Transfer-Encoding: chunked") + "zz\r\n",
            400,
            401),
        new Sent("a page of 200 MB", line("POST", "/", "Content-Length: 200000000"), 413),
        new Sent(
            "a page of unknown length",
            line("POST", "/", "Transfer-Encoding: chunked") + "0\r\n\r\n",
            411),
        new Sent("a nameless call", line("POST", "/api/people", "Content-Length: 200000000"), 401),
        new Sent(
            "much for FHIR", line("POST", "/fhir/Observation", "Content-Length: 200000000"), 401));
  }

  @ParameterizedTest
  @MethodSource("requests")
  void areAnsweredWithoutAWordTooMuch(Sent sent) {
    String answer = Wire.answer(town.server.port(), sent.text());

    assertThat(answer.toLowerCase(java.util.Locale.ROOT))
        .doesNotContain(NEVER)
        .doesNotContain("canary", "<web-app", "root:", "\r\nserver:", "x-powered-by");
    if (sent.statuses().length > 0) {
      assertThat(status(answer))
          .as(answer)
          .isIn(java.util.Arrays.stream(sent.statuses()).boxed().toArray());
    }
  }

  /** The container answers these itself, before any code of ours, with nothing in it. */
  @ParameterizedTest
  @ValueSource(strings = {"/%zz", "/api/%zz", "/fhir/%"})
  void answersHalfACodeInAPathWithNothing(String path) {
    String answer = Wire.answer(town.server.port(), line("GET", path));

    assertThat(answer).contains("Content-Length: 0").endsWith("\r\n\r\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/health",
        "/health/live",
        "/health/ready",
        "/metrics",
        "/metrics/base",
        "/container-openapi",
        "/openapi/ui",
        "/asadmin",
        "/__asadmin/version",
        "/management/domain",
        "/console",
        "/h2-console",
        "/api/application.wadl",
        "/apis",
        "/API/people",
        "/nothing/at/all"
      })
  void doesNotHaveWhatIsNotOurs(String path) {
    assertThat(new Door(town.server, null).get(path).status()).isEqualTo(404);
  }

  @Test
  void answersAtTheHttpDoorsWithProblemsEvenWhenTheContainerRefuses() {
    Door door = new Door(town.server, town.mother.token());
    Map<String, String> types = new LinkedHashMap<>();
    for (String path :
        new String[] {"/api/%2e%2e/WEB-INF/web.xml", "/fhir/%2e%2e/WEB-INF/web.xml"}) {
      types.put(path, door.get(path).header("Content-Type"));
    }

    assertThat(types.values())
        .containsExactly(
            "application/problem+json;charset=utf-8", "application/fhir+json;charset=utf-8");
  }

  @Test
  void knowsADoorHoweverItsPathIsWritten() {
    for (String path :
        new String[] {
          "/%61pi/people", "//api/people", "/./api/people", "/x/../api/people", "/api;x=1/people"
        }) {
      String answer =
          Wire.answer(
              town.server.port(), line("GET", path, "Cookie: mimamori-sign-in=" + "x".repeat(43)));

      assertThat(status(answer)).as(path).isIn(400, 401, 404);
      assertThat(answer).as(path).doesNotContain("text/html");
    }
  }

  private static int status(String answer) {
    return answer.startsWith("HTTP/1.1 ") ? Integer.parseInt(answer.substring(9, 12)) : 0;
  }

  private static String line(String method, String target, String... headers) {
    return method
        + " "
        + target
        + " HTTP/1.1\r\nHost: localhost\r\n"
        + String.join("\r\n", headers)
        + (headers.length == 0 ? "" : "\r\n")
        + "Connection: close\r\n\r\n";
  }
}
