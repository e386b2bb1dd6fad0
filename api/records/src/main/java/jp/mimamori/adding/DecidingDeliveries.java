package jp.mimamori.adding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Set;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.Category;
import jp.mimamori.consent.Deciding;
import jp.mimamori.consent.Decision;
import jp.mimamori.consent.Grantee;
import jp.mimamori.consent.Permit;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.Question;
import jp.mimamori.identity.Affiliation;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.SubjectId;

/**
 * May a system add records to this person's? A grant is for one purpose, and who sends a result
 * does not say which: the first purpose that is granted will do.
 */
@ApplicationScoped
public class DecidingDeliveries {

  @Inject Deciding deciding;

  /** The permit when there is one, else the refusal of the purpose that is the most usual. */
  public Decision decide(Caller caller, SubjectId subject, Set<Category> kinds, Instant now) {
    Decision first = null;
    for (Purpose purpose : Grantee.purposesTo(kindOf(caller))) {
      Decision decision =
          deciding.decideForAll(new Question(caller, subject, Action.WRITE, purpose, kinds, now));
      if (decision instanceof Permit) {
        return decision;
      }
      first = first == null ? decision : first;
    }
    return java.util.Objects.requireNonNull(first);
  }

  private static Grantee.Kind kindOf(Caller caller) {
    Affiliation works = caller.affiliation();
    return works == null ? Grantee.Kind.INSTITUTION : Grantee.workplace(works).kind();
  }
}
