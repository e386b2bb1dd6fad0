package jp.mimamori.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mimamori.identity.AccountId;
import jp.mimamori.identity.Secret;
import org.jspecify.annotations.Nullable;

/** Where accounts get their mail, and where they want it. */
@ApplicationScoped
public class Mailboxes {

  @PersistenceContext EntityManager entities;

  /** The mailbox of an account; one that has chosen nothing when it has none. */
  public Mailbox of(AccountId account) {
    Mailbox found = entities.find(Mailbox.class, account.value());
    return found == null ? new Mailbox(account) : found;
  }

  /** Likewise, to be changed in this transaction. */
  Mailbox toChange(AccountId account) {
    Mailbox found = entities.find(Mailbox.class, account.value(), LockModeType.PESSIMISTIC_WRITE);
    if (found != null) {
      return found;
    }
    Mailbox made = new Mailbox(account);
    entities.persist(made);
    entities.flush();
    return made;
  }

  /**
   * How and when an account wants its mail.
   *
   * @param quiet null for never
   */
  public void choose(AccountId account, MailLanguage language, @Nullable QuietHours quiet) {
    toChange(account).choose(language, quiet);
  }

  void add(AddressChange change) {
    entities.persist(change);
    entities.flush();
  }

  void add(MailLink link) {
    entities.persist(link);
  }

  Optional<AddressChange> change(UUID id) {
    return Optional.ofNullable(entities.find(AddressChange.class, id));
  }

  /** What an account asked for after a moment, newest first; at most 50. */
  List<AddressChange> changesOf(AccountId account, Instant after) {
    return entities
        .createQuery(
            """
            select c from AddressChange c where c.accountId = :account and c.askedAt > :after
            order by c.askedAt desc, c.id desc
            """,
            AddressChange.class)
        .setParameter("account", account.value())
        .setParameter("after", after)
        .setMaxResults(50)
        .getResultList();
  }

  /** The change that a link is for; until the end of the transaction nobody else's to confirm. */
  Optional<AddressChange> changeToConfirm(Secret secret) {
    return entities
        .createQuery("select l.changeId from MailLink l where l.secretHash = :hash", UUID.class)
        .setParameter("hash", secret.hash())
        .getResultStream()
        .findFirst()
        .map(id -> entities.find(AddressChange.class, id, LockModeType.PESSIMISTIC_WRITE));
  }
}
