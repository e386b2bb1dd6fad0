package jp.mimamori.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import jp.mimamori.identity.Caller;
import jp.mimamori.mail.ChangingAddress;
import jp.mimamori.mail.EmailAddress;
import jp.mimamori.mail.MailServer;
import jp.mimamori.mail.Mailbox;
import jp.mimamori.mail.Mailboxes;

/**
 * How an account is told of things: by kind, at which hours, in which language, at which address.
 */
@ApplicationScoped
public class ChoosingNotices {

  @Inject Notices notices;
  @Inject Mailboxes mailboxes;
  @Inject ChangingAddress addresses;
  @Inject MailServer server;

  /**
   * What is chosen now.
   *
   * @param address where mail goes; empty when nowhere
   * @param waiting the address that waits for its confirmation
   * @param mailIsSent whether the operator has named a mail server
   */
  public record Chosen(
      NoticeSettings settings,
      Optional<EmailAddress> address,
      Optional<EmailAddress> waiting,
      boolean mailIsSent) {}

  @Transactional
  public Chosen chosen(Caller caller) {
    Mailbox mailbox = mailboxes.of(caller.account());
    Map<NoticeKind, NoticeChoice> choices = notices.choicesOf(caller.account());
    Map<NoticeKind, Ways> ways = new EnumMap<>(NoticeKind.class);
    for (NoticeKind kind : NoticeKind.values()) {
      NoticeChoice choice = choices.get(kind);
      if (kind.tells(caller.role())) {
        ways.put(kind, choice == null ? Ways.BOTH : choice.ways());
      }
    }
    return new Chosen(
        new NoticeSettings(ways, mailbox.quietHours().orElse(null), mailbox.language()),
        mailbox.address(),
        addresses.waiting(caller),
        server.isSetUp());
  }

  /** Chooses anew; kinds that are not named stay as they are. */
  @Transactional
  public void choose(Caller caller, NoticeSettings settings) {
    // locked first: two choices at once are one after the other
    mailboxes.choose(caller.account(), settings.language(), settings.quiet());
    Map<NoticeKind, NoticeChoice> choices = notices.choicesOf(caller.account());
    settings
        .ways()
        .forEach(
            (kind, ways) -> {
              NoticeChoice choice = choices.get(kind);
              if (choice == null) {
                notices.add(new NoticeChoice(caller.account(), kind, ways));
              } else {
                choice.choose(ways);
              }
            });
  }
}
