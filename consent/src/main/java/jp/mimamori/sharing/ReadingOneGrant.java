package jp.mimamori.sharing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.Consent;
import jp.mimamori.consent.Consents;
import jp.mimamori.consent.GrantId;
import jp.mimamori.consent.Permit;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.SubjectId;

/** One grant, for the person and for guardians. */
@ApplicationScoped
public class ReadingOneGrant {

  @Inject Asking asking;
  @Inject Consents consents;

  /**
   * A grant of this person and how it stands now.
   *
   * @throws RefusedException when the caller is neither the person nor a guardian, or there is no
   *     such grant
   */
  @Transactional
  public ReadingGrants.Standing grant(Caller caller, SubjectId subject, GrantId id) {
    Instant now = asking.now();
    Permit permit =
        asking.permitFor(caller, subject, Action.READ_GRANTS, Purpose.PERSONAL_USE, now);
    return consents
        .find(subject, id)
        .filter(consent -> Telling.tells(permit, caller, consent))
        .map(consent -> new ReadingGrants.Standing(consent, consents.stateOf(consent, now)))
        .orElseThrow(() -> asking.absent(caller, subject, Action.READ_GRANTS, now));
  }

  /**
   * Likewise, of whomever it is.
   *
   * @return empty when there is no grant of this id at all
   */
  @Transactional
  public Optional<ReadingGrants.Standing> grant(Caller caller, GrantId id) {
    Optional<Consent> found = consents.find(id);
    return found.map(consent -> grant(caller, consent.grant().subject(), id));
  }
}
