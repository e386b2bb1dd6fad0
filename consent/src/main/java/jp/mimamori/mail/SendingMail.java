package jp.mimamori.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Hands waiting mail to the mail server, all that is due over one connection. A mail that the
 * server took over and whose process died before that was written down is sent again, with the same
 * Message-ID; none is lost.
 */
@ApplicationScoped
public class SendingMail {

  private static final System.Logger LOG = System.getLogger(SendingMail.class.getName());

  @Inject TakingMail taking;
  @Inject Outbox outbox;
  @Inject MailServer server;
  @Inject Clock clock;

  /**
   * Sends what is due.
   *
   * @return whether the server could be spoken with, as far as there was a need to
   */
  public boolean sendDue() {
    Optional<MailSettings> settings = server.settings();
    if (settings.isEmpty()) {
      return true;
    }
    List<OutboxMail> due = taking.due();
    if (due.isEmpty()) {
      return true;
    }
    try (MailConnection connection = MailConnection.open(settings.get(), server)) {
      for (OutboxMail mail : due) {
        taking.take(mail).ifPresent(letter -> send(connection, letter));
        if (!connection.isOpen()) {
          return false;
        }
      }
      return true;
    } catch (MailNotTaken unreachable) {
      LOG.log(
          System.Logger.Level.WARNING,
          "mail: {0} wait, the mail server cannot be spoken with: {1}",
          due.size(),
          unreachable.getMessage());
      return false;
    }
  }

  /** How the mail is doing. */
  @Transactional
  public Outbox.Counts counts() {
    return outbox.counts(clock.instant());
  }

  /** Forgets what is done with. */
  public void tidy() {
    taking.forgetOld();
  }

  private void send(MailConnection connection, Letter letter) {
    try {
      connection.send(letter);
      taking.sent(letter.id());
    } catch (MailNotTaken refused) {
      LOG.log(
          System.Logger.Level.WARNING,
          "mail {0} was not taken: {1}",
          letter.id(),
          refused.getMessage());
      if (refused.isForGood()) {
        taking.giveUp(letter.id());
      }
    }
  }
}
