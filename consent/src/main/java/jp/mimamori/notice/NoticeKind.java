package jp.mimamori.notice;

import jp.mimamori.consent.Action;

/** What people are told of. */
public enum NoticeKind {
  /** Somebody to whom it was granted looked at records. */
  VIEWED,
  /** Somebody tried, and was refused. */
  REFUSED,
  /** Somebody asks for access and waits for an answer. */
  REQUESTED,
  /** A grant ends in a week, or in a day. */
  GRANT_ENDS,
  /** A grant rests, since whoever gave it no longer stands in for the person. */
  GRANT_FROZE,
  /** An app, or whoever holds a link, was let in. */
  NEW_APP,
  /** Somebody looked in an emergency. */
  EMERGENCY;

  /**
   * Whether it goes before everything else: it cannot be switched off, and no hour holds it back.
   */
  public boolean isUrgent() {
    return this == EMERGENCY;
  }

  /** What a person may do who may be told of it, besides reading the ledger. */
  Action concerns() {
    return switch (this) {
      case REQUESTED, GRANT_ENDS, GRANT_FROZE, NEW_APP -> Action.READ_GRANTS;
      case VIEWED, REFUSED, EMERGENCY -> Action.READ_LEDGER;
    };
  }
}
