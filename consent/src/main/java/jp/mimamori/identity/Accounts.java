package jp.mimamori.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Accounts, their signed-in browsers, tokens and invitations.
 *
 * <p>Also read by callers that have no transaction of their own; then each call is one.
 */
@ApplicationScoped
@Transactional
public class Accounts {

  @PersistenceContext EntityManager entities;
  @Inject Clock clock;

  /** Written at once: rows of other classes refer to it by id only. */
  public void add(Account account) {
    entities.persist(account);
    entities.flush();
  }

  public Optional<Account> find(AccountId id) {
    return Optional.ofNullable(entities.find(Account.class, id.value()));
  }

  /** The caller that this account is at a door, with where it works. */
  public Caller callerOf(Account account, Channel channel, UUID request) {
    UUID practitioner = account.practitionerId();
    return account.caller(
        channel, request, practitioner == null ? null : affiliationOf(practitioner));
  }

  /** Where the practitioner works today. */
  private @Nullable Affiliation affiliationOf(UUID practitioner) {
    Practitioner found = entities.find(Practitioner.class, practitioner);
    return found == null
        ? null
        : found
            .tenureOn(LocalDate.now(clock.withZone(Japan.ZONE)))
            .map(Tenure::institution)
            .map(institution -> entities.find(Institution.class, institution))
            .map(institution -> affiliation(found, institution))
            .orElse(null);
  }

  private static Affiliation affiliation(Practitioner practitioner, Institution institution) {
    return new Affiliation(
        practitioner.id(),
        practitioner.profession(),
        institution.id(),
        institution.name(),
        institution.kind());
  }

  public Optional<Account> named(String signInName) {
    return entities
        .createQuery("select a from Account a where a.signInName = :name", Account.class)
        .setParameter("name", Account.signInNameOf(signInName))
        .getResultStream()
        .findFirst();
  }

  /** How many accounts whose sign-in names begin so were made since a moment. */
  public long countNamed(String beginning, Instant since) {
    return entities
        .createQuery(
            "select count(a) from Account a where a.signInName like :names and a.createdAt >="
                + " :since",
            Long.class)
        .setParameter("names", beginning + "%")
        .setParameter("since", since)
        .getSingleResult();
  }

  /** Whether anybody can sign in at all. */
  public boolean isEmpty() {
    return entities
        .createQuery("select a.id from Account a", UUID.class)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  /** All accounts of one person; more than one only when an operator made a second. */
  public List<Account> ofSubject(SubjectId subject) {
    return entities
        .createQuery("select a from Account a where a.subjectId = :subject", Account.class)
        .setParameter("subject", subject.value())
        .setMaxResults(20)
        .getResultList();
  }

  /** All accounts of one practitioner. */
  public List<Account> ofPractitioner(UUID practitioner) {
    return entities
        .createQuery(
            "select a from Account a where a.practitionerId = :practitioner", Account.class)
        .setParameter("practitioner", practitioner)
        .setMaxResults(20)
        .getResultList();
  }

  /**
   * Disables these accounts, and revokes their tokens and ends their sign-ins, so that none comes
   * back with the account.
   *
   * @return how many were enabled
   */
  public int disable(List<Account> those, Instant now) {
    List<Account> enabled = those.stream().filter(Account::isEnabled).toList();
    for (Account account : enabled) {
      account.disable(now);
      endSignIns(account.id(), now);
      revokeTokens(account.id(), now);
    }
    return enabled.size();
  }

  void add(SignIn signIn) {
    entities.persist(signIn);
  }

  Optional<SignIn> signInWith(Secret secret) {
    return entities
        .createQuery("select s from SignIn s where s.secretHash = :hash", SignIn.class)
        .setParameter("hash", secret.hash())
        .getResultStream()
        .findFirst();
  }

  /** The signed-in browsers of an account that have not been ended, newest first; at most 50. */
  List<SignIn> signInsOf(AccountId account) {
    return entities
        .createQuery(
            """
            select s from SignIn s where s.accountId = :account and s.endedAt is null order by s.startedAt desc, s.id
            """,
            SignIn.class)
        .setParameter("account", account.value())
        .setMaxResults(50)
        .getResultList();
  }

  /**
   * Ends the account's oldest sign-ins beyond those it may have at once, and forgets those that
   * ended long ago.
   */
  void endOldSignIns(AccountId account, Instant now) {
    entities.flush();
    signInsOf(account).stream().skip(SignIn.AT_ONCE).forEach(s -> s.end(now));
    entities
        .createQuery("delete from SignIn s where s.accountId = :account and s.startedAt < :before")
        .setParameter("account", account.value())
        .setParameter("before", now.minus(SignIn.FORGOTTEN_AFTER))
        .executeUpdate();
  }

  /** Ends every signed-in browser of an account, however many there are. */
  void endSignIns(AccountId account, Instant now) {
    entities
        .createQuery(
            "update SignIn s set s.endedAt = :now where s.accountId = :account and s.endedAt is"
                + " null")
        .setParameter("now", now)
        .setParameter("account", account.value())
        .executeUpdate();
  }

  /** Revokes every token of an account, however many there are. */
  void revokeTokens(AccountId account, Instant now) {
    entities
        .createQuery(
            "update AccessToken t set t.revokedAt = :now where t.accountId = :account and"
                + " t.revokedAt is null")
        .setParameter("now", now)
        .setParameter("account", account.value())
        .executeUpdate();
  }

  void add(AccessToken token) {
    entities.persist(token);
  }

  Optional<AccessToken> token(UUID id) {
    return Optional.ofNullable(entities.find(AccessToken.class, id));
  }

  /** The tokens of an account, newest first; at most 50. */
  List<AccessToken> tokensOf(AccountId account) {
    return entities
        .createQuery(
            "select t from AccessToken t where t.accountId = :account order by t.issuedAt desc,"
                + " t.id",
            AccessToken.class)
        .setParameter("account", account.value())
        .setMaxResults(50)
        .getResultList();
  }

  void add(Invitation invitation) {
    entities.persist(invitation);
  }

  /** The invitation with this secret, until the end of the transaction nobody else's to use. */
  Optional<Invitation> invitationToUse(Secret secret) {
    return entities
        .createQuery("select i from Invitation i where i.secretHash = :hash", Invitation.class)
        .setParameter("hash", secret.hash())
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst();
  }

  /** Set-up links that were printed before; only the newest opens the door. */
  void closeSetUpLinks(Instant now) {
    entities
        .createQuery(
            """
            update Invitation i set i.usedAt = :now
            where i.role = :operator and i.practitionerId is null and i.usedAt is null
            """)
        .setParameter("now", now)
        .setParameter("operator", Role.OPERATOR)
        .executeUpdate();
  }

  /** No account is made any more with links that were handed to this person. */
  public void closeInvitations(SubjectId subject, Instant now) {
    entities
        .createQuery(
            "update Invitation i set i.usedAt = :now where i.subjectId = :id and i.usedAt is null")
        .setParameter("now", now)
        .setParameter("id", subject.value())
        .executeUpdate();
  }

  /** Likewise, to this practitioner. */
  public void closeInvitations(UUID practitioner, Instant now) {
    entities
        .createQuery(
            "update Invitation i set i.usedAt = :now where i.practitionerId = :id and i.usedAt is"
                + " null")
        .setParameter("now", now)
        .setParameter("id", practitioner)
        .executeUpdate();
  }

  Optional<Invitation> invitationWith(Secret secret) {
    return entities
        .createQuery("select i from Invitation i where i.secretHash = :hash", Invitation.class)
        .setParameter("hash", secret.hash())
        .getResultStream()
        .findFirst();
  }
}
