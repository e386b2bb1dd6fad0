package jp.mimamori.rest.problem;

import java.io.IOException;
import java.util.Locale;
import java.util.UUID;
import org.glassfish.grizzly.http.server.HttpHandler;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.Response;

/**
 * Stands before the container. On paths that are none it would answer an empty 200, go by what an
 * earlier request left behind, or send the browser to another host; here they get a 400 that says
 * so.
 */
final class CheckedPaths extends HttpHandler {

  private static final String SEALED = "default-src 'none'; frame-ancestors 'none'; sandbox";

  private final HttpHandler container;
  private final byte[] page;

  /**
   * @param page what people see
   */
  CheckedPaths(HttpHandler container, byte[] page) {
    this.container = container;
    this.page = page;
  }

  @Override
  public void service(Request request, Response response) throws Exception {
    String path = request.getRequestURI();
    if (FitPath.is(path)) {
      container.service(request, response);
      return;
    }
    UUID id = UUID.randomUUID();
    refuse(said(path, request, id), id, response);
  }

  private Problems.Said said(String path, Request request, UUID id) {
    String accepted = request.getHeader("Accept");
    if (!isAt("/api", path)
        && !isAt("/fhir", path)
        && accepted != null
        && accepted.contains("text/html")) {
      return new Problems.Said("text/html;charset=utf-8", page);
    }
    return Problems.badRequest(
        isAt("/fhir", path), locale(request.getHeader("Accept-Language")), id);
  }

  private static void refuse(Problems.Said said, UUID id, Response response) throws IOException {
    response.setStatus(400);
    response.setHeader("X-Request-Id", id.toString());
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("Content-Security-Policy", SEALED);
    response.setHeader("Cache-Control", "no-store");
    // what is still to come is not read
    response.setHeader("Connection", "close");
    response.setContentType(said.mediaType());
    response.setContentLength(said.bytes().length);
    response.getOutputStream().write(said.bytes());
  }

  private static boolean isAt(String door, String path) {
    return path.equals(door) || path.startsWith(door + "/") || path.startsWith(door + ";");
  }

  private static Locale locale(String languages) {
    try {
      return languages == null
          ? Locale.JAPANESE
          : Locale.forLanguageTag(Locale.LanguageRange.parse(languages).get(0).getRange());
    } catch (IllegalArgumentException e) {
      return Locale.JAPANESE;
    }
  }

  @Override
  public void start() {
    container.start();
  }

  @Override
  public void destroy() {
    container.destroy();
  }
}
