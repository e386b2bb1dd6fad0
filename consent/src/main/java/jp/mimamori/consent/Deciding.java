package jp.mimamori.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Role;
import jp.mimamori.identity.SubjectId;

/**
 * The one place where it is decided who may do what with whose data. First the ground in force at
 * {@code asOf} is chosen, then the rules judge it in order; the first refusal wins, and no ground
 * is a refusal.
 */
@ApplicationScoped
public class Deciding {

  private final List<Function<Question, Optional<Ground>>> grounds =
      List.of(this::self, this::guardian, this::intake);

  private final List<Rule> rules = List.of(this::reachesTheAction, this::servesThePurpose);

  @Inject Guardianships guardianships;

  /** Judges a ground that was found; empty when it has nothing against it. */
  private interface Rule {
    Optional<Refusal.Reason> judge(Ground ground, Question question);
  }

  public Decision decide(Question question) {
    SubjectId subject = question.subject();
    if (subject == null) {
      return new Refusal(question, Refusal.Reason.NO_GROUND);
    }
    Optional<Ground> ground = grounds.stream().flatMap(g -> g.apply(question).stream()).findFirst();
    if (ground.isEmpty()) {
      return new Refusal(question, Refusal.Reason.NO_GROUND);
    }
    return rules.stream()
        .flatMap(rule -> rule.judge(ground.get(), question).stream())
        .findFirst()
        .<Decision>map(reason -> new Refusal(question, reason))
        .orElseGet(() -> new Permit(question, subject, ground.get()));
  }

  private Optional<Ground> self(Question question) {
    return when(
        question.caller().role() == Role.CITIZEN
            && question.subject() != null
            && question.subject().equals(question.caller().self()),
        Ground.SELF);
  }

  private Optional<Ground> guardian(Question question) {
    Caller caller = question.caller();
    SubjectId ward = question.subject();
    SubjectId guardian = caller.self();
    return when(
        caller.role() == Role.CITIZEN
            && ward != null
            && guardian != null
            && guardianships.inForce(ward, guardian, question.asOf()),
        Ground.GUARDIAN);
  }

  private Optional<Ground> intake(Question question) {
    return when(question.caller().role() == Role.OPERATOR, Ground.INTAKE);
  }

  private Optional<Refusal.Reason> reachesTheAction(Ground ground, Question question) {
    boolean reaches =
        switch (ground) {
          case SELF, GUARDIAN ->
              switch (question.action()) {
                case READ, WRITE, READ_LEDGER -> true;
              };
          case INTAKE ->
              switch (question.action()) {
                case WRITE -> true;
                case READ, READ_LEDGER -> false;
              };
        };
    return when(!reaches, Refusal.Reason.NOT_FOR_THIS_ACTION);
  }

  private Optional<Refusal.Reason> servesThePurpose(Ground ground, Question question) {
    boolean serves =
        switch (ground) {
          case SELF, GUARDIAN ->
              switch (question.purpose()) {
                case PERSONAL_USE -> true;
                case INTAKE -> false;
              };
          case INTAKE ->
              switch (question.purpose()) {
                case INTAKE -> true;
                case PERSONAL_USE -> false;
              };
        };
    return when(!serves, Refusal.Reason.NOT_FOR_THIS_PURPOSE);
  }

  private static <T> Optional<T> when(boolean holds, T value) {
    return holds ? Optional.of(value) : Optional.empty();
  }
}
