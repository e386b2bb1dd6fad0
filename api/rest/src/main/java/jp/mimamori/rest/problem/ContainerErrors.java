package jp.mimamori.rest.problem;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import jp.mimamori.mobile.ProblemType;
import jp.mimamori.rest.door.Requests;

/**
 * What failed before JAX-RS was reached, a token that could not be looked up for one: at the HTTP
 * doors a problem like any other, not the portal's error page.
 */
@WebFilter(
    urlPatterns = "/error.html",
    dispatcherTypes = DispatcherType.ERROR,
    asyncSupported = true)
public class ContainerErrors implements Filter {

  @Override
  public void doFilter(ServletRequest asked, ServletResponse answer, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest request = (HttpServletRequest) asked;
    if (!Requests.isApi(request)) {
      chain.doFilter(asked, answer);
      return;
    }
    int status =
        request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
            ? code
            : HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    send(
        Problems.answer(request, ProblemType.ofStatus(status), status, List.of()),
        (HttpServletResponse) answer);
  }

  private static void send(Response problem, HttpServletResponse response) throws IOException {
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Content-Language", problem.getHeaderString("Content-Language"));
    response.setContentType(problem.getMediaType().toString());
    response.getOutputStream().write((byte[]) problem.getEntity());
  }
}
