package jp.mimamori.subscription;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jwt.JWTClaimsSet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import jp.mimamori.app.AppTokens;
import jp.mimamori.app.UsedTypes;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.Category;
import jp.mimamori.consent.Deciding;
import jp.mimamori.consent.Permit;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.Question;
import jp.mimamori.identity.Ids;
import jp.mimamori.identity.SignedTokens;
import jp.mimamori.record.Records;
import org.jspecify.annotations.Nullable;

/**
 * Finds out what an app is to be told, and writes down what came of it. What is told is that there
 * is something to read, never what: the app comes and reads it, and that stands in the ledger.
 */
@ApplicationScoped
public class Telling {

  /** How long what is told can be believed. */
  static final Duration LIFE = Duration.ofMinutes(5);

  private static final JOSEObjectType TYPE = new JOSEObjectType("subscription-event+jwt");

  /** How often one looks whether the access behind a subscription still holds. */
  private static final Duration LOOKS_EVERY = Duration.ofSeconds(30);

  private static final int AT_ONCE = 50;

  /** How often one looks again for what was added and cannot be seen: it may be judged yet. */
  private static final int LOOKS_AGAIN = 2;

  @Inject AppSubscriptions subscriptions;
  @Inject AppTokens tokens;
  @Inject UsedTypes used;
  @Inject Deciding deciding;
  @Inject Records records;
  @Inject SignedTokens signed;
  @Inject Clock clock;

  /**
   * Something to be told.
   *
   * @param event a signed statement of it (JWT)
   * @param until what changed until then is told by it; null when the access is over
   */
  record Event(UUID subscription, URI endpoint, String event, @Nullable Instant until) {

    @Override
    public String toString() {
      return "Event of " + subscription;
    }
  }

  /** Those at which to look now. */
  @Transactional
  public List<UUID> due() {
    Instant now = clock.instant();
    return Stream.concat(
            subscriptions.unlooked(now.minus(LOOKS_EVERY), AT_ONCE).stream(),
            subscriptions.due(now, AT_ONCE).stream())
        .distinct()
        .toList();
  }

  /** What to tell of one now, if anything; nobody else tells it for a while. */
  @Transactional
  public Optional<Event> take(UUID id) {
    Instant now = clock.instant();
    AppSubscription one = subscriptions.alone(id).orElse(null);
    if (one == null || one.status() != AppSubscription.Status.ACTIVE) {
      return Optional.empty();
    }
    Optional<AppTokens.Held> held = tokens.held(one.access(), Ids.next(now));
    if (held.isEmpty() && tokens.isOver(one.access())) {
      one.end();
      return Optional.of(event(one, "ended", null, now));
    }
    if (held.isEmpty()) {
      // a suspended app, a grant that rests: it may go on
      one.rest(now);
      return Optional.empty();
    }
    one.lookedAt(now);
    // an app that comes only when it is told uses what it waits for
    used.mark(held.get().caller(), one.type());
    Instant changed = one.changedAt();
    if (changed == null || !one.isDue(now)) {
      return Optional.empty();
    }
    if (!sees(held.get(), one, now)) {
      if (one.attempts() < LOOKS_AGAIN) {
        one.failed(now);
      } else {
        one.settle(changed);
      }
      return Optional.empty();
    }
    one.take(now);
    return Optional.of(event(one, "new-record", changed, now));
  }

  /** Writes down whether it was heard. */
  @Transactional
  public void settle(Event event, boolean heard) {
    Instant until = event.until();
    if (until == null) {
      return;
    }
    subscriptions
        .alone(event.subscription())
        .ifPresent(
            one -> {
              if (heard) {
                one.settle(until);
              } else {
                one.failed(clock.instant());
              }
            });
  }

  private boolean sees(AppTokens.Held held, AppSubscription one, Instant now) {
    Set<Category> kinds = held.scopes().kindsToSee(one.type());
    if (kinds.isEmpty()) {
      return false;
    }
    Question question =
        new Question(held.caller(), one.subject(), Action.READ, Purpose.APP, kinds, now);
    return deciding.decide(question) instanceof Permit permit
        && records.hasSince(permit, one.type(), one.since());
  }

  private Event event(AppSubscription one, String what, @Nullable Instant until, Instant now) {
    JWTClaimsSet claims =
        new JWTClaimsSet.Builder()
            .issuer(signed.issuer())
            .audience(one.app())
            .subject(one.id().toString())
            .jwtID(UUID.randomUUID().toString())
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plus(LIFE)))
            .claim("event", what)
            .build();
    return new Event(one.id(), one.endpoint(), signed.sign(TYPE, claims), until);
  }
}
