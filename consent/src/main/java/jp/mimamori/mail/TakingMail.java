package jp.mimamori.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mimamori.identity.Ids;
import jp.mimamori.identity.Secret;

/**
 * What happens to a waiting mail, one transaction each: it is taken in hand by one node, and sent,
 * or its turn comes again. Should the process die meanwhile, its turn comes again too.
 */
@ApplicationScoped
class TakingMail {

  /** After this it is not tried any more. */
  static final Duration PATIENCE = Duration.ofDays(3);

  /** Longer than the time-outs of a connection, so that nobody else takes it meanwhile. */
  private static final Duration SHORTEST = Duration.ofMinutes(2);

  private static final Duration LONGEST = Duration.ofHours(1);
  private static final int DOUBLINGS = 6;

  @Inject Outbox outbox;
  @Inject Mailboxes mailboxes;
  @Inject Clock clock;

  @Transactional
  List<OutboxMail> due() {
    return outbox.due(clock.instant());
  }

  /** Takes one in hand; empty when somebody else did, or when it is not to be sent now. */
  @Transactional
  Optional<Letter> take(OutboxMail seen) {
    Instant now = clock.instant();
    return outbox.take(seen, now.plus(rest(seen.attempts()))).flatMap(mail -> letter(mail, now));
  }

  @Transactional
  void sent(UUID id) {
    outbox.find(id).ifPresent(mail -> mail.sent(clock.instant()));
  }

  /** Nobody takes it, now or later. */
  @Transactional
  void giveUp(UUID id) {
    outbox.find(id).ifPresent(mail -> mail.giveUp(clock.instant()));
  }

  @Transactional
  void forgetOld() {
    outbox.forgetOld(clock.instant());
  }

  private static Duration rest(int attempts) {
    Duration rest = SHORTEST.multipliedBy(1L << Math.min(attempts, DOUBLINGS));
    return rest.compareTo(LONGEST) > 0 ? LONGEST : rest;
  }

  private Optional<Letter> letter(OutboxMail mail, Instant now) {
    if (now.isAfter(mail.madeAt().plus(PATIENCE))) {
      mail.giveUp(now);
      return Optional.empty();
    }
    return switch (mail.kind()) {
      case NEWS -> news(mail, now);
      case URGENT_NEWS -> toMailbox(mail, now);
      case CONFIRM_ADDRESS -> confirmation(mail, now);
      case ADDRESS_CHANGED ->
          to(mail, change(mail).flatMap(AddressChange::earlier), Optional.empty(), now);
    };
  }

  private Optional<Letter> news(OutboxMail mail, Instant now) {
    Optional<Instant> loudAgain =
        mailboxes.of(mail.account()).quietHours().flatMap(quiet -> quiet.endAfter(now));
    if (loudAgain.isPresent()) {
      mail.waitUntil(loudAgain.get());
      return Optional.empty();
    }
    return toMailbox(mail, now);
  }

  private Optional<Letter> toMailbox(OutboxMail mail, Instant now) {
    return to(mail, mailboxes.of(mail.account()).address(), Optional.empty(), now);
  }

  /** The secret is made for this one mail; only its hash stays here. */
  private Optional<Letter> confirmation(OutboxMail mail, Instant now) {
    Optional<AddressChange> change = change(mail).filter(c -> c.isOpen(now));
    Secret secret = Secret.random();
    change.ifPresent(c -> mailboxes.add(new MailLink(Ids.next(now), c, secret.hash())));
    return to(mail, change.map(AddressChange::address), Optional.of(secret), now);
  }

  private Optional<Letter> to(
      OutboxMail mail, Optional<EmailAddress> address, Optional<Secret> secret, Instant now) {
    if (address.isEmpty()) {
      mail.sent(now);
      return Optional.empty();
    }
    MailLanguage language = mailboxes.of(mail.account()).language();
    return Optional.of(
        new Letter(mail.id(), mail.kind(), address.get(), language, secret.orElse(null), now));
  }

  private Optional<AddressChange> change(OutboxMail mail) {
    return Optional.ofNullable(mail.change()).flatMap(mailboxes::change);
  }
}
