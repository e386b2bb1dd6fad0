package jp.mimamori.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Iterator;
import jp.mimamori.identity.SubjectId;
import org.jspecify.annotations.Nullable;

/**
 * The one place where it is decided who may do what with whose data. First it is found what the
 * caller may rest the question on at {@code asOf}, then {@link Rules} judge each in order. The
 * first refusal of a rule wins; when several grounds would do, the first that no rule refuses is
 * taken; without any ground the answer is no.
 */
@ApplicationScoped
public class Deciding {

  @Inject Standings standings;

  public Decision decide(Question question) {
    SubjectId subject = question.subject();
    if (subject == null) {
      return new Refusal(question, Refusal.Reason.NO_GROUND);
    }
    @Nullable Decision no = null;
    Iterator<Standing> found = standings.of(question, subject).iterator();
    while (found.hasNext()) {
      Decision decision = judge(found.next(), question, subject);
      if (decision instanceof Permit) {
        return decision;
      }
      no = no == null ? decision : no;
    }
    return no == null ? new Refusal(question, Refusal.Reason.NO_GROUND) : no;
  }

  /**
   * Like {@link #decide}, for a look at what would leave under these terms to somebody of this
   * kind: a permit reaches no further than a grant on them would.
   */
  public Decision decideUnder(Terms terms, Grantee.Kind to, Question question) {
    Decision decision = decide(question);
    if (!(decision instanceof Permit permit)) {
      return decision;
    }
    Reach reach =
        standings.granted(
            permit.reach(), terms, permit.subject(), to, permit.ground() == Ground.GUARDIAN);
    return reach.categories().isEmpty()
        ? new Refusal(question, Refusal.Reason.NOT_THESE_CATEGORIES)
        : new Permit(question, permit.subject(), permit.ground(), reach, null);
  }

  private static Decision judge(Standing standing, Question question, SubjectId subject) {
    return Rules.IN_ORDER.stream()
        .flatMap(rule -> rule.judge(standing, question).stream())
        .findFirst()
        .<Decision>map(reason -> new Refusal(question, reason))
        .orElseGet(
            () ->
                new Permit(
                    question, subject, standing.ground(), standing.reach(), standing.consent()));
  }
}
