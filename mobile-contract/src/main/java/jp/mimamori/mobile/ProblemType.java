package jp.mimamori.mobile;

import java.net.URI;
import java.util.Locale;

/** The kinds of problem that an app can meet. Their URIs are stable; titles are for people. */
public enum ProblemType {
  /** 400: the request cannot be understood. */
  BAD_REQUEST(400),
  /** 401: a valid access token is needed. */
  UNAUTHENTICATED(401),
  /** 403: this caller is known and may not. */
  FORBIDDEN(403),
  /** 404: nothing is there, or nothing that this caller may know of; the two are not told apart. */
  NOT_FOUND(404),
  /** 405: this path knows other methods. */
  METHOD_NOT_ALLOWED(405),
  /** 406: none of the wanted media types can be given. */
  NOT_ACCEPTABLE(406),
  /** 409: something else came first. */
  CONFLICT(409),
  /** 409: somebody else decided first, or there is nothing left to decide. */
  ALREADY_DECIDED(409),
  /** 409: the first request under this idempotency key is still worked on. */
  STILL_RUNNING(409),
  /** 409: what became of the first request under this idempotency key is not known. */
  OUTCOME_UNKNOWN(409),
  /** 412: the version that is named is not the one that there is. */
  PRECONDITION_FAILED(412),
  /** 412: several match a condition that one should. */
  SEVERAL_MATCH(412),
  /** 413: the body is larger than what is taken. */
  TOO_LARGE(413),
  /** 415: this media type is not taken. */
  UNSUPPORTED_MEDIA_TYPE(415),
  /** 422: the fields named are not right. */
  INVALID(422),
  /** 422: this idempotency key was used for something else. */
  KEY_REUSED(422),
  /** 429: too many requests. */
  TOO_MANY_REQUESTS(429),
  /** 500: our fault. */
  UNEXPECTED(500),
  /** 503: not now; try again later. Nothing was disclosed or stored. */
  UNAVAILABLE(503);

  private final int status;

  ProblemType(int status) {
    this.status = status;
  }

  public int status() {
    return status;
  }

  /** The problem's {@code type}, RFC 9457 §3.1.1. */
  public URI uri() {
    return URI.create("urn:mimamori:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  /** The type for an HTTP status: the one with this status, else the general one of its class. */
  public static ProblemType ofStatus(int status) {
    for (ProblemType type : values()) {
      if (type.status == status) {
        return type;
      }
    }
    return status >= 500 ? UNEXPECTED : BAD_REQUEST;
  }
}
