package jp.mimamori.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.mimamori.app.CountingUse;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.Ground;
import jp.mimamori.identity.Account;
import jp.mimamori.identity.AccountId;
import jp.mimamori.identity.Accounts;
import jp.mimamori.identity.Japan;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.ledger.Ledger;
import jp.mimamori.ledger.LedgerRow;

/**
 * Looks through the ledger, row after row, for what people are told of: that somebody to whom it
 * was granted looked, and that somebody was refused. What one account did on one day is told once.
 *
 * <p>How far it came and what was told are one transaction: a process that dies in between loses
 * nothing and tells nothing twice.
 */
@ApplicationScoped
public class WatchingLedger {

  /** How many rows one transaction takes. */
  public static final int AT_ONCE = 200;

  @Inject Ledger ledger;
  @Inject Notices notices;
  @Inject Noticing noticing;
  @Inject Accounts accounts;
  @Inject CountingUse use;

  /**
   * Looks at the next rows.
   *
   * @return whether there may be more
   */
  @Transactional
  public boolean look(int most) {
    if (ledger.after(notices.watch().ledgerSeq(), 1).isEmpty()) {
      return false;
    }
    NoticeWatch watch = notices.watchAlone();
    List<LedgerRow> rows = ledger.after(watch.ledgerSeq(), most);
    use.count(rows);
    Set<String> seen = new HashSet<>();
    for (LedgerRow row : rows) {
      occasion(row).filter(occasion -> seen.add(named(occasion))).ifPresent(noticing::tell);
      watch.lookedUpTo(row.seq());
    }
    return rows.size() == most;
  }

  /** Leaves one row out: for one over which the look failed again and again. */
  @Transactional
  public long skipOne() {
    NoticeWatch watch = notices.watchAlone();
    ledger.after(watch.ledgerSeq(), 1).forEach(row -> watch.lookedUpTo(row.seq()));
    return watch.ledgerSeq();
  }

  private static String named(Occasion occasion) {
    return occasion.subject() + " " + occasion.kind() + " " + occasion.reference();
  }

  private Optional<Occasion> occasion(LedgerRow row) {
    SubjectId subject = row.subject();
    // whoever is told, in the own list, whom a grant is from has not looked at records
    if (subject == null || row.action() == Action.SEE_IN_LIST) {
      return Optional.empty();
    }
    if (!row.permitted()) {
      return isOwn(row, subject)
          ? Optional.empty()
          : Optional.of(occasion(row, subject, NoticeKind.REFUSED));
    }
    // who adds a record has looked at none
    return row.ground() == Ground.GRANT && row.action() != Action.WRITE
        ? Optional.of(occasion(row, subject, NoticeKind.VIEWED))
        : Optional.empty();
  }

  private boolean isOwn(LedgerRow row, SubjectId subject) {
    return accounts
        .find(new AccountId(row.accountId()))
        .map(Account::subject)
        .filter(subject::equals)
        .isPresent();
  }

  private static Occasion occasion(LedgerRow row, SubjectId subject, NoticeKind kind) {
    LocalDate day = LocalDate.ofInstant(row.notedAt(), Japan.ZONE);
    return new Occasion(
        subject,
        kind,
        row.accountId() + "/" + day,
        row.notedAt(),
        row.seq(),
        null,
        new AccountId(row.accountId()));
  }
}
