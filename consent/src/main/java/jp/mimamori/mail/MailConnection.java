package jp.mimamori.mail;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.util.Properties;

/**
 * A connection to the mail server, for one batch. The server's certificate has to be for its name;
 * nobody waits for a server for longer than the time-outs.
 */
final class MailConnection implements AutoCloseable {

  private static final String CONNECT_MILLIS = "10000";
  private static final String ANSWER_MILLIS = "30000";
  private static final String PERMANENT = "5";

  private final MailSettings settings;
  private final MailServer server;
  private final Session session;
  private final Transport transport;

  private MailConnection(MailSettings settings, MailServer server) throws MessagingException {
    this.settings = settings;
    this.server = server;
    session = Session.getInstance(properties(settings, server.domain()));
    transport = session.getTransport("smtp");
    if (settings.user().isEmpty()) {
      transport.connect();
    } else {
      transport.connect(settings.user(), settings.password());
    }
  }

  /**
   * Opens one.
   *
   * @throws MailNotTaken when the server does not answer, is not who it has to be, or does not let
   *     us in; then no password was sent to it
   */
  static MailConnection open(MailSettings settings, MailServer server) {
    try {
      return new MailConnection(settings, server);
    } catch (MessagingException e) {
      throw new MailNotTaken(e);
    }
  }

  /**
   * Sends a letter; returns when the server has taken it over.
   *
   * @throws MailNotTaken when it did not
   */
  void send(Letter letter) {
    try {
      MimeMessage message = letter.message(session, settings.from(), server.url(), server.domain());
      transport.sendMessage(message, message.getAllRecipients());
    } catch (SendFailedException e) {
      throw isForGood(e) ? MailNotTaken.forGood(e) : new MailNotTaken(e);
    } catch (MessagingException e) {
      throw new MailNotTaken(e);
    }
  }

  /** Whether the server is still there. */
  boolean isOpen() {
    return transport.isConnected();
  }

  /** RFC 5321 §4.2.1: the server does not want it, and would not want it later. */
  private static boolean isForGood(SendFailedException failed) {
    Address[] refused = failed.getInvalidAddresses();
    Exception why = failed.getNextException();
    String answer = why == null ? failed.getMessage() : why.getMessage();
    return refused != null && refused.length > 0 && answer != null && answer.startsWith(PERMANENT);
  }

  private static Properties properties(MailSettings settings, String domain) {
    Properties properties = new Properties();
    properties.put("mail.smtp.host", settings.host());
    properties.put("mail.smtp.port", Integer.toString(settings.port()));
    properties.put("mail.smtp.localhost", domain);
    properties.put("mail.smtp.from", settings.from().text());
    properties.put("mail.smtp.auth", Boolean.toString(!settings.user().isEmpty()));
    properties.put("mail.smtp.connectiontimeout", CONNECT_MILLIS);
    properties.put("mail.smtp.timeout", ANSWER_MILLIS);
    properties.put("mail.smtp.writetimeout", ANSWER_MILLIS);
    switch (settings.tls()) {
      case STARTTLS -> {
        properties.put("mail.smtp.starttls.enable", "true");
        properties.put("mail.smtp.starttls.required", "true");
      }
      case TLS -> properties.put("mail.smtp.ssl.enable", "true");
      case NONE -> properties.put("mail.smtp.starttls.enable", "false");
    }
    properties.put("mail.smtp.ssl.checkserveridentity", "true");
    properties.put("mail.smtp.ssl.protocols", "TLSv1.2 TLSv1.3");
    if (settings.authorities() != null) {
      properties.put("mail.smtp.ssl.socketFactory", Authorities.trusting(settings.authorities()));
    }
    return properties;
  }

  @Override
  public void close() {
    try {
      transport.close();
    } catch (MessagingException e) {
      // whatever was taken over was taken over
    }
  }
}
