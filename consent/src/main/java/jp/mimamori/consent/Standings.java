package jp.mimamori.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import jp.mimamori.identity.Affiliation;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Role;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.identity.Via;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a caller may rest a question on, the strongest first: the own right, a guardianship, a
 * grant, a task. Reads what is stored with each question.
 */
@ApplicationScoped
class Standings {

  @Inject Guardianships guardianships;
  @Inject Consents consents;
  @Inject Choices choices;
  @Inject Shields shields;
  @Inject Workplaces workplaces;
  @Inject Ages ages;
  @Inject EmergencyAccesses accesses;
  @Inject WindowPeriods periods;
  @Inject AfterEmergency after;

  /** A way in which somebody comes to rest a question on something. */
  private interface Way {
    Stream<Standing> find(Question question, SubjectId subject);
  }

  private final List<Way> ways =
      List.of(
          this::self,
          this::guardian,
          this::grant,
          this::over,
          this::request,
          this::answer,
          this::counter,
          this::intake,
          this::emergency,
          this::protection);

  Stream<Standing> of(Question question, SubjectId subject) {
    return ways.stream().flatMap(way -> way.find(question, subject));
  }

  /** What a grant on these terms would reach of what this reaches. */
  Reach granted(Reach reach, Terms terms, SubjectId subject, Grantee.Kind to, boolean byAGuardian) {
    return choices.keptOut(subject).of(reach, terms, to, byAGuardian);
  }

  private Stream<Standing> self(Question question, SubjectId subject) {
    Caller caller = question.caller();
    return isOneself(caller) && subject.equals(caller.self())
        ? Stream.of(
            Standing.on(Ground.SELF, Reach.into(question.categories()))
                .atAge(ages.againstSelf(question, subject)))
        : Stream.empty();
  }

  private Stream<Standing> guardian(Question question, SubjectId ward) {
    SubjectId guardian = question.caller().self();
    if (!isOneself(question.caller()) || guardian == null) {
      return Stream.empty();
    }
    return guardianships.inForce(ward, guardian, question.asOf()).stream()
        .map(guardianship -> guardian(guardianship, question));
  }

  private Standing guardian(Guardianship guardianship, Question question) {
    SubjectId ward = guardianship.ward();
    Instant asOf = question.asOf();
    Set<Category> left =
        guardianships.ordersAbout(guardianship, asOf).left(guardianship, question.action());
    Reach reach =
        Reach.into(question.categories())
            .only(left)
            .guarded(choices.keptOut(ward).ofGuardians())
            .shieldedIf(shields.shieldedFrom(ward, asOf).contains(guardianship.guardian()));
    return Standing.on(Ground.GUARDIAN, reach)
        .barredIf(reach.categories().isEmpty())
        .atAge(ages.againstGuardian(question, guardianship));
  }

  private Stream<Standing> grant(Question question, SubjectId subject) {
    return granted(
        consents.standing(subject, Grantee.of(question.caller()).toList(), question.asOf()),
        question,
        subject);
  }

  /** Whoever has nothing that holds is told why by what they had last. */
  private Stream<Standing> over(Question question, SubjectId subject) {
    return granted(
        consents.over(subject, Grantee.of(question.caller()).toList(), question.asOf()),
        question,
        subject);
  }

  private Stream<Standing> granted(List<Consent> found, Question question, SubjectId subject) {
    List<Consent> meant =
        found.stream().filter(consent -> isMeant(consent, question.caller())).toList();
    if (meant.isEmpty()) {
      return Stream.empty();
    }
    Around around = around(meant, question, subject);
    return meant.stream().flatMap(consent -> granted(consent, around, question));
  }

  /**
   * What was granted to an app is meant for that app in the hands of who agreed to it, and for the
   * token that was handed out for it: another child's is another grant.
   */
  static boolean isMeant(Consent consent, Caller caller) {
    Via via = caller.via();
    return consent.grant().grantee().kind() != Grantee.Kind.APP
        || (consent.agreedBy().filter(caller.account()::equals).isPresent()
            && (via == null || via.isFor(consent.grant().id().value())));
  }

  /**
   * What is the same for all grants that one question may rest on; read once.
   *
   * @param shieldedFrom who must not learn of places
   * @param ofHolder how far the holder of the app reaches; null when no app asks
   */
  private record Around(
      Givers givers,
      KeptOut kept,
      Set<SubjectId> shieldedFrom,
      boolean worksThere,
      boolean insuredThere,
      @Nullable Reach ofHolder) {}

  private Around around(List<Consent> meant, Question question, SubjectId subject) {
    Instant asOf = question.asOf();
    return new Around(
        consents.givers(meant, asOf),
        choices.keptOut(subject),
        shields.shieldedFrom(subject, asOf),
        workplaces.worksThere(question.caller(), asOf),
        meant.stream().noneMatch(Standings::isToAnInsurer)
            || workplaces.insures(question.caller(), subject, asOf),
        question.caller().via() == null ? null : ofHolder(question, subject));
  }

  private static boolean isToAnInsurer(Consent consent) {
    return consent.grant().grantee().kind() == Grantee.Kind.INSURER;
  }

  private static Stream<Standing> granted(Consent consent, Around around, Question question) {
    return consent.terms().stream()
        .map(
            terms ->
                Standing.granted(
                        consent,
                        consent.stateAt(question.asOf(), around.givers()::standIn),
                        reach(consent, terms, around, question))
                    .activeIf(around.worksThere())
                    .insuredIf(!isToAnInsurer(consent) || around.insuredThere()));
  }

  /** Whether the person is insured where an insurer's caller works; true for all but insurers. */
  boolean insuredThere(Consent consent, Caller caller, Instant asOf) {
    return !isToAnInsurer(consent) || workplaces.insures(caller, consent.grant().subject(), asOf);
  }

