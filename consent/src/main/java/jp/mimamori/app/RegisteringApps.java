package jp.mimamori.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import jp.mimamori.identity.Secret;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Apps register themselves (RFC 7591), as far as the operator lets them. */
@ApplicationScoped
public class RegisteringApps {

  /** How many may do so in an hour, all together. */
  static final int IN_AN_HOUR = 100;

  /** How many may wait for the operator, all together. */
  static final int MOST_WAITING = 500;

  /** What the operator lets apps do. */
  public enum Policy {
    /** Whoever registers may ask people at once. */
    OPEN,
    /** Whoever registers waits until an operator decides. */
    APPROVED,
    /** Nobody registers. */
    CLOSED
  }

  @Inject Apps apps;
  @Inject Clock clock;

  @Inject
  @ConfigProperty(name = "mimamori.apps.registration", defaultValue = "closed")
  String registration;

  /**
   * An app that was registered.
   *
   * @param secret shown this once; null for an app without one
   */
  public record Registered(App app, @Nullable Secret secret) {

    @Override
    public String toString() {
      return "Registered " + app;
    }
  }

  public Policy policy() {
    return Policy.valueOf(registration.strip().toUpperCase(Locale.ROOT));
  }

  /**
   * Looks whether one can be registered now, before anything of it is looked at.
   *
   * @throws AppRefused when nobody may, or too many did or wait
   */
  @Transactional
  public void refuseIfFull() {
    if (policy() == Policy.CLOSED) {
      throw new AppRefused(AppRefused.Why.CLOSED);
    }
    if (apps.countSince(clock.instant().minus(Duration.ofHours(1))) >= IN_AN_HOUR
        || (policy() == Policy.APPROVED && apps.countWaiting() >= MOST_WAITING)) {
      throw new AppRefused(AppRefused.Why.TOO_MANY);
    }
  }

  /**
   * Registers an app.
   *
   * @throws AppRefused when nobody may, or too many did
   */
  @Transactional
  public Registered register(NewApp wanted) {
    Instant now = clock.instant();
    refuseIfFull();
    Secret secret = wanted.authentication().hasSecret() ? Secret.random() : null;
    App.Status status = policy() == Policy.OPEN ? App.Status.APPROVED : App.Status.WAITING;
    App app = new App(UUID.randomUUID().toString(), wanted, status, secret, now);
    apps.add(app);
    return new Registered(app, secret);
  }

  /** The app of this id, whether it may ask or not. */
  @Transactional
  public Optional<App> find(String id) {
    return apps.find(id);
  }
}
