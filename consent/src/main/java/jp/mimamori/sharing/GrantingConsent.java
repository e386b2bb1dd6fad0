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
import jp.mimamori.consent.Grant;
import jp.mimamori.consent.GrantId;
import jp.mimamori.consent.GrantStep;
import jp.mimamori.consent.Grantee;
import jp.mimamori.consent.Question;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.consent.Terms;
import jp.mimamori.consent.TermsNotPossible;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Ids;
import jp.mimamori.identity.SubjectId;

/** The person, or somebody who stands in for the person, says yes or no. */
@ApplicationScoped
public class GrantingConsent {

  @Inject Asking asking;
  @Inject Consents consents;

  /**
   * Grants what was asked for, on these terms, which may be narrower than those asked for.
   *
   * @throws TermsNotPossible when the terms are wider, or nobody could agree to them now
   * @throws AlreadyDecided when it was decided before, or nobody answered in time
   * @throws RefusedException when the caller may not decide this, or nothing was asked
   */
  @Transactional
  public Consent grant(Caller caller, SubjectId subject, GrantId id, Terms terms) {
    Instant now = asking.now();
    Consent consent =
        asking.open(
            caller, subject, id, Action.GRANT, terms.categories(), now, Consent.State.REQUESTED);
    if (!consent.terms().filter(terms::isWithin).isPresent()) {
      throw new TermsNotPossible(TermsNotPossible.Why.WIDER_THAN_ASKED);
    }
    return consents.decide(consent, GrantStep.Kind.GRANTED, caller, terms.agreedAt(now), now);
  }

  /**
   * Grants something that nobody asked for.
   *
   * @param granteeName as the person knows the grantee
   * @throws TermsNotPossible when nobody could agree to the terms now
   * @throws RefusedException when the caller may not decide this
   */
  @Transactional
  public Consent offer(
      Caller caller, SubjectId subject, Grantee grantee, String granteeName, Terms terms) {
    Instant now = asking.now();
    Terms possible = terms.agreedAt(now);
    grantee.refuseUnlessFor(terms.purpose());
    GrantId id = new GrantId(Ids.next(now));
    asking.permitToGive(
        id,
        grantee,
        new Question(caller, subject, Action.GRANT, terms.purpose(), terms.categories(), now));
    if (grantee.equals(Grantee.delegate(subject))) {
      throw new TermsNotPossible(TermsNotPossible.Why.GRANTEE_IS_THE_PERSON);
    }
    Consent offered =
        Consent.offered(
            new Grant(id, subject, grantee, granteeName, possible, caller, now), caller, now);
    consents.add(offered);
    return offered;
  }

  /**
   * Denies what was asked for. The person need not be of an age to consent to say no.
   *
   * @throws AlreadyDecided when it was decided before, or nobody answered in time
   * @throws RefusedException when the caller may not decide this, or nothing was asked
   */
  @Transactional
  public Consent deny(Caller caller, SubjectId subject, GrantId id) {
    Instant now = asking.now();
    Consent consent =
        asking.open(caller, subject, id, Action.REVOKE, Set.of(), now, Consent.State.REQUESTED);
    return consents.decide(consent, GrantStep.Kind.DENIED, caller, null, now);
  }
}
