package jp.mimamori.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import jp.mimamori.identity.AccountId;
import jp.mimamori.mail.MailServer;
import jp.mimamori.mail.Mailboxes;
import jp.mimamori.mail.Outbox;

/** Has a mail say that there is a notice. */
@ApplicationScoped
class Mailing {

  @Inject MailServer server;
  @Inject Mailboxes mailboxes;
  @Inject Outbox outbox;

  /** Whether mail gets to this account. */
  boolean reaches(AccountId account) {
    return server.isSetUp() && mailboxes.of(account).address().isPresent();
  }

  void tell(AccountId account, NoticeKind kind, Instant now) {
    outbox.news(account, kind.isUrgent(), now);
  }
}
