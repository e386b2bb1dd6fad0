package jp.mimamori.portal.room;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * What one of these pages is answered with.
 *
 * @param headers besides those of every page
 */
record Answer(int status, String page, Map<String, String> headers) {

  Answer(int status, String page) {
    this(status, page, Map.of());
  }

  /** The browser asks for another page; what was posted is not posted again. */
  static Answer goTo(String path) {
    return new Answer(HttpServletResponse.SC_SEE_OTHER, "", Map.of("Location", path));
  }

  Answer with(String header, String value) {
    return new Answer(status, page, Map.of(header, value));
  }

  void send(HttpServletResponse response) throws IOException {
    byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
    response.setStatus(status);
    headers.forEach(response::setHeader);
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Content-Security-Policy", Style.POLICY);
    response.setContentType("text/html;charset=UTF-8");
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }

  @Override
  public String toString() {
    return "Answer " + status;
  }
}
