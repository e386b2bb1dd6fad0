package jp.mimamori.rest.door;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;

/**
 * Sends a request within a request through the same door: whoever asks is the same, and all that is
 * asked of requests is asked of it.
 */
public final class Inside {

  private static final String REQUEST = Inside.class.getName() + ".request";
  private static final String RESPONSE = Inside.class.getName() + ".response";

  private Inside() {}

  /** A request within another. */
  public record Inner(String method, String path, Map<String, String> headers, byte[] body) {}

  /** Those of the container: what is handed to resources changes with the request in hand. */
  static void remember(HttpServletRequest request, HttpServletResponse response) {
    request.setAttribute(REQUEST, request);
    request.setAttribute(RESPONSE, response);
  }

  /**
   * What is answered to it.
   *
   * @param most how many bytes of the answer are held
   */
  public static Caught send(HttpServletRequest outer, Inner inner, int most) {
    HttpServletRequest request = (HttpServletRequest) outer.getAttribute(REQUEST);
    Caught caught = new Caught((HttpServletResponse) outer.getAttribute(RESPONSE), most);
    try {
      request
          .getServletContext()
          .getRequestDispatcher(inner.path())
          .forward(new InnerRequest(request, inner), caught);
    } catch (ServletException | IOException e) {
      throw new IllegalStateException(e);
    }
    return caught;
  }
}
