package jp.mimamori.sharing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.Births;
import jp.mimamori.consent.Consent;
import jp.mimamori.consent.Consents;
import jp.mimamori.consent.Grant;
import jp.mimamori.consent.GrantId;
import jp.mimamori.consent.Grantee;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.consent.Terms;
import jp.mimamori.consent.TermsNotPossible;
import jp.mimamori.identity.Affiliation;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Ids;
import jp.mimamori.identity.SubjectId;

/**
 * Somebody asks a person for access. Whoever asks gets no answer here: it is the same for somebody
 * who is registered, for nobody, and when the same was asked for already.
 */
@ApplicationScoped
public class RequestingAccess {

  /** How many requests of one grantee a person has to answer at a time. */
  static final int OPEN = 3;

  @Inject Asking asking;
  @Inject Consents consents;
  @Inject Births births;

  /** For whom access is asked. */
  public enum For {
    /** For the practitioner or the person who asks. */
    MYSELF,
    /** For everybody who works where the practitioner does. */
    INSTITUTION
  }

  /**
   * Asks for access on these terms.
   *
   * @throws TermsNotPossible when nobody could agree to them now
   * @throws RefusedException when the caller is nobody who may ask
   */
  @Transactional
  public void ask(Caller caller, SubjectId subject, For whom, Terms terms) {
    ask(caller, subject, whom, terms, "");
  }

  /**
   * Likewise, and says why.
   *
   * @param reason in a sentence, for whoever is asked; may be empty
   * @return the request, for whoever keeps what was asked and tells nobody; empty when there is
   *     none
   */
  @Transactional
  public Optional<GrantId> ask(
      Caller caller, SubjectId subject, For whom, Terms terms, String reason) {
    Instant now = asking.now();
    Terms possible = terms.agreedAt(now);
    asking.permitFor(caller, subject, Action.REQUEST_ACCESS, terms.purpose(), now);
    Grantee grantee = grantee(caller, whom);
    grantee.refuseUnlessFor(terms.purpose());
    if (grantee.equals(Grantee.delegate(subject))) {
      throw new TermsNotPossible(TermsNotPossible.Why.GRANTEE_IS_THE_PERSON);
    }
    if (births.of(subject).isEmpty() || open(subject, grantee, now) >= OPEN) {
      return Optional.empty();
    }
    Grant grant =
        new Grant(
            new GrantId(Ids.next(now)),
            subject,
            grantee,
            name(caller, whom),
            possible,
            reason,
            caller,
            now);
    consents.add(Consent.requested(grant, caller, now));
    return Optional.of(grant.id());
  }

  private long open(SubjectId subject, Grantee grantee, Instant now) {
    return consents.standing(subject, now).stream()
        .filter(consent -> consent.grant().grantee().equals(grantee))
        .filter(consent -> consents.stateOf(consent, now) == Consent.State.REQUESTED)
        .count();
  }

  private static Grantee grantee(Caller caller, For whom) {
    Affiliation affiliation = caller.affiliation();
    SubjectId self = caller.self();
    if (affiliation != null) {
      return switch (whom) {
        case MYSELF -> Grantee.myself(affiliation);
        case INSTITUTION -> Grantee.workplace(affiliation);
      };
    }
    if (self == null || whom == For.INSTITUTION) {
      throw new IllegalArgumentException("nobody works nowhere");
    }
    return Grantee.delegate(self);
  }

  private static String name(Caller caller, For whom) {
    Affiliation affiliation = caller.affiliation();
    if (affiliation == null) {
      return caller.name();
    }
    return switch (whom) {
      case MYSELF -> caller.name() + "（" + affiliation.institutionName() + "）";
      case INSTITUTION -> affiliation.institutionName();
    };
  }
}
