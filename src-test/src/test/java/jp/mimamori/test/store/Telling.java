package jp.mimamori.test.store;

import java.time.Duration;
import java.util.List;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.Question;
import jp.mimamori.consent.Refusal;
import jp.mimamori.emergency.WatchingFreshness;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.ledger.Ledger;
import jp.mimamori.notice.NoticeKind;
import jp.mimamori.notice.ReadingNotices;
import jp.mimamori.notice.Told;
import jp.mimamori.notice.WatchingApps;
import jp.mimamori.notice.WatchingGrants;
import jp.mimamori.notice.WatchingLedger;

/** What people are told of, looked for as the background work does. */
final class Telling {

  private final World world;

  Telling(World world) {
    this.world = world;
  }

  /** All that there is to tell is told. */
  void round() {
    ledger();
    for (int i = 0; i < 4; i++) {
      grants();
    }
  }

  void ledger() {
    WatchingLedger looks = world.the(WatchingLedger.class);
    while (looks.look(WatchingLedger.AT_ONCE)) {
      continue;
    }
  }

  void grants() {
    WatchingGrants grants = world.the(WatchingGrants.class);
    grants.requests();
    grants.apps();
    grants.endings();
    grants.frozen();
    world.the(WatchingApps.class).unusual();
    world.the(WatchingApps.class).lapsed();
    world.the(WatchingFreshness.class).look();
  }

  /** What somebody is told, newest first. */
  List<Told> told(Caller reader) {
    return world.the(ReadingNotices.class).part(reader, null).notices();
  }

  List<NoticeKind> kinds(Caller reader) {
    return told(reader).stream().map(Told::kind).toList();
  }

  List<NoticeKind> kinds(Caller reader, SubjectId about) {
    return told(reader).stream()
        .filter(told -> told.subject().equals(about))
        .map(Told::kind)
        .toList();
  }

  int unread(Caller reader) {
    return world.the(ReadingNotices.class).unread(reader);
  }

  /** Somebody is refused to look, and the ledger says so. */
  void refused(Caller caller, SubjectId subject, Action action) {
    world
        .the(Ledger.class)
        .note(
            new Refusal(
                Question.aboutAll(
                    caller, subject, action, Purpose.PERSONAL_USE, world.clock().instant()),
                Refusal.Reason.NO_GROUND));
  }

  void pass(Duration time) {
    world.clock().pass(time);
  }
}
