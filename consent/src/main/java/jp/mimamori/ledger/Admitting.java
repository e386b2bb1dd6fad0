package jp.mimamori.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.Deciding;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.Question;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Role;

/**
 * Lets those alone go on whose task a register or a search is, where nobody in particular is
 * concerned. Whoever is refused stands in the ledger, as with every other refusal.
 */
@ApplicationScoped
public class Admitting {

  @Inject Deciding deciding;
  @Inject Ledger ledger;

  /**
   * @throws RefusedException when the caller is no operator, or an app that asks for one
   */
  public void operators(Caller caller, Action action, Instant now) {
    admit(Role.OPERATOR, Question.aboutAll(caller, null, action, Purpose.REGISTRATION, now));
  }

  /**
   * @throws RefusedException when the caller is no citizen, or an app that asks for one
   */
  public void citizens(Caller caller, Action action, Instant now) {
    admit(Role.CITIZEN, Question.aboutAll(caller, null, action, Purpose.PERSONAL_USE, now));
  }

  private void admit(Role role, Question question) {
    deciding.againstOthersThan(role, question).ifPresent(no -> ledger.note(no).orThrow());
  }
}
