package jp.mimamori.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Role;
import jp.mimamori.identity.SubjectId;
import org.jspecify.annotations.Nullable;

/**
 * The one place where it is decided who may do what with whose data. First it is found what the
 * caller may rest the question on at {@code asOf}, then {@link Rules} judge each in order. The
 * first refusal of a rule wins; of several grounds that no rule refuses the one is taken that
 * reaches most of the kinds of data asked for, the first of equals; without any the answer is no.
 */
@ApplicationScoped
public class Deciding {

  @Inject Standings standings;

  public Decision decide(Question question) {
    return decideReaching(Set.of(), question);
  }

  /**
   * Like {@link #decide}, where nothing is seen without these kinds of data: only a ground that
   * reaches them all is taken, however many narrower ones there are.
   */
  public Decision decideReaching(Set<Category> needed, Question question) {
    SubjectId subject = question.subject();
    if (subject == null) {
      return new Refusal(question, Refusal.Reason.NO_GROUND);
    }
    @Nullable Permit widest = null;
    @Nullable Decision no = null;
    Iterator<Standing> found = standings.of(question, subject).iterator();
    // whoever reaches all is not looked for elsewhere: the next way is asked by hasNext
    while (!reachesAll(widest, question) && found.hasNext()) {
      Decision decision = judge(found.next(), question, subject);
      if (decision instanceof Permit permit && !permit.categories().containsAll(needed)) {
        no = new Refusal(question, Refusal.Reason.NOT_THESE_CATEGORIES);
      } else if (decision instanceof Permit permit) {
        widest = widest == null || isWider(permit, widest) ? permit : widest;
      }
      no = no == null ? decision : no;
    }
    return widest != null ? widest : orNoGround(no, question);
  }

  private static boolean reachesAll(@Nullable Permit permit, Question question) {
    return permit != null && permit.categories().containsAll(question.categories());
  }

  /** Of grounds that reach equally far the one found first is taken. */
  private static boolean isWider(Permit permit, Permit other) {
    return permit.categories().size() > other.categories().size();
  }

  private static Decision orNoGround(@Nullable Decision no, Question question) {
    return no == null ? new Refusal(question, Refusal.Reason.NO_GROUND) : no;
  }

  /** Like {@link #decide}, about kinds of data that only count together: all of them or none. */
  public Decision decideForAll(Question question) {
    Decision decision = decide(question);
    return decision instanceof Permit permit
            && !permit.categories().containsAll(question.categories())
        ? new Refusal(question, Refusal.Reason.COURT_ORDER)
        : decision;
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

  /** May the caller add what was done in the emergency that this access was opened for? */
  public Decision decideAfterwards(UUID access, Question question) {
    SubjectId subject = question.subject();
    return Optional.ofNullable(subject)
        .flatMap(known -> standings.afterwards(access, question, known))
        .map(standing -> judge(standing, question, Objects.requireNonNull(subject)))
        .orElseGet(() -> new Refusal(question, Refusal.Reason.NO_GROUND));
  }

  /**
   * Why the caller is nobody who works with patients somewhere on that day; empty for whoever does.
   * About nobody in particular: whose data may be seen is another question.
   */
  public Optional<Refusal> againstStaff(Question question) {
    boolean isStaff =
        question.caller().affiliation() != null
            && Grantee.of(question.caller()).findAny().isPresent();
    if (!isStaff) {
      return Optional.of(new Refusal(question, Refusal.Reason.NO_GROUND));
    }
    return standings.worksThere(question.caller(), question.asOf())
        ? Optional.empty()
        : Optional.of(new Refusal(question, Refusal.Reason.NOT_ACTIVE));
  }

  /** Likewise, of whoever is no emergency staff at work on that day. */
  public Optional<Refusal> againstEmergencyStaff(Question question) {
    Caller caller = question.caller();
    boolean isStaff =
        caller.role() == Role.EMERGENCY && caller.via() == null && caller.affiliation() != null;
    if (!isStaff) {
      return Optional.of(new Refusal(question, Refusal.Reason.NO_GROUND));
    }
    return standings.worksThere(caller, question.asOf())
        ? Optional.empty()
        : Optional.of(new Refusal(question, Refusal.Reason.NOT_ACTIVE));
  }

  /**
   * Why the caller is nobody who asks in this role and for nobody else; empty for whoever does.
   * About nobody in particular: whose data may be seen is another question.
   */
  public Optional<Refusal> againstOthersThan(Role role, Question question) {
    Caller caller = question.caller();
    return caller.role() == role && caller.via() == null
        ? Optional.empty()
        : Optional.of(new Refusal(question, Refusal.Reason.NO_GROUND));
  }

  /**
   * May the caller decide something for everybody's protection that is about nobody in particular?
   * Operators may.
   */
  public Decision decideAboutNobody(Question question) {
    boolean serves =
        question.subject() == null
            && question.purpose() == Purpose.PROTECTION
            && Powers.reach(Ground.PROTECTION, question.action());
    return serves
        ? againstOthersThan(Role.OPERATOR, question)
            .<Decision>map(Function.identity())
            .orElseGet(() -> new Admission(question, Ground.PROTECTION))
        : new Refusal(question, Refusal.Reason.NO_GROUND);
  }

  /**
   * Whether the caller is told that these grants are there, each judged by the rules as any other
   * question; in a few queries, however many they are.
   */
  public List<ToldGrant> tell(Caller caller, List<Consent> granted, Instant asOf) {
    Givers givers = standings.givers(granted, asOf);
    boolean worksThere = standings.worksThere(caller, asOf);
    return granted.stream()
        .map(consent -> tell(caller, consent, givers, worksThere, asOf))
        .toList();
  }

  private ToldGrant tell(
      Caller caller, Consent consent, Givers givers, boolean worksThere, Instant asOf) {
    Consent.State state = consent.stateAt(asOf, givers::standIn);
    Terms terms = consent.terms().orElse(null);
    Question question =
        Question.aboutAll(
            caller,
            consent.grant().subject(),
            Action.SEE_IN_LIST,
            terms == null ? Purpose.TREATMENT : terms.purpose(),
            asOf);
    boolean isTheirs =
        Grantee.of(caller).anyMatch(consent.grant().grantee()::equals)
            && Standings.isMeant(consent, caller);
    Decision decision =
        terms == null || !isTheirs
            ? new Refusal(question, Refusal.Reason.NO_GROUND)
            : judge(
                Standing.granted(
                        consent,
                        state,
                        Reach.into(question.categories()).within(terms).only(givers.left(consent)))
                    .activeIf(worksThere)
                    .insuredIf(standings.insuredThere(consent, caller, asOf)),
                question,
                consent.grant().subject());
    return new ToldGrant(consent, state, decision);
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
