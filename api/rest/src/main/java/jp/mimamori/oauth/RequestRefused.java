package jp.mimamori.oauth;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** What an app asked a person cannot be asked. */
final class RequestRefused extends Exception {

  private static final long serialVersionUID = 1L;

  /** No operator approved the app, or it is suspended. */
  static final String NOT_APPROVED = "unauthorized_client";

  private final String error;
  private final transient @Nullable URI back;

  /**
   * @param error its code (RFC 6749 §4.1.2.1)
   * @param back where the browser goes with it; null when that is not known for sure
   */
  RequestRefused(String error, @Nullable URI back) {
    super(error);
    this.error = error;
    this.back = back;
  }

  String error() {
    return error;
  }

  @Nullable URI back() {
    return back;
  }
}
