package jp.mimamori.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;
import jp.mimamori.identity.AccountId;

/** Where an account wants to be told of a kind of thing. */
@Entity
@Table(name = "notice_choice")
@IdClass(NoticeChoiceKey.class)
class NoticeChoice {

  @Id
  @Column(name = "account_id")
  private UUID accountId;

  @Id
  @Enumerated(EnumType.STRING)
  private NoticeKind kind;

  @Column(name = "in_portal")
  private boolean inPortal;

  @Column(name = "by_mail")
  private boolean byMail;

  @SuppressWarnings("NullAway.Init")
  protected NoticeChoice() {}

  NoticeChoice(AccountId account, NoticeKind kind, Ways ways) {
    this.accountId = account.value();
    this.kind = kind;
    choose(ways);
  }

  NoticeKind kind() {
    return kind;
  }

  Ways ways() {
    return new Ways(inPortal, byMail);
  }

  /** What is urgent is shown in any case. */
  final void choose(Ways ways) {
    inPortal = ways.inPortal() || kind.isUrgent();
    byMail = ways.byMail();
  }

  @Override
  public String toString() {
    return "NoticeChoice " + kind;
  }
}
