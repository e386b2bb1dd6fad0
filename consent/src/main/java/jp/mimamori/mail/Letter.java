package jp.mimamori.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import jp.mimamori.identity.Secret;
import org.jspecify.annotations.Nullable;

/**
 * A mail in hand: to whom, and which of our few texts. It names nobody and no institution, and says
 * nothing of what there is to read.
 *
 * @param id names the mail, however often it is tried
 * @param secret for the link of a mail that asks for a confirmation; null in all others
 */
record Letter(
    UUID id,
    OutboxMail.Kind kind,
    EmailAddress to,
    MailLanguage language,
    @Nullable Secret secret,
    Instant now) {

  private static final String SENDER = "Mimamori";

  /** The message, from that sender and about the portal at that address. */
  MimeMessage message(Session session, EmailAddress from, String url, String domain)
      throws MessagingException {
    String messageId = "<" + id + "@" + domain + ">";
    MimeMessage message =
        new MimeMessage(session) {
          @Override
          protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", messageId);
          }
        };
    message.setFrom(sender(from));
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(to.text(), true));
    message.setSubject(text("subject"), StandardCharsets.UTF_8.name());
    message.setText(text("body", link(url)), StandardCharsets.UTF_8.name());
    // RFC 3834 §5: nobody's holiday answer is wanted
    message.setHeader("Auto-Submitted", "auto-generated");
    message.setHeader("Content-Language", language == MailLanguage.ENGLISH ? "en" : "ja");
    message.setSentDate(Date.from(now));
    message.saveChanges();
    return message;
  }

  private String text(String part, Object... arguments) {
    return MailText.of(kind.name() + "." + part, language, arguments);
  }

  private String link(String url) {
    return switch (kind) {
      case NEWS, URGENT_NEWS -> url + "/notices";
      case CONFIRM_ADDRESS ->
          url + "/settings/mail-address#" + (secret == null ? "" : secret.text());
      case ADDRESS_CHANGED -> url + "/settings/notices";
    };
  }

  private static InternetAddress sender(EmailAddress from) throws MessagingException {
    try {
      return new InternetAddress(from.text(), SENDER, StandardCharsets.UTF_8.name());
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException("every Java has UTF-8", e);
    }
  }

  @Override
  public String toString() {
    return "Letter " + id;
  }
}
