package jp.mimamori.mail;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address that mail can be sent to: the plain form of RFC 5321 in ASCII, so that nothing in it
 * can be read as a header, a name or a second address.
 */
public record EmailAddress(String text) {

  /** RFC 5321 §4.5.3.1.3, without the angle brackets. */
  public static final int LONGEST = 254;

  private static final Pattern PLAIN =
      Pattern.compile(
          "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@"
              + "(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]{2,63}");

  /** Longest part before the @, RFC 5321 §4.5.3.1.1. */
  private static final int LONGEST_LOCAL = 64;

  /**
   * @throws IllegalArgumentException when it is none: doors ask with {@link #of}
   */
  public EmailAddress {
    if (!isPlain(text)) {
      throw new IllegalArgumentException("no address");
    }
  }

  /** The address that somebody typed; empty when it is none. */
  public static Optional<EmailAddress> of(String typed) {
    String plain = typed.strip();
    return isPlain(plain) ? Optional.of(new EmailAddress(plain)) : Optional.empty();
  }

  private static boolean isPlain(String text) {
    return text.length() <= LONGEST
        && text.indexOf('@') <= LONGEST_LOCAL
        && PLAIN.matcher(text).matches();
  }

  /** Says nothing: an address names somebody. */
  @Override
  public String toString() {
    return "EmailAddress";
  }
}
