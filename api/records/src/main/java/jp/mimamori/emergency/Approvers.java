package jp.mimamori.emergency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import jp.mimamori.consent.Consents;
import jp.mimamori.consent.Grantee;
import jp.mimamori.identity.Account;
import jp.mimamori.identity.AccountId;
import jp.mimamori.identity.Accounts;
import jp.mimamori.identity.Channel;
import jp.mimamori.identity.SubjectId;

/**
 * The physicians who are told when values of a dataset are to be confirmed: those to whom it is
 * granted by name, and whoever approved it last; each only who may approve it now. Of all others
 * who work where it is granted to the institution nobody is told.
 */
@ApplicationScoped
class Approvers {

  @Inject Consents consents;
  @Inject Datasets datasets;
  @Inject Accounts accounts;
  @Inject Leave leave;

  List<AccountId> of(SubjectId subject, Instant now) {
    return Stream.concat(named(subject, now), last(subject))
        .filter(account -> account.isEnabled() && mayApprove(account, subject, now))
        .map(Account::id)
        .distinct()
        .toList();
  }

  private Stream<Account> named(SubjectId subject, Instant now) {
    return consents.standing(subject, now).stream()
        .map(consent -> consent.grant().grantee())
        .filter(grantee -> grantee.kind() == Grantee.Kind.PRACTITIONER)
        .distinct()
        .flatMap(grantee -> accounts.ofPractitioner(UUID.fromString(grantee.id())).stream());
  }

  private Stream<Account> last(SubjectId subject) {
    return datasets
        .newestApproved(subject)
        .flatMap(approved -> accounts.find(new AccountId(approved.account())))
        .stream();
  }

  private boolean mayApprove(Account account, SubjectId subject, Instant now) {
    return leave
        .wouldApprove(accounts.callerOf(account, Channel.SYSTEM, UUID.randomUUID()), subject, now)
        .isPresent();
  }
}
