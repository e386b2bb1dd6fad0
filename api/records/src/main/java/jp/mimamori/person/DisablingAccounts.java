package jp.mimamori.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.identity.Accounts;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.SubjectId;

/**
 * An operator disables the accounts of a person: signed-in browsers and tokens end on their next
 * request. Who is to come back gets a new link.
 */
@ApplicationScoped
public class DisablingAccounts {

  @Inject Accounts accounts;
  @Inject People people;
  @Inject Counter counter;
  @Inject Clock clock;

  /**
   * Disables every account of a person, who is told.
   *
   * @return how many it disabled
   * @throws RefusedException when the caller is no operator, or nobody is registered
   */
  @Transactional
  public int of(Caller caller, SubjectId subject) {
    counter.requireLeave(
        caller, people.find(subject).map(Person::id).orElse(null), Action.REGISTER);
    Instant now = clock.instant();
    accounts.closeInvitations(subject, now);
    return accounts.disable(accounts.ofSubject(subject), now);
  }
}
