package jp.mimamori.rest.door;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.Semaphore;
import jp.mimamori.upload.ImportingFiles;

/**
 * What every door asks of a request before anything reads its body. Bodies that dribble in hold a
 * thread each, so fewer of them are let in than there are threads, and fewer files than bodies:
 * whoever reads is answered all the same. The portal takes few methods and, but for uploads, small
 * bodies; the HTTP doors know their own ({@link BodySize}).
 */
public class Bodies implements Filter {

  /** Of the container's 200 threads, those that may wait for a body. */
  private static final int AT_ONCE = 100;

  /** Of these, those that may wait for a file. */
  private static final int FILES_AT_ONCE = 40;

  static final String NO_ROOM = "jp.mimamori.bodies.no-room";

  /** What a page sends; a pasted notebook is the largest of it. */
  private static final int OF_A_PAGE = 1_000_000;

  /** A file and the form around it. */
  private static final int OF_A_FILE = ImportingFiles.LARGEST_MB * 1_000_000 + 100_000;

  private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST");
  private static final String RETRY_AFTER = "5";

  private final Semaphore pages = new Semaphore(AT_ONCE - FILES_AT_ONCE);
  private final Semaphore files = new Semaphore(FILES_AT_ONCE);

  @Override
  public void doFilter(ServletRequest asked, ServletResponse answer, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest request = (HttpServletRequest) asked;
    HttpServletResponse response = (HttpServletResponse) answer;
    Inside.remember(request, response);
    boolean isPage =
        !Requests.isApi(request)
            && !Requests.isContract(request)
            && !Requests.isLink(request)
            && !Requests.isOfApps(request);
    if (isPage && !METHODS.contains(request.getMethod())) {
      response.setHeader("Allow", "GET, HEAD, POST");
      response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
      return;
    }
    int refused = isPage ? judged(request) : 0;
    if (refused != 0) {
      refuse(response, refused);
      return;
    }
    if (!hasBody(request)) {
      chain.doFilter(request, response);
      return;
    }
    withPlace(request, response, chain, isPage);
  }

  private void withPlace(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain, boolean isPage)
      throws IOException, ServletException {
    Semaphore places = isSmall(request) ? pages : files;
    boolean taken = places.tryAcquire();
    try {
      if (!taken && isPage) {
        response.setHeader("Retry-After", RETRY_AFTER);
        refuse(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        return;
      }
      if (!taken) {
        request.setAttribute(NO_ROOM, true);
      }
      chain.doFilter(request, response);
    } finally {
      if (taken) {
        places.release();
      }
    }
  }

  /** The status with which the portal refuses a body; 0 when it takes it. */
  private static int judged(HttpServletRequest request) {
    boolean isFile = isFile(request.getServletPath() + request.getPathInfo());
    long length = request.getContentLengthLong();
    if (length > (isFile ? OF_A_FILE : OF_A_PAGE)) {
      return HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;
    }
    // no browser sends a page's request without its length
    return length < 0 && hasBody(request) && !isFile ? HttpServletResponse.SC_LENGTH_REQUIRED : 0;
  }

  private static boolean isSmall(HttpServletRequest request) {
    long length = request.getContentLengthLong();
    return length >= 0 && length <= OF_A_PAGE;
  }

  /** Where the portal's components take files. */
  static boolean isFile(String path) {
    return path.startsWith("/VAADIN/dynamic/resource/");
  }

  private static boolean hasBody(HttpServletRequest request) {
    return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
  }

  private static void refuse(HttpServletResponse response, int status) throws IOException {
    // what is still to come is not read
    response.setHeader("Connection", "close");
    response.sendError(status);
  }
}
