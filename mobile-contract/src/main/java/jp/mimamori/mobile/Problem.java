package jp.mimamori.mobile;

import java.net.URI;
import java.util.List;

/**
 * An error as {@code application/problem+json} (RFC 9457).
 *
 * @param type stable, one of {@link ProblemType}
 * @param title what happened, in the caller's language
 * @param status the HTTP status
 * @param detail what to do, in the caller's language; never health data
 * @param instance {@code urn:uuid:} of the request, also in the server's log
 * @param errors the fields that are not right; empty otherwise
 */
public record Problem(
    URI type, String title, int status, String detail, URI instance, List<FieldError> errors) {

  /** A field that is not right, and why. */
  public record FieldError(String field, String message) {}
}
