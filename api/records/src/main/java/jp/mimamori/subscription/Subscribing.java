package jp.mimamori.subscription;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mimamori.app.AppTokens;
import jp.mimamori.app.ReachableAddresses;
import jp.mimamori.app.Scopes;
import jp.mimamori.identity.Ids;

/** An app says where it wants to be told, sees what it said, and takes it back. */
@ApplicationScoped
public class Subscribing {

  /** How many an app has of one person at a time, however often it was let in. */
  static final int MOST = 20;

  /** Longest address that is taken. */
  private static final int LONGEST = 500;

  @Inject AppSubscriptions subscriptions;
  @Inject ReachableAddresses addresses;
  @Inject Clock clock;

  /** Why there is none. */
  public enum Refused {
    /** The address is none that this server may talk to. */
    ENDPOINT,
    /** The scopes let neither list nor read resources of the type, or not stay. */
    TYPE,
    TOO_MANY
  }

  /** What came of it: a subscription, or a reason. */
  public record Outcome(Optional<AppSubscription> subscription, Optional<Refused> refused) {}

  /**
   * Subscribes an app to new records of a type.
   *
   * @param endpoint an https address outside
   */
  @Transactional
  public Outcome subscribe(AppTokens.Held held, String type, URI endpoint) {
    // who may not stay is told of nothing later
    if (!held.scopes().letBrowseSome(type) || !held.scopes().has(Scopes.OFFLINE)) {
      return refused(Refused.TYPE);
    }
    if (endpoint.toString().length() > LONGEST
        || endpoint.getRawUserInfo() != null
        || endpoint.getRawFragment() != null
        || !addresses.mayBeAsked(endpoint)) {
      return refused(Refused.ENDPOINT);
    }
    if (subscriptions.count(held.app(), held.subject()) >= MOST) {
      return refused(Refused.TOO_MANY);
    }
    AppSubscription made =
        new AppSubscription(Ids.next(clock.instant()), held, type, endpoint, clock.instant());
    subscriptions.add(made);
    return new Outcome(Optional.of(made), Optional.empty());
  }

  /** The app's own, oldest first. */
  @Transactional
  public List<AppSubscription> of(AppTokens.Held held) {
    return subscriptions.of(held.access());
  }

  /** One of the app's own; empty when it is not. */
  @Transactional
  public Optional<AppSubscription> find(AppTokens.Held held, UUID id) {
    return subscriptions.find(id).filter(one -> one.access().equals(held.access()));
  }

  /** Takes one of the app's own back; any other is left alone, unnoticed. */
  @Transactional
  public void end(AppTokens.Held held, UUID id) {
    find(held, id).ifPresent(subscriptions::remove);
  }

  private static Outcome refused(Refused why) {
    return new Outcome(Optional.empty(), Optional.of(why));
  }
}
