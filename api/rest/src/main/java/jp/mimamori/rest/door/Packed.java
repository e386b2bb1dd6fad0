package jp.mimamori.rest.door;

import jakarta.annotation.Priority;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Sends texts of more than a kilobyte as gzip to whoever takes that (RFC 9110 §8.4.1.3). Only what
 * is read with GET: secrets are handed out to POST alone, and next to what a stranger may choose
 * they would show through the length. No cookie opens these doors, so nobody else's browser can be
 * made to ask. Versions are weak, and so are those of the same text packed and not.
 */
@Priority(Priorities.USER + 1_000)
public class Packed implements ContainerResponseFilter, WriterInterceptor {

  @Context Request request;
  @Context HttpHeaders asked;

  /** What is not sent again depends on it as well. */
  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    boolean isUnchanged = response.getStatus() == Response.Status.NOT_MODIFIED.getStatusCode();
    if (isRead(request.getMethod())
        && (isUnchanged || isText(response.getMediaType(), response.getHeaders()))) {
      response.getHeaders().add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
    }
  }

  @Override
  public void aroundWriteTo(WriterInterceptorContext answer) throws IOException {
    if (!isRead(request.getMethod())
        || !isText(answer.getMediaType(), answer.getHeaders())
        || !takesGzip(asked.getHeaderString(HttpHeaders.ACCEPT_ENCODING))) {
      answer.proceed();
      return;
    }
    OutputStream out = answer.getOutputStream();
    Packing packing = new Packing(out, () -> declare(answer.getHeaders()));
    answer.setOutputStream(packing);
    try {
      answer.proceed();
      packing.finish();
    } finally {
      packing.end();
      answer.setOutputStream(out);
    }
  }

  private static void declare(MultivaluedMap<String, Object> headers) {
    headers.putSingle(HttpHeaders.CONTENT_ENCODING, "gzip");
    headers.remove(HttpHeaders.CONTENT_LENGTH);
  }

  private static boolean isRead(String method) {
    return method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD);
  }

  /** JSON or YAML that nobody packed yet, and of which no part was asked for. */
  private static boolean isText(@Nullable MediaType type, MultivaluedMap<String, Object> headers) {
    if (type == null
        || headers.containsKey(HttpHeaders.CONTENT_ENCODING)
        || headers.containsKey("Accept-Ranges")) {
      return false;
    }
    String subtype = type.getSubtype().toLowerCase(Locale.ROOT);
    return subtype.equals("json") || subtype.endsWith("+json") || subtype.equals("yaml");
  }

  /** RFC 9110 §12.5.3; a weight of nothing refuses it. */
  public static boolean takesGzip(@Nullable String accepted) {
    return accepted != null
        && Stream.of(accepted.toLowerCase(Locale.ROOT).split(","))
            .map(one -> one.replace(" ", "").replace("\t", ""))
            .filter(one -> !one.matches("[^;]*;q=0(\\.0{0,3})?"))
            .map(one -> one.split(";", 2)[0])
            .anyMatch("gzip"::equals);
  }
}
