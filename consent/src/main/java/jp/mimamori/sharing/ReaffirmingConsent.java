package jp.mimamori.sharing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.AlreadyDecided;
import jp.mimamori.consent.Category;
import jp.mimamori.consent.Consent;
import jp.mimamori.consent.Consents;
import jp.mimamori.consent.GrantId;
import jp.mimamori.consent.GrantStep;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.consent.Terms;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.SubjectId;

/** A grant goes on that somebody gave who no longer stands in for the person. */
@ApplicationScoped
public class ReaffirmingConsent {

  @Inject Asking asking;
  @Inject Consents consents;

  /**
   * Lets a frozen grant go on, on the same terms.
   *
   * @throws AlreadyDecided when it is not frozen
   * @throws RefusedException when the caller may not, or there is no such grant
   */
  @Transactional
  public Consent reaffirm(Caller caller, SubjectId subject, GrantId id) {
    Instant now = asking.now();
    Set<Category> giving =
        consents
            .find(subject, id)
            .flatMap(Consent::terms)
            .map(Terms::categories)
            .orElse(EnumSet.allOf(Category.class));
    Consent consent =
        asking.open(caller, subject, id, Action.REAFFIRM, giving, now, Consent.State.FROZEN);
    return consents.decide(consent, GrantStep.Kind.REAFFIRMED, caller, null, now);
  }
}
