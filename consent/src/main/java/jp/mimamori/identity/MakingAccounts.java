package jp.mimamori.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One-time links and the accounts made with them. Nobody chooses a password for somebody else. */
@ApplicationScoped
public class MakingAccounts {

  /** How long a link can be used. */
  public static final Duration LINK_LIFE = Duration.ofDays(7);

  private static final Set<String> GUESSED_FIRST = GuessedFirst.WORDS;

  @Inject Accounts accounts;
  @Inject Passwords passwords;
  @Inject Clock clock;

  /** Why no account was made. */
  public enum Refused {
    /** The link is unknown, used or too old; which one is not told. */
    LINK_IS_CLOSED,
    /**
     * Somebody has this sign-in name already, or it is shorter than three characters or longer than
     * 100.
     */
    NAME_IS_TAKEN,
    /** Too many do the same at this moment; the link stays open. */
    BUSY
  }

  /** What came of a link: an account, or a reason. */
  public record Made(@Nullable AccountId account, @Nullable Refused refused) {}

  /**
   * A link for the first operator; earlier ones are closed. Empty when anybody has an account
   * already.
   *
   * @return the secret part of the link
   */
  @Transactional
  public Optional<Secret> inviteFirstOperator(String displayName) {
    if (!accounts.isEmpty()) {
      return Optional.empty();
    }
    accounts.closeSetUpLinks(clock.instant());
    return Optional.of(invite(Role.OPERATOR, null, null, displayName));
  }

  /** A link for a person who is registered here. Asked by an operator. */
  @Transactional
  public Secret inviteCitizen(SubjectId subject, String displayName) {
    return invite(Role.CITIZEN, subject, null, displayName);
  }

  /** A link for somebody who works at an institution. Asked by an operator. */
  @Transactional
  public Secret inviteStaff(Role role, UUID practitioner, String displayName) {
    return invite(role, null, practitioner, displayName);
  }

  /** A link for another operator. Asked by an operator. */
  @Transactional
  public Secret inviteOperator(String displayName) {
    return invite(Role.OPERATOR, null, null, displayName);
  }

  /** What a link is for; empty when it cannot be used. */
  @Transactional
  public Optional<Invitation> open(Secret secret) {
    return accounts.invitationWith(secret).filter(i -> i.isOpen(clock.instant()));
  }

  /**
   * Makes the account that a link is for; the link is used up.
   *
   * @throws PasswordRefused when the password is too short, too long or easily guessed
   */
  @Transactional(dontRollbackOn = PasswordRefused.class)
  public Made accept(Secret secret, String signInName, String password) {
    Instant now = clock.instant();
    Optional<Invitation> invitation = accounts.invitationToUse(secret).filter(i -> i.isOpen(now));
    if (invitation.isEmpty()) {
      return new Made(null, Refused.LINK_IS_CLOSED);
    }
    String name = Account.signInNameOf(signInName);
    if (name.length() < 3 || name.length() > 100 || accounts.named(name).isPresent()) {
      return new Made(null, Refused.NAME_IS_TAKEN);
    }
    check(password, name);
    Invitation used = invitation.get();
    Optional<String> hash = passwords.ifRoom(() -> passwords.hash(password));
    if (hash.isEmpty()) {
      return new Made(null, Refused.BUSY);
    }
    used.use(now);
    return new Made(
        make(
            name,
            hash.get(),
            used.role(),
            used.subject(),
            used.practitionerId(),
            used.displayName(),
            now),
        null);
  }

  /** Makes an account without a link: for demo data and tests. */
  @Transactional
  public AccountId make(
      String signInName,
      String password,
      Role role,
      @Nullable SubjectId subject,
      @Nullable UUID practitioner,
      String displayName) {
    return make(
        Account.signInNameOf(signInName),
        passwords.hash(password),
        role,
        subject,
        practitioner,
        displayName,
        clock.instant());
  }

  /**
   * Whether a password may be chosen: at least 15 characters while it is the only factor (NIST SP
   * 800-63B-4), at most 128, none of those that are guessed first, no rules about kinds of
   * characters.
   *
   * @throws PasswordRefused when it may not
   */
  static void check(String password, String signInName) {
    if (password.codePointCount(0, password.length()) < Passwords.SHORTEST) {
      throw new PasswordRefused(PasswordRefused.Reason.TOO_SHORT);
    }
    if (password.length() > Passwords.LONGEST) {
      throw new PasswordRefused(PasswordRefused.Reason.TOO_LONG);
    }
    String lower = password.toLowerCase(Locale.ROOT);
    boolean guessed =
        GUESSED_FIRST.contains(lower)
            || lower.chars().distinct().count() < 5
            || lower.replace(signInName, "").length() < 8;
    if (guessed) {
      throw new PasswordRefused(PasswordRefused.Reason.EASILY_GUESSED);
    }
  }

  private Secret invite(
      Role role, @Nullable SubjectId subject, @Nullable UUID practitioner, String displayName) {
    Instant now = clock.instant();
    Secret secret = Secret.random();
    accounts.add(
        new Invitation(
            Ids.next(now),
            secret.hash(),
            role,
            subject,
            practitioner,
            displayName,
            now,
            now.plus(LINK_LIFE)));
    return secret;
  }

  private AccountId make(
      String name,
      String passwordHash,
      Role role,
      @Nullable SubjectId subject,
      @Nullable UUID practitioner,
      String displayName,
      Instant now) {
    Account account =
        new Account(
            Ids.next(now), name, passwordHash, role, subject, practitioner, displayName, now);
    accounts.add(account);
    return account.id();
  }
}
