package jp.mimamori.notice;

import jp.mimamori.consent.Action;
import jp.mimamori.identity.Role;

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
  /** An app took far more records on one day than usual. */
  APP_UNUSUAL,
  /** What an app did not use for long, it may not any more. */
  APP_LAPSED,
  /** A hand-over of records to another municipality went on: agreed, ready, taken, returned. */
  HAND_OVER,
  /** Somebody looked in an emergency. */
  EMERGENCY,
  /** Values of the emergency dataset are to be confirmed again, in a week or now. */
  REVIEW,
  /** A hospital wrote what was done in an emergency. */
  TREATED;

  /**
   * Whether it goes before everything else: it cannot be switched off, and no hour holds it back.
   */
  public boolean isUrgent() {
    return this == EMERGENCY;
  }

  /** Whether people of this role are told of such things. */
  public boolean tells(Role role) {
    return role == Role.CITIZEN || (role == Role.PRACTITIONER && tellsPhysicians());
  }

  /** Whether being told of it rests on leave to do this. */
  boolean rests(Action action) {
    // a patient's dataset is confirmed by the family; that it is due, a physician sees in a list
    return action == concerns() || (tellsPhysicians() && action == Action.SEE_IN_LIST);
  }

  private boolean tellsPhysicians() {
    return this == REVIEW || this == TREATED;
  }

  /** What a person may do who may be told of it, besides reading the ledger. */
  Action concerns() {
    return switch (this) {
      case REQUESTED, GRANT_ENDS, GRANT_FROZE, NEW_APP, APP_UNUSUAL, APP_LAPSED, HAND_OVER ->
          Action.READ_GRANTS;
      case VIEWED, REFUSED, EMERGENCY -> Action.READ_LEDGER;
      case REVIEW, TREATED -> Action.READ;
    };
  }
}
