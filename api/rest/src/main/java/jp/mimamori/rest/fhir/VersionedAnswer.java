package jp.mimamori.rest.fhir;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A resource with its version in the ETag (FHIR R4 §3.1.0.1.3), or that it is still the one that
 * the caller has.
 */
final class VersionedAnswer {

  private VersionedAnswer() {}

  /** Of a resource that keeps its versions. */
  static Response of(Request request, byte[] body, String version, Instant changed) {
    return answer(request, body, new EntityTag(version, true), changed);
  }

  /** Of one that is made anew each time: its content is its version. */
  static Response of(Request request, byte[] body) {
    return answer(request, body, new EntityTag(digest(body), true), null);
  }

  private static Response answer(
      Request request, byte[] body, EntityTag tag, @Nullable Instant changed) {
    Date date = changed == null ? null : Date.from(changed);
    Response.ResponseBuilder unchanged =
        date == null
            ? request.evaluatePreconditions(tag)
            : request.evaluatePreconditions(date, tag);
    return (unchanged == null ? Response.ok(body, Formats.FHIR_JSON) : unchanged)
        .tag(tag)
        .lastModified(date)
        .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
        .build();
  }

  private static String digest(byte[] body) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
      return HexFormat.of().formatHex(digest, 0, 10);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
