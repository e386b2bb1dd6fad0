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
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A resource with its version in the ETag (FHIR R4 §3.1.0.1.3), or that it is still the one that
 * the caller has.
 */
final class VersionedAnswer {

  private static final int MOST_TAGS = 20;

  private VersionedAnswer() {}

  /** Of a resource that keeps its versions. */
  static Response of(Request request, byte[] body, String version, Instant changed) {
    EntityTag tag = new EntityTag(version, true);
    Date date = Date.from(changed);
    return answer(body, tag, request.evaluatePreconditions(date, tag))
        .lastModified(date)
        .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
        .build();
  }

  /** Of one that is made anew each time: its content is its version, and nobody keeps it. */
  static Response of(Request request, byte[] body) {
    EntityTag tag = tag(body);
    return answer(body, tag, request.evaluatePreconditions(tag)).build();
  }

  /** The version of what is made anew each time. */
  static EntityTag tag(byte[] body) {
    return new EntityTag(digest(body), true);
  }

  /**
   * Whether If-Match names this version. Versions here are weak, and named as they are given out
   * (FHIR R4 §3.1.0.5), so they are compared by what stands between the quotes.
   *
   * @param tag empty of what is not there, which no version is
   */
  static boolean isMeant(String ifMatch, Optional<EntityTag> tag) {
    return tag.isPresent()
        && Stream.of(ifMatch.split(",", MOST_TAGS))
            .map(String::strip)
            .map(one -> one.startsWith("W/") ? one.substring(2) : one)
            .anyMatch(one -> one.equals("*") || one.equals('"' + tag.get().getValue() + '"'));
  }

  private static Response.ResponseBuilder answer(
      byte[] body, EntityTag tag, Response.@Nullable ResponseBuilder unchanged) {
    return (unchanged == null ? Response.ok(body, Formats.FHIR_JSON) : unchanged).tag(tag);
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
