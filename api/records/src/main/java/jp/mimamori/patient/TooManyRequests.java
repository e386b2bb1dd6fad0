package jp.mimamori.patient;

/** A practitioner asked so often within an hour that nothing more is sent for a while. */
public class TooManyRequests extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public TooManyRequests() {
    super("too many requests within an hour", null, false, false);
  }
}
