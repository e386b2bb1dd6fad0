package jp.mimamori.portal.shell;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * What nobody else answered: a sentence in both languages. Not left to the portal's static files,
 * which may be cached: a file that is missing now may be there in a minute.
 */
@WebServlet("/error.html")
public class ErrorPage extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("Cache-Control", "no-store");
    response.setContentType("text/html;charset=UTF-8");
    try (var page = getServletContext().getResourceAsStream("/error.html")) {
      page.transferTo(response.getOutputStream());
    }
  }
}
