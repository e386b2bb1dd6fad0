package jp.mimamori.test.door;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A real mail server of a test's own. It takes whatever comes. */
public final class Post implements AutoCloseable {

  private static final Pattern SECRET = Pattern.compile("mail-address#([A-Za-z0-9_-]{43})");
  private static final long PATIENCE_MILLIS = 60_000;

  private final GreenMail server;
  private final int port;

  private Post(int port, String protocol) {
    this.port = port;
    ServerSetup setup = new ServerSetup(port, "127.0.0.1", protocol);
    setup.setServerStartupTimeout(20_000);
    server = new GreenMail(setup);
    server.start();
  }

  /** In the clear. */
  public static Post on(int port) {
    return new Post(port, ServerSetup.PROTOCOL_SMTP);
  }

  /** Over TLS from the first byte. */
  public static Post secretOn(int port) {
    return new Post(port, ServerSetup.PROTOCOL_SMTPS);
  }

  public int port() {
    return port;
  }

  /** How {@code ./run} is told of it. */
  public Map<String, String> settings() {
    return Map.of(
        "PHR_MAIL_HOST", "127.0.0.1",
        "PHR_MAIL_PORT", Integer.toString(port),
        "PHR_MAIL_FROM", "mimamori@example.jp",
        "PHR_MAIL_TLS", "none");
  }

  /** What came for this address, oldest first. */
  public List<MimeMessage> to(String address) {
    return Stream.of(server.getReceivedMessages())
        .filter(message -> recipients(message).equals(address))
        .toList();
  }

  /** Likewise, when as many have come; fails when they do not. */
  public List<MimeMessage> await(String address, int count) {
    long end = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
    while (to(address).size() < count) {
      if (System.nanoTime() > end) {
        throw new AssertionError(
            to(address).size() + " of " + count + " mails came for " + address);
      }
      try {
        Thread.sleep(100);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
    return to(address);
  }

  /** The secret of the link in the newest mail to this address. */
  public String secret(String address, int count) {
    List<MimeMessage> mails = await(address, count);
    Matcher secret = SECRET.matcher(text(mails.get(mails.size() - 1)));
    if (!secret.find()) {
      throw new AssertionError("no link");
    }
    return secret.group(1);
  }

  /** The words of a mail. */
  public static String text(MimeMessage message) {
    try {
      return message.getContent().toString().replace("\r\n", "\n");
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same for one that is sent again. */
  public static String id(MimeMessage message) {
    try {
      return message.getMessageID();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** All of it: headers, decoded and as they came, and words. */
  public static String whole(MimeMessage message) {
    try {
      StringBuilder whole = new StringBuilder(message.getSubject()).append('\n');
      message.getAllHeaderLines().asIterator().forEachRemaining(l -> whole.append(l).append('\n'));
      return whole.append(text(message)).toString();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String recipients(MimeMessage message) {
    try {
      return message.getRecipients(Message.RecipientType.TO)[0].toString();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Takes mail again after it was closed; what came before is forgotten. */
  public void open() {
    server.start();
  }

  @Override
  public void close() {
    server.stop();
  }
}
