package jp.mimamori.app;

/** An app does not get what it asked for; its people are told elsewhere. */
public class AppRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Why not. */
  public enum Why {
    /** The code or refresh token is none, not its, used or over (RFC 6749 §5.2). */
    INVALID_GRANT,
    /** It asks for more than it was granted, or for nothing that there is. */
    INVALID_SCOPE,
    /** It is no system, or belongs to no institution yet (RFC 6749 §5.2). */
    UNAUTHORIZED_CLIENT,
    /** Nobody may register apps here. */
    CLOSED,
    /** Too many were registered within the hour. */
    TOO_MANY,
    /** The request is none, or was answered, or waited too long. */
    NO_REQUEST,
    /** It was not opened so from here, or that is over, or it cannot be. */
    NO_LAUNCH,
    /** The app wants the person to sign in again first. */
    SIGNED_IN_TOO_LONG_AGO,
    /** No operator approved the app, or it is suspended. */
    NOT_APPROVED,
    /** Whoever decides about it does not say why, or says too much. */
    NO_REASON
  }

  private final Why why;

  public AppRefused(Why why) {
    super(why.name());
    this.why = why;
  }

  public Why why() {
    return why;
  }
}
