package jp.mimamori.sharing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.Deciding;
import jp.mimamori.consent.Guardianships;
import jp.mimamori.consent.Permit;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.Question;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.SubjectId;

/**
 * Whether there is a point in offering somebody to hide a visit: old enough, and with guardians.
 */
@ApplicationScoped
public class OfferingToHide {

  @Inject Asking asking;
  @Inject Deciding deciding;
  @Inject Guardianships guardianships;

  /** False for everybody but a minor of the age; nothing is told, so nothing is written down. */
  @Transactional
  public boolean to(Caller caller, SubjectId subject) {
    Instant now = asking.now();
    Question question = Question.aboutAll(caller, subject, Action.HIDE, Purpose.PERSONAL_USE, now);
    return deciding.decide(question) instanceof Permit
        && guardianships.ofWard(subject).stream().anyMatch(one -> one.isInForce(now));
  }
}