  private static Reach reach(Consent consent, Terms terms, Around around, Question question) {
    Grantee.Kind to = consent.grant().grantee().kind();
    Set<SubjectId> from = around.shieldedFrom();
    Reach reach =
        around
            .kept()
            .of(Reach.into(question.categories()), terms, to, consent.giver().isPresent())
            .only(around.givers().left(consent))
            .shieldedIf(
                Stream.concat(Stream.ofNullable(question.caller().self()), consent.giver().stream())
                    .anyMatch(from::contains))
            // whoever holds it may be the one
            .shieldedIf(to == Grantee.Kind.LINK && !from.isEmpty());
    Reach holder = around.ofHolder();
    return to == Grantee.Kind.APP && holder != null ? reach.within(holder) : reach;
  }

  /** How far the holder of the account reaches for whom an app asks: the app no further. */
  private Reach ofHolder(Question question, SubjectId subject) {
    Question own =
        new Question(
            question.caller().holder(),
            subject,
            question.action(),
            Purpose.PERSONAL_USE,
            question.categories(),
            question.asOf());
    return Stream.concat(self(own, subject), guardian(own, subject))
        .filter(standing -> !standing.barred())
        .map(Standing::reach)
        .findFirst()
        .orElse(Reach.into(Set.of()));
  }

  /** Those who gave these for somebody. */
  Givers givers(List<Consent> granted, Instant asOf) {
    return consents.givers(granted, asOf);
  }

  /** Whether a practitioner works that day where the sign-in or the token says; true for others. */
  boolean worksThere(Caller caller, Instant asOf) {
    return workplaces.worksThere(caller, asOf);
  }

  private Stream<Standing> request(Question question, SubjectId subject) {
    boolean asks =
        question.action() == Action.REQUEST_ACCESS
            && question.caller().via() == null
            && Grantee.of(question.caller()).findAny().isPresent();
    return asks
        ? Stream.of(
            Standing.on(Ground.REQUEST, Reach.into(question.categories()))
                .activeIf(workplaces.worksThere(question.caller(), question.asOf())))
        : Stream.empty();
  }

  private Stream<Standing> answer(Question question, SubjectId subject) {
    Caller caller = question.caller();
    boolean answers = caller.affiliation() != null || isOperator(caller);
    return question.action() == Action.ANSWER && answers
        ? Stream.of(
            Standing.on(Ground.ANSWER, Reach.into(question.categories()))
                .activeIf(workplaces.worksThere(caller, question.asOf())))
        : Stream.empty();
  }

  private Stream<Standing> counter(Question question, SubjectId subject) {
    return isOperator(question.caller()) && question.purpose() == Purpose.REGISTRATION
        ? Stream.of(Standing.on(Ground.COUNTER, Reach.into(question.categories())))
        : Stream.empty();
  }

  private Stream<Standing> intake(Question question, SubjectId subject) {
    boolean takesIn = question.action() != Action.PROTECT && question.action() != Action.ANSWER;
    return isOperator(question.caller()) && takesIn
        ? Stream.of(Standing.on(Ground.INTAKE, Reach.into(question.categories())))
        : Stream.empty();
  }

  private Stream<Standing> protection(Question question, SubjectId subject) {
    return isOperator(question.caller()) && question.action() == Action.PROTECT
        ? Stream.of(Standing.on(Ground.PROTECTION, Reach.into(question.categories())))
        : Stream.empty();
  }

  /** Breaking the glass needs the role; reading needs a glass that is broken and not mended. */
  private Stream<Standing> emergency(Question question, SubjectId subject) {
    Caller caller = question.caller();
    boolean comes =
        question.purpose() == Purpose.EMERGENCY
            && caller.role() == Role.EMERGENCY
            && caller.via() == null
            && caller.affiliation() != null;
    if (!comes) {
      return Stream.empty();
    }
    Reach all = Reach.into(question.categories()).only(EmergencyAccess.REACHES);
    boolean works = workplaces.worksThere(caller, question.asOf());
    return question.action() == Action.BREAK_GLASS
        ? Stream.of(Standing.on(Ground.EMERGENCY, all).activeIf(works))
        : accesses.newest(subject, caller).stream()
            .map(
                access ->
                    Standing.broken(
                            access.stateAt(question.asOf()), opened(all, subject, question.asOf()))
                        .activeIf(works));
  }

  /** What the caller may rest on who adds what was done, by an access of the own institution. */
  Optional<Standing> afterwards(UUID access, Question question, SubjectId subject) {
    Caller caller = question.caller();
    Affiliation works = caller.affiliation();
    boolean adds =
        question.action() == Action.WRITE
            && caller.via() == null
            && Grantee.of(caller).findAny().isPresent();
    if (!adds || works == null) {
      return Optional.empty();
    }
    Reach done = Reach.into(question.categories()).only(EmergencyAccess.TAKES);
    return accesses
        .find(subject, access)
        .filter(one -> one.institution().equals(works.institution()))
        .map(
            one ->
                Standing.on(Ground.EMERGENCY, done)
                    .addsUntil(one.addsUntil(after.lasts()).orElse(null))
                    .activeIf(workplaces.worksThere(caller, question.asOf())));
  }

  private Reach opened(Reach all, SubjectId subject, Instant asOf) {
    return all.inEmergency(periods.at(asOf), choices.keptOut(subject));
  }

  private static boolean isOneself(Caller caller) {
    return caller.role() == Role.CITIZEN && caller.via() == null;
  }

  private static boolean isOperator(Caller caller) {
    return caller.role() == Role.OPERATOR && caller.via() == null;
  }
}
