package jp.mimamori.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.mimamori.consent.Consent;
import jp.mimamori.consent.Grantee;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.consent.Terms;
import jp.mimamori.consent.TermsNotPossible;
import jp.mimamori.identity.AccountId;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Secret;
import jp.mimamori.identity.SignedTokens;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.sharing.GrantingConsent;
import org.jspecify.annotations.Nullable;

/**
 * An app asks, and a person answers for oneself or for whom one stands in. The answer goes to the
 * app by way of the browser (RFC 6749 §4.1, RFC 9207).
 */
@ApplicationScoped
public class AnsweringApps {

  @Inject Apps apps;
  @Inject AppLaunches launches;
  @Inject AppAccesses accesses;
  @Inject GrantingConsent granting;
  @Inject Succeeding succeeding;
  @Inject SignedTokens signed;
  @Inject Clock clock;

  /** How many requests of one app wait at a time. */
  static final int MOST_OPEN = 1_000;

  /** What an app asks, and which app it is. */
  public record Asking(App app, AppRequest request) {

    public AppRequest.Asked asked() {
      return request.asked();
    }

    /** For whom it was opened from here; empty when it came by itself. */
    public Optional<SubjectId> openedFor() {
      return request.opened().map(AppLaunch.Opened::subject);
    }

    /** Whether it came by itself, or was opened from here by this one. */
    public boolean isFor(AccountId account) {
      return request.opened().filter(opened -> !opened.by().equals(account)).isEmpty();
    }

    private boolean isFor(AccountId account, SubjectId subject) {
      return isFor(account) && openedFor().filter(one -> !one.equals(subject)).isEmpty();
    }

    /** Whether who signed in then may answer, and need not sign in again. */
    public boolean takesSignInOf(Instant signedInAt) {
      return request.takesSignInOf(signedInAt);
    }
  }

  /**
   * Keeps what an app asks until it is answered.
   *
   * @param launch with what it was opened from here, once; null when it came by itself
   * @return what the page of the answer is found by
   * @throws AppRefused when too many of this app wait already, it may not ask, or it was not opened
   *     so
   */
  @Transactional
  public Secret ask(AppRequest.Asked asked, @Nullable Secret launch) {
    return keep(asked, launch == null ? null : use(launch, asked.app()));
  }

  private AppLaunch.Opened use(Secret secret, String app) {
    Optional<AppLaunch> launch =
        launches.toUse(secret).filter(open -> open.isFor(app, clock.instant()));
    launch.ifPresent(launches::remove);
    return launch
        .map(AppLaunch::opened)
        .orElseThrow(() -> new AppRefused(AppRefused.Why.NO_LAUNCH));
  }

  private Secret keep(AppRequest.Asked asked, AppLaunch.@Nullable Opened opened) {
    Instant now = clock.instant();
    if (apps.find(asked.app()).filter(App::isApproved).isEmpty()) {
      throw new AppRefused(AppRefused.Why.NOT_APPROVED);
    }
    apps.forgetRequestsUntil(now);
    if (apps.countRequests(asked.app()) >= MOST_OPEN) {
      throw new AppRefused(AppRefused.Why.TOO_MANY);
    }
    Secret secret = Secret.random();
    apps.add(new AppRequest(UUID.randomUUID(), secret, asked, opened, now));
    return secret;
  }

  /**
   * Goes on with what an app said before, once.
   *
   * @return what the page of the answer is found by; empty when this app said nothing so
   * @throws AppRefused when the app may not ask
   */
  @Transactional
  public Optional<Secret> resume(String app, Secret said) {
    return apps.requestToAnswer(said)
        .filter(request -> request.isOpen(clock.instant()))
        .filter(request -> request.asked().app().equals(app))
        .map(
            request -> {
              apps.remove(request);
              return keep(request.asked(), request.opened().orElse(null));
            });
  }

  /** What was asked with this secret; empty when it was answered or waited too long. */
  @Transactional
  public Optional<Asking> find(Secret secret) {
    return apps.requestWith(secret).flatMap(this::asking);
  }

  private Optional<Asking> asking(AppRequest request) {
    return Optional.of(request)
        .filter(open -> open.isOpen(clock.instant()))
        .flatMap(
            open ->
                apps.find(open.asked().app())
                    .filter(App::isApproved)
                    .map(app -> new Asking(app, open)));
  }

  /**
   * Yes, on these terms; a grant stands behind it.
   *
   * @param signedInAt when the caller signed in
   * @param left what the person leaves of the scopes that were asked for, before the terms
   * @return where the browser goes with the code
   * @throws AppRefused when there is nothing to answer, nothing of it is granted, the app was
   *     opened from here by or for somebody else, or wants the person to sign in again
   * @throws TermsNotPossible when nobody could agree to the terms now
   * @throws RefusedException when the caller may not grant this
   */
  @Transactional
  public String agree(
      Caller caller,
      Instant signedInAt,
      Secret secret,
      SubjectId subject,
      Terms terms,
      Scopes left) {
    Asking asking = take(secret);
    if (!asking.isFor(caller.account(), subject)) {
      throw new AppRefused(AppRefused.Why.NO_LAUNCH);
    }
    if (!asking.takesSignInOf(signedInAt)) {
      throw new AppRefused(AppRefused.Why.SIGNED_IN_TOO_LONG_AGO);
    }
    if (terms.purpose() != Purpose.APP) {
      throw new TermsNotPossible(TermsNotPossible.Why.PURPOSE_NOT_OF_GRANTEE);
    }
    Scopes granted = asking.asked().scopes().among(left).within(terms.categories());
    if (granted.isEmpty()) {
      throw new AppRefused(AppRefused.Why.INVALID_SCOPE);
    }
    Consent consent =
        granting.offer(caller, subject, Grantee.app(asking.app().id()), asking.app().name(), terms);
    succeeding.succeed(caller, subject, consent, terms);
    Secret code = Secret.random();
    accesses.add(
        new AppAccess(
            UUID.randomUUID(),
            subject,
            caller.account(),
            consent.grant().id(),
            asking.asked(),
            granted,
            code,
            signedInAt,
            clock.instant()));
    return answer(asking.asked(), "code", code.text());
  }

  /**
   * No.
   *
   * @return where the browser goes with it
   * @throws AppRefused when there is nothing to answer
   */
  @Transactional
  public String deny(Secret secret) {
    return answer(take(secret).asked(), "error", "access_denied");
  }

  /**
   * Somebody else than the caller opened the app from here.
   *
   * @return where the browser goes
   * @throws AppRefused when there is nothing to answer
   */
  @Transactional
  public String turnAway(Secret secret) {
    return answer(take(secret).asked(), "error", "invalid_request");
  }

  private Asking take(Secret secret) {
    Optional<AppRequest> request = apps.requestToAnswer(secret);
    Optional<Asking> asking = request.flatMap(this::asking);
    request.ifPresent(apps::remove);
    return asking.orElseThrow(() -> new AppRefused(AppRefused.Why.NO_REQUEST));
  }

  private String answer(AppRequest.Asked asked, String name, String value) {
    return new WayBack(asked.redirectUri(), asked.state(), signed.issuer()).with(name, value);
  }
}
