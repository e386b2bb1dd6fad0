package jp.mimamori.mail;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The mail server that takes our mail.
 *
 * @param from who it comes from
 * @param user empty when the server asks for none
 * @param authorities certificates (PEM) of the authorities to believe; null for those of the Java
 *     that runs
 */
record MailSettings(
    String host,
    int port,
    EmailAddress from,
    String user,
    String password,
    Tls tls,
    @Nullable Path authorities) {

  /** How the connection is kept secret. */
  enum Tls {
    /** Begins in the clear and is refused when the server does not change to TLS (RFC 3207). */
    STARTTLS(587),
    /** TLS from the first byte (RFC 8314 §3.3). */
    TLS(465),
    /** In the clear: for a server on the same machine. */
    NONE(25);

    private final int port;

    Tls(int port) {
      this.port = port;
    }

    /** The port where servers usually listen for it. */
    int port() {
      return port;
    }
  }

  @Override
  public String toString() {
    return "MailSettings " + tls;
  }
}
