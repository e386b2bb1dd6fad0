package jp.mimamori.portal.emergency.card;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/**
 * The page that a phone opens from the code on a card: three files of ours and nothing else. What
 * comes after the # in its address, the key among it, stays in the browser.
 */
@WebServlet(urlPatterns = {"/card", "/card/viewer.js", "/card/viewer.css"})
public class ViewerPage extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
          + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  /** By the end of the path: the file and its type. */
  private static final Map<String, String[]> FILES =
      Map.of(
          "/card", new String[] {"viewer.html", "text/html;charset=UTF-8"},
          "/card/viewer.js", new String[] {"viewer.js", "text/javascript;charset=UTF-8"},
          "/card/viewer.css", new String[] {"viewer.css", "text/css;charset=UTF-8"});

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String[] file = FILES.get(request.getServletPath());
    if (file == null) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    response.setHeader("Content-Security-Policy", POLICY);
    response.setContentType(file[1]);
    try (InputStream in = ViewerPage.class.getResourceAsStream(file[0])) {
      in.transferTo(response.getOutputStream());
    }
  }
}
