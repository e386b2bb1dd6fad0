package jp.mimamori.mail;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import java.util.UUID;
import jp.mimamori.identity.AccountId;
import org.jspecify.annotations.Nullable;

/** Where, how and when an account wants its mail. */
@Entity
@Table(name = "mailbox")
public class Mailbox {

  @Id
  @Column(name = "account_id")
  private UUID accountId;

  private @Nullable String address;

  @Enumerated(EnumType.STRING)
  private MailLanguage language;

  @Column(name = "quiet_from")
  private @Nullable Integer quietFrom;

  @Column(name = "quiet_until")
  private @Nullable Integer quietUntil;

  @SuppressWarnings("NullAway.Init")
  protected Mailbox() {}

  /** Of an account that has chosen nothing: no address, Japanese, no quiet hours. */
  Mailbox(AccountId account) {
    this.accountId = account.value();
    this.language = MailLanguage.JAPANESE;
  }

  public AccountId account() {
    return new AccountId(accountId);
  }

  /** The address whose owner confirmed it; empty while there is none. */
  public Optional<EmailAddress> address() {
    return Optional.ofNullable(address).flatMap(EmailAddress::of);
  }

  public MailLanguage language() {
    return language;
  }

  public Optional<QuietHours> quietHours() {
    return quietFrom == null || quietUntil == null
        ? Optional.empty()
        : Optional.of(QuietHours.ofMinutes(quietFrom, quietUntil));
  }

  void moveTo(@Nullable EmailAddress confirmed) {
    address = confirmed == null ? null : confirmed.text();
  }

  void choose(MailLanguage chosen, @Nullable QuietHours quiet) {
    language = chosen;
    quietFrom = quiet == null ? null : QuietHours.minutes(quiet.from());
    quietUntil = quiet == null ? null : QuietHours.minutes(quiet.until());
  }

  @Override
  public String toString() {
    return "Mailbox " + accountId;
  }
}
