package jp.mimamori.sharing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Set;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.AlreadyDecided;
import jp.mimamori.consent.Consent;
import jp.mimamori.consent.Consents;
import jp.mimamori.consent.GrantId;
import jp.mimamori.consent.GrantStep;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.SubjectId;

/** The person, or somebody who stands in for the person, takes a grant back. */
@ApplicationScoped
public class RevokingConsent {

  @Inject Asking asking;
  @Inject Consents consents;

  /**
   * Takes a grant back; it binds on the next question, on every node.
   *
   * @throws AlreadyDecided when there is nothing left to take back
   * @throws RefusedException when the caller may not, or there is no such grant
   */
  @Transactional
  public Consent revoke(Caller caller, SubjectId subject, GrantId id) {
    Instant now = asking.now();
    Consent consent =
        asking.open(
            caller,
            subject,
            id,
            Action.REVOKE,
            Set.of(),
            now,
            Consent.State.GRANTED,
            Consent.State.AHEAD,
            Consent.State.FROZEN);
    return consents.decide(consent, GrantStep.Kind.REVOKED, caller, null, now);
  }
}
