package jp.mimamori.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import jp.mimamori.identity.Affiliation;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Practitioners;
import jp.mimamori.identity.Role;
import jp.mimamori.identity.SubjectId;

/**
 * Finds what a caller may rest a question on, the strongest first: the own right, a guardianship, a
 * grant, a task. Reads what is stored with each question.
 */
@ApplicationScoped
class Standings {

  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

  @Inject Guardianships guardianships;
  @Inject Consents consents;
  @Inject Choices choices;
  @Inject Shields shields;
  @Inject Practitioners practitioners;
  @Inject Ages ages;

  /** A way in which somebody comes to rest a question on something. */
  private interface Way {
    Stream<Standing> find(Question question, SubjectId subject);
  }

  private final List<Way> ways =
      List.of(
          this::self,
          this::guardian,
          this::grant,
          this::request,
          this::counter,
          this::intake,
          this::protection);

  Stream<Standing> of(Question question, SubjectId subject) {
    return ways.stream().flatMap(way -> way.find(question, subject));
  }

  /**
   * What a grant on these terms reaches of what this reaches. What is hidden from the guardians
   * does not come to them by way of those they let in, nor by another person.
   */
  Reach granted(Reach reach, Terms terms, SubjectId subject, Grantee.Kind to, boolean byAGuardian) {
    Reach granted =
        reach.within(terms).without(choices.keptFrom(Choice.Audience.GRANTEES, subject));
    return byAGuardian || to == Grantee.Kind.DELEGATE
        ? granted.without(choices.keptFrom(Choice.Audience.GUARDIANS, subject))
        : granted;
  }

  private Stream<Standing> self(Question question, SubjectId subject) {
    Caller caller = question.caller();
    return caller.role() == Role.CITIZEN && subject.equals(caller.self())
        ? Stream.of(
            Standing.on(Ground.SELF, Reach.into(question.categories()))
                .atAge(ages.againstSelf(question, subject)))
        : Stream.empty();
  }

  private Stream<Standing> guardian(Question question, SubjectId ward) {
    SubjectId guardian = question.caller().self();
    if (question.caller().role() != Role.CITIZEN || guardian == null) {
      return Stream.empty();
    }
    return guardianships.inForce(ward, guardian, question.asOf()).stream()
        .map(guardianship -> guardian(guardianship, question));
  }

  private Standing guardian(Guardianship guardianship, Question question) {
    SubjectId ward = guardianship.ward();
    Instant asOf = question.asOf();
    Set<Category> left =
        CourtOrder.left(
            guardianship.legalGround(),
            guardianships.ordersOn(guardianship).stream().filter(order -> order.isInForce(asOf)),
            question.action());
    Reach reach =
        Reach.into(question.categories())
            .only(left)
            .without(choices.keptFrom(Choice.Audience.GUARDIANS, ward))
            .shieldedIf(shields.hides(ward, guardianship.guardian(), asOf));
    return Standing.on(Ground.GUARDIAN, reach)
        .barredIf(reach.categories().isEmpty())
        .atAge(ages.againstGuardian(question, guardianship));
  }

  private Stream<Standing> grant(Question question, SubjectId subject) {
    return consents.of(subject, Grantee.of(question.caller()).toList()).stream()
        .flatMap(consent -> granted(consent, question));
  }

  private Stream<Standing> granted(Consent consent, Question question) {
    return consent.terms().stream()
        .map(
            terms ->
                Standing.granted(
                    consent,
                    consents.stateOf(consent, question.asOf()),
                    reach(consent, terms, question),
                    worksThere(question)));
  }

  private Reach reach(Consent consent, Terms terms, Question question) {
    SubjectId subject = consent.grant().subject();
    Reach reach =
        granted(
            Reach.into(question.categories()),
            terms,
            subject,
            consent.grant().grantee().kind(),
            consent.giver().isPresent());
    return reach.shieldedIf(
        Stream.concat(Stream.ofNullable(question.caller().self()), consent.giver().stream())
            .anyMatch(person -> shields.hides(subject, person, question.asOf())));
  }

  private boolean worksThere(Question question) {
    return worksThere(question.caller(), question.asOf());
  }

  Map<GrantId, Consent.State> statesOf(List<Consent> granted, Instant asOf) {
    return consents.statesOf(granted, asOf);
  }

  /** Whether a practitioner works that day where the sign-in or the token says; true for others. */
  boolean worksThere(Caller caller, Instant asOf) {
    Affiliation affiliation = caller.affiliation();
    LocalDate day = asOf.atZone(JAPAN).toLocalDate();
    return affiliation == null
        || practitioners
            .find(affiliation.practitioner())
            .filter(p -> p.isActive(day) && p.institutionId().equals(affiliation.institution()))
            .isPresent();
  }

  private Stream<Standing> request(Question question, SubjectId subject) {
    boolean asks =
        question.action() == Action.REQUEST_ACCESS
            && Grantee.of(question.caller()).findAny().isPresent();
    return asks
        ? Stream.of(
            new Standing(
                Ground.REQUEST,
                Reach.into(question.categories()),
                null,
                null,
                worksThere(question),
                false,
                null))
        : Stream.empty();
  }

  private Stream<Standing> counter(Question question, SubjectId subject) {
    return question.caller().role() == Role.OPERATOR && question.purpose() == Purpose.REGISTRATION
        ? Stream.of(Standing.on(Ground.COUNTER, Reach.into(question.categories())))
        : Stream.empty();
  }

  private Stream<Standing> intake(Question question, SubjectId subject) {
    return question.caller().role() == Role.OPERATOR && question.action() != Action.PROTECT
        ? Stream.of(Standing.on(Ground.INTAKE, Reach.into(question.categories())))
        : Stream.empty();
  }

  private Stream<Standing> protection(Question question, SubjectId subject) {
    return question.caller().role() == Role.OPERATOR && question.action() == Action.PROTECT
        ? Stream.of(Standing.on(Ground.PROTECTION, Reach.into(question.categories())))
        : Stream.empty();
  }
}
