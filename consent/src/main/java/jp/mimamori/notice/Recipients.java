package jp.mimamori.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import jp.mimamori.consent.Guardianship;
import jp.mimamori.consent.Guardianships;
import jp.mimamori.identity.Account;
import jp.mimamori.identity.AccountId;
import jp.mimamori.identity.Accounts;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Channel;
import jp.mimamori.identity.Ids;
import jp.mimamori.identity.Role;
import jp.mimamori.identity.SubjectId;

/**
 * Who is told: the person, and those who stand in for the person at that moment, each only of what
 * they would see themselves; and who is named besides. Nobody is told of what they did themselves.
 */
@ApplicationScoped
class Recipients {

  @Inject Accounts accounts;
  @Inject Guardianships guardianships;
  @Inject Sights sights;

  /**
   * A notice for each.
   *
   * @param besides practitioners who are told too
   */
  List<Notice> notices(Occasion occasion, Collection<AccountId> besides, Instant now) {
    Stream<Account> family =
        Stream.concat(Stream.of(occasion.subject()), guardians(occasion.subject(), now))
            .distinct()
            .flatMap(person -> accounts.ofSubject(person).stream())
            .filter(account -> account.role() == Role.CITIZEN);
    Stream<Account> staff =
        besides.stream()
            .flatMap(account -> accounts.find(account).stream())
            .filter(account -> account.role() == Role.PRACTITIONER);
    return Stream.concat(family, staff)
        .filter(Account::isEnabled)
        .filter(account -> !account.id().equals(occasion.by()))
        .flatMap(account -> notice(account, occasion, now))
        .toList();
  }

  private Stream<SubjectId> guardians(SubjectId ward, Instant now) {
    return guardianships.ofWard(ward).stream()
        .filter(guardianship -> guardianship.isInForce(now))
        .map(Guardianship::guardian);
  }

  private Stream<Notice> notice(Account account, Occasion occasion, Instant now) {
    Caller reader = accounts.callerOf(account, Channel.SYSTEM, UUID.randomUUID());
    Notice notice = new Notice(Ids.next(now), account.id(), occasion);
    return sights.of(reader, List.of(notice), now).told().isEmpty()
        ? Stream.empty()
        : Stream.of(notice);
  }
}
