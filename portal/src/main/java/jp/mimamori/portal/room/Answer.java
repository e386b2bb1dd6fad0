package jp.mimamori.portal.room;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import jp.mimamori.emergency.FileValue;

/**
 * What one of these pages is answered with.
 *
 * @param headers besides those of every answer
 */
record Answer(int status, byte[] body, Map<String, String> headers) {

  private static final Map<String, String> OF_A_PAGE =
      Map.of("Content-Type", "text/html;charset=UTF-8", "Content-Security-Policy", Style.POLICY);

  Answer(int status, String page) {
    this(status, page.getBytes(StandardCharsets.UTF_8), OF_A_PAGE);
  }

  /** The browser asks for another page; what was posted is not posted again. */
  static Answer goTo(String path) {
    return new Answer(HttpServletResponse.SC_SEE_OTHER, "").with("Location", path);
  }

  /**
   * A picture by itself, a paper to keep: who made it may have meant it for more than to be read.
   */
  static Answer file(FileValue file, byte[] bytes) {
    String name = URLEncoder.encode(file.name(), StandardCharsets.UTF_8).replace("+", "%20");
    String how = file.type().isPicture() ? "inline" : "attachment";
    return new Answer(
        HttpServletResponse.SC_OK,
        bytes,
        Map.of(
            "Content-Type",
            file.type().media(),
            "Content-Disposition",
            how + "; filename*=UTF-8''" + name,
            "Content-Security-Policy",
            "sandbox; default-src 'none'",
            "X-Content-Type-Options",
            "nosniff"));
  }

  Answer with(String header, String value) {
    Map<String, String> more = new HashMap<>(headers);
    more.put(header, value);
    return new Answer(status, body, Map.copyOf(more));
  }

  void send(HttpServletResponse response) throws IOException {
    response.setStatus(status);
    headers.forEach(response::setHeader);
    response.setHeader("Cache-Control", "no-store");
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  @Override
  public String toString() {
    return "Answer " + status;
  }
}
