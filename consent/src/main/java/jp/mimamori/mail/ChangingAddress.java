package jp.mimamori.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Ids;
import jp.mimamori.identity.Secret;
import org.jspecify.annotations.Nullable;

/**
 * Where an account gets its mail. A new address counts when the same account follows the link that
 * was sent to it; the earlier address is told.
 */
@ApplicationScoped
public class ChangingAddress {

  /** How often an account may ask on one day: more would let it fill others' mailboxes. */
  static final int A_DAY = 5;

  @Inject Mailboxes mailboxes;
  @Inject Outbox outbox;
  @Inject MailServer server;
  @Inject Clock clock;

  /** Why nothing was sent. */
  public enum Refused {
    /** It is not an address. */
    NO_ADDRESS,
    /** It was asked for too often today. */
    TOO_OFTEN,
    /** The operator has named no mail server. */
    MAIL_NOT_SET_UP
  }

  /** Asks for an address; an earlier wish is off. Empty when a mail is on its way to it. */
  @Transactional
  public Optional<Refused> ask(Caller caller, String typed) {
    Instant now = clock.instant();
    Optional<EmailAddress> address = EmailAddress.of(typed);
    if (!server.isSetUp()) {
      return Optional.of(Refused.MAIL_NOT_SET_UP);
    }
    if (address.isEmpty()) {
      return Optional.of(Refused.NO_ADDRESS);
    }
    mailboxes.toChange(caller.account());
    List<AddressChange> today =
        mailboxes.changesOf(caller.account(), now.minus(Duration.ofDays(1)));
    if (today.size() >= A_DAY) {
      return Optional.of(Refused.TOO_OFTEN);
    }
    today.stream().filter(change -> change.isOpen(now)).forEach(change -> change.close(null, now));
    AddressChange wish = new AddressChange(Ids.next(now), caller.account(), address.get(), now);
    mailboxes.add(wish);
    write(caller, OutboxMail.Kind.CONFIRM_ADDRESS, wish, now);
    return Optional.empty();
  }

  /**
   * The account that asked has followed the link: mail goes to the new address from now on.
   *
   * @return whether it does; not when the link is unknown, used, too old or another account's
   */
  @Transactional
  public boolean confirm(Caller caller, Secret secret) {
    Instant now = clock.instant();
    Optional<AddressChange> wish =
        mailboxes
            .changeToConfirm(secret)
            .filter(change -> change.account().equals(caller.account()) && change.isOpen(now));
    wish.ifPresent(change -> move(caller, change, now));
    return wish.isPresent();
  }

  /** No mail is wanted any more. */
  @Transactional
  public void forget(Caller caller) {
    Instant now = clock.instant();
    Mailbox mailbox = mailboxes.toChange(caller.account());
    pending(caller, now).ifPresent(change -> change.close(null, now));
    Optional<EmailAddress> earlier = mailbox.address();
    mailbox.moveTo(null);
    earlier.ifPresent(
        address -> {
          AddressChange away = AddressChange.away(Ids.next(now), caller.account(), address, now);
          mailboxes.add(away);
          write(caller, OutboxMail.Kind.ADDRESS_CHANGED, away, now);
        });
  }

  /** The address that waits for its confirmation. */
  @Transactional
  public Optional<EmailAddress> waiting(Caller caller) {
    return pending(caller, clock.instant()).map(AddressChange::address);
  }

  private Optional<AddressChange> pending(Caller caller, Instant now) {
    return mailboxes.changesOf(caller.account(), now.minus(AddressChange.LIFE)).stream()
        .filter(change -> change.isOpen(now))
        .findFirst();
  }

  private void move(Caller caller, AddressChange change, Instant now) {
    Mailbox mailbox = mailboxes.toChange(caller.account());
    Optional<EmailAddress> earlier =
        mailbox.address().filter(address -> !address.equals(change.address()));
    mailbox.moveTo(change.address());
    change.close(earlier.orElse(null), now);
    if (earlier.isPresent()) {
      write(caller, OutboxMail.Kind.ADDRESS_CHANGED, change, now);
    }
  }

  private void write(
      Caller caller, OutboxMail.Kind kind, @Nullable AddressChange about, Instant now) {
    outbox.add(new OutboxMail(Ids.next(now), caller.account(), kind, about, now));
  }
}
