package jp.mimamori.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** How far the ledger was looked through: one row, which one node locks at a time. */
@Entity
@Table(name = "notice_watch")
class NoticeWatch {

  static final int ONLY = 1;

  @Id private int id;

  @Column(name = "ledger_seq")
  private long ledgerSeq;

  protected NoticeWatch() {}

  long ledgerSeq() {
    return ledgerSeq;
  }

  void lookedUpTo(long seq) {
    ledgerSeq = seq;
  }

  @Override
  public String toString() {
    return "NoticeWatch " + id;
  }
}
