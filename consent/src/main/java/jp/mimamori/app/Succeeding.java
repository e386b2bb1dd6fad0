package jp.mimamori.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import jp.mimamori.consent.Consent;
import jp.mimamori.consent.Consents;
import jp.mimamori.consent.GrantId;
import jp.mimamori.consent.Terms;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.sharing.RevokingConsent;

/**
 * A second yes to the same app for the same person takes the place of the first: what the app has
 * on other machines goes on by the new grant, as far as that goes, and the old one ends. So one app
 * is one grant, and taking it back ends everything.
 */
@ApplicationScoped
class Succeeding {

  private static final Set<Consent.State> OPEN =
      Set.of(Consent.State.GRANTED, Consent.State.AHEAD, Consent.State.FROZEN);

  @Inject AppAccesses accesses;
  @Inject Consents consents;
  @Inject RevokingConsent revoking;
  @Inject Clock clock;

  void succeed(Caller caller, SubjectId subject, Consent next, Terms terms) {
    Instant now = clock.instant();
    var earlier = accesses.openOf(next.grant().grantee().id(), caller.account(), subject);
    Set<GrantId> grants = earlier.stream().map(AppAccess::grant).collect(Collectors.toSet());
    earlier.forEach(access -> access.goOn(next.grant().id(), terms.categories(), now));
    grants.stream()
        .filter(grant -> isOpen(subject, grant, now))
        .forEach(grant -> revoking.revoke(caller, subject, grant));
  }

  private boolean isOpen(SubjectId subject, GrantId grant, Instant now) {
    return consents
        .find(subject, grant)
        .map(consent -> consents.stateOf(consent, now))
        .filter(OPEN::contains)
        .isPresent();
  }
}
