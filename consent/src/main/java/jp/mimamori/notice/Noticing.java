package jp.mimamori.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import jp.mimamori.consent.GrantId;
import jp.mimamori.identity.AccountId;
import jp.mimamori.identity.SubjectId;

/**
 * Tells people of something, once, each in the ways they want. All of it happens in the transaction
 * of the caller: either everybody is told, with their mail, or nobody.
 */
@ApplicationScoped
public class Noticing {

  @Inject Notices notices;
  @Inject Recipients recipients;
  @Inject Mailing mailing;
  @Inject Clock clock;

  /**
   * Tells of something that happened just now, for whoever has no row in the ledger or grant to
   * tell it by.
   *
   * @param reference names the thing among those of its kind and person: the same is told once
   */
  @Transactional
  public void tell(SubjectId subject, NoticeKind kind, String reference) {
    tell(new Occasion(subject, kind, reference, clock.instant(), null, null, null));
  }

  /**
   * Tells of something that happened just now by a grant; of the same detail once.
   *
   * @param detail names what happened, among all that does by this grant
   */
  @Transactional
  public void tell(SubjectId subject, NoticeKind kind, GrantId grant, String detail) {
    tell(Occasion.about(subject, kind, grant, detail, clock.instant()));
  }

  /**
   * Tells that values of a dataset are to be confirmed.
   *
   * @param physicians who may approve them, and are told too
   */
  @Transactional
  public void tell(SubjectId subject, Review review, Collection<AccountId> physicians) {
    tell(
        new Occasion(
            subject, NoticeKind.REVIEW, review.reference(), clock.instant(), null, null, null),
        physicians);
  }

  /**
   * Tells that a hospital wrote what was done in an emergency.
   *
   * @param physicians who are told too
   */
  @Transactional
  public void tell(SubjectId subject, Treated treated, Collection<AccountId> physicians) {
    tell(
        new Occasion(
            subject, NoticeKind.TREATED, treated.reference(), clock.instant(), null, null, null),
        physicians);
  }

  /** Tells, unless it was told before. */
  void tell(Occasion occasion) {
    tell(occasion, List.of());
  }

  private void tell(Occasion occasion, Collection<AccountId> besides) {
    if (notices.claim(occasion)) {
      Instant now = clock.instant();
      recipients.notices(occasion, besides, now).forEach(notice -> deliver(notice, now));
    }
  }

  /** Nobody is to be told of it, now or later. */
  void settle(Occasion occasion) {
    notices.claim(occasion);
  }

  private void deliver(Notice notice, Instant now) {
    AccountId account = notice.account();
    Ways ways =
        Optional.ofNullable(notices.choicesOf(account).get(notice.kind()))
            .map(NoticeChoice::ways)
            .orElse(Ways.BOTH);
    boolean byMail = ways.byMail() && mailing.reaches(account);
    boolean inPortal = ways.inPortal() || notice.kind().isUrgent();
    if (!inPortal && !byMail) {
      return;
    }
    if (!inPortal) {
      // where the mail leads to; the bell leaves it out
      notice.read(now);
    }
    notices.add(notice);
    if (byMail) {
      mailing.tell(account, notice.kind(), now);
    }
  }
}
