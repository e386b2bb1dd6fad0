package jp.mimamori.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.mimamori.consent.Consent;
import jp.mimamori.consent.Consents;
import jp.mimamori.consent.GrantId;
import jp.mimamori.consent.Guardianship;
import jp.mimamori.consent.Guardianships;
import jp.mimamori.consent.Terms;
import jp.mimamori.identity.SubjectId;

/**
 * Looks at grants for what people are told of: that somebody asks, that an app or a link was let
 * in, that one ends soon, that one rests. It goes by what stands there, not by when it last looked:
 * a night without the server is made up for, and a clock that is set back tells nothing twice.
 */
@ApplicationScoped
public class WatchingGrants {

  private static final Duration WEEK = Duration.ofDays(7);
  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration LOOKS_BACK = Duration.ofDays(30);
  private static final String ENDED = "/ended";

  @Inject Untold untold;
  @Inject Consents consents;
  @Inject Guardianships guardianships;
  @Inject Noticing noticing;
  @Inject Clock clock;

  /** Tells of who asks for access and waits. */
  @Transactional
  public void requests() {
    Instant now = clock.instant();
    untold
        .requests(now.minus(Consent.PATIENCE), now)
        .forEach(row -> find(row).ifPresent(consent -> request(row.subject(), consent)));
  }

  /**
   * Tells of apps and links that were let in; whoever did it is told too, since a browser that was
   * left open can do it in somebody's name.
   */
  @Transactional
  public void apps() {
    Instant now = clock.instant();
    untold.apps(now.minus(LOOKS_BACK), now).forEach(row -> find(row).ifPresent(this::app));
  }

  private void app(Consent consent) {
    noticing.tell(
        Occasion.about(
            consent.grant().subject(),
            NoticeKind.NEW_APP,
            consent.grant().id(),
            "",
            consent.grant().requestedAt()));
  }

  /** Tells of what ends within a week, and of what ends within a day. */
  @Transactional
  public void endings() {
    Instant now = clock.instant();
    endings(now, now.plus(DAY), now.plus(WEEK), WEEK, "/7");
    endings(now, now, now.plus(DAY), DAY, "/1");
  }

  /** Tells of what rests since a guardianship ended. */
  @Transactional
  public void frozen() {
    Instant now = clock.instant();
    untold
        .endedGuardianships(now.minus(LOOKS_BACK), now, ENDED)
        .forEach(row -> guardianships.find(row.id()).ifPresent(ended -> frozen(ended, now)));
  }

  private void request(SubjectId subject, Consent consent) {
    noticing.tell(
        Occasion.about(
            subject,
            NoticeKind.REQUESTED,
            consent.grant().id(),
            "",
            consent.grant().requestedAt()));
  }

  private void endings(Instant now, Instant after, Instant until, Duration ahead, String mark) {
    for (Untold.Row row : untold.endings(after, until, mark)) {
      Occasion occasion =
          Occasion.about(row.subject(), NoticeKind.GRANT_ENDS, new GrantId(row.id()), mark, now);
      if (find(row).filter(consent -> isNews(consent, now, ahead)).isPresent()) {
        noticing.tell(occasion);
      } else {
        noticing.settle(occasion);
      }
    }
  }

  /** Whether it runs, and was given longer before its end than this: who gave it just now knows. */
  private boolean isNews(Consent consent, Instant now, Duration ahead) {
    boolean runs =
        switch (consents.stateOf(consent, now)) {
          case GRANTED, AHEAD -> true;
          case REQUESTED, DENIED, EXPIRED, REVOKED, FROZEN -> false;
        };
    return runs
        && consent
            .terms()
            .map(Terms::until)
            .filter(end -> consent.last().takenAt().isBefore(end.minus(ahead)))
            .isPresent();
  }

  private void frozen(Guardianship ended, Instant now) {
    List<Consent> standing = consents.standing(ended.ward(), now);
    Map<GrantId, Consent.State> states = consents.statesOf(standing, now);
    standing.stream()
        .filter(consent -> states.get(consent.grant().id()) == Consent.State.FROZEN)
        .forEach(
            consent ->
                noticing.tell(
                    Occasion.about(
                        ended.ward(),
                        NoticeKind.GRANT_FROZE,
                        consent.grant().id(),
                        "",
                        ended.endsAt())));
    noticing.settle(done(ended.ward(), ended.id(), ended.endsAt()));
  }

  private static Occasion done(SubjectId ward, UUID guardianship, Instant endedAt) {
    return new Occasion(
        ward, NoticeKind.GRANT_FROZE, guardianship + ENDED, endedAt, null, null, null);
  }

  private Optional<Consent> find(Untold.Row row) {
    return consents.find(row.subject(), new GrantId(row.id()));
  }
}
