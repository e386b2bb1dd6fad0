package jp.mimamori.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.Deciding;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.Question;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.PublicUrl;
import jp.mimamori.identity.Secret;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.ledger.Ledger;

/**
 * A person opens an app from here, for oneself or for whom one stands in (SMART App Launch 2.2,
 * "Launch App: EHR Launch"). The app learns nothing by that: it asks as ever, and is answered as
 * ever, but need not ask for whom.
 */
@ApplicationScoped
public class OpeningApps {

  /** How many of one person wait for their apps at a time. */
  static final int MOST_OPEN = 20;

  @Inject Deciding deciding;
  @Inject Ledger ledger;
  @Inject Apps apps;
  @Inject AppLaunches launches;
  @Inject PublicUrl url;
  @Inject Clock clock;

  /**
   * Opens it.
   *
   * @return where the browser goes
   * @throws RefusedException when the caller is neither the person nor a guardian
   * @throws AppRefused when it is no app that can be opened from here, or too many were
   */
  @Transactional
  public String open(Caller caller, SubjectId subject, String id) {
    Instant now = clock.instant();
    ledger
        .note(
            deciding.decide(
                Question.aboutAll(caller, subject, Action.READ_GRANTS, Purpose.PERSONAL_USE, now)))
        .orThrow();
    App app =
        apps.find(id)
            .filter(App::canBeOpened)
            .orElseThrow(() -> new AppRefused(AppRefused.Why.NO_LAUNCH));
    launches.forgetUntil(now);
    if (launches.countOf(caller.account()) >= MOST_OPEN) {
      throw new AppRefused(AppRefused.Why.TOO_MANY);
    }
    Secret secret = Secret.random();
    AppLaunch.Opened opened = new AppLaunch.Opened(caller.account(), subject);
    launches.add(new AppLaunch(UUID.randomUUID(), secret, app, opened, now));
    return address(app.launchUri().orElseThrow(), secret);
  }

  private String address(String launchUri, Secret secret) {
    return launchUri
        + (launchUri.contains("?") ? '&' : '?')
        + "iss="
        + URLEncoder.encode(url.fhir(), StandardCharsets.UTF_8)
        + "&launch="
        + secret.text();
  }
}
