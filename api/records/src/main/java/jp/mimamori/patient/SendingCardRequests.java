package jp.mimamori.patient;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.Consent;
import jp.mimamori.consent.Consents;
import jp.mimamori.consent.Deciding;
import jp.mimamori.consent.Decision;
import jp.mimamori.consent.GrantId;
import jp.mimamori.consent.GrantStep;
import jp.mimamori.consent.Permit;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.Question;
import jp.mimamori.consent.Refusal;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.consent.Terms;
import jp.mimamori.consent.ToldGrant;
import jp.mimamori.identity.Affiliation;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Ids;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.ledger.Ledger;
import jp.mimamori.person.People;
import jp.mimamori.sharing.RequestingAccess;

/** Sends what was asked by card to whoever has it, and says what became of it. */
@ApplicationScoped
class SendingCardRequests {

  @Inject CardRequests requests;
  @Inject People people;
  @Inject RequestingAccess requesting;
  @Inject Consents consents;
  @Inject Deciding deciding;
  @Inject Ledger ledger;
  @Inject ToldToday told;
  @Inject Clock clock;

  @Transactional
  public void send(
      Caller caller,
      AskingByCard.Card card,
      RequestingAccess.For whom,
      Terms terms,
      String reason) {
    Instant now = clock.instant();
    Affiliation works = caller.affiliation();
    if (works == null) {
      throw new RefusedException(Refusal.Reason.NO_GROUND);
    }
    UUID practitioner = works.practitioner();
    if (requests.since(practitioner, now.minus(Duration.ofHours(1))) >= AskingByCard.AN_HOUR) {
      throw new TooManyRequests();
    }
    // several people under one number: nobody is picked
    List<SubjectId> found = people.insuredAs(card.number(), card.bornOn());
    SubjectId subject = found.size() == 1 ? found.get(0) : new SubjectId(UUID.randomUUID());
    Optional<GrantId> grant = requesting.ask(caller, subject, whom, terms, reason);
    requests.add(
        new CardRequest(
            Ids.next(now), practitioner, known(card), terms, now, subject, grant.orElse(null)));
  }

  @Transactional
  public List<AskingByCard.Asked> asked(Caller caller) {
    Instant now = clock.instant();
    deciding
        .againstStaff(Question.aboutAll(caller, null, Action.SEE_IN_LIST, Purpose.TREATMENT, now))
        .ifPresent(refusal -> ledger.note(refusal).orThrow());
    Affiliation works = caller.affiliation();
    List<CardRequest> own = works == null ? List.of() : requests.of(works.practitioner());
    List<Consent> granted = consents.withSteps(requests.grantsOf(own));
    Map<GrantId, Consent> byId =
        granted.stream().collect(Collectors.toMap(c -> c.grant().id(), Function.identity()));
    Map<GrantId, Consent.State> states = consents.statesOf(granted, now);
    Set<GrantId> open = told(caller, granted, now);
    return own.stream().map(request -> asked(request, byId, states, open, now)).toList();
  }

  /** By which of these the caller is told who it is; that person is told of it, once a day. */
  private Set<GrantId> told(Caller caller, List<Consent> granted, Instant now) {
    List<ToldGrant> permitted =
        deciding.tell(caller, granted, now).stream()
            .filter(one -> one.decision() instanceof Permit)
            .toList();
    List<Decision> unsaid = told.newOf(permitted.stream().map(ToldGrant::decision).toList());
    if (!unsaid.isEmpty()) {
      ledger.noteAll(unsaid);
      told.said(unsaid);
    }
    return permitted.stream().map(one -> one.consent().grant().id()).collect(Collectors.toSet());
  }

  private static AskingByCard.Asked asked(
      CardRequest request,
      Map<GrantId, Consent> granted,
      Map<GrantId, Consent.State> states,
      Set<GrantId> open,
      Instant now) {
    Optional<GrantId> grant = request.grant().filter(granted::containsKey);
    boolean wasGranted =
        grant.map(granted::get).filter(SendingCardRequests::wasGranted).isPresent();
    AskingByCard.Stand stand =
        wasGranted
            ? stand(Objects.requireNonNull(states.get(grant.orElseThrow())))
            : now.isBefore(request.lapsesAt())
                ? AskingByCard.Stand.NOT_GRANTED
                : AskingByCard.Stand.LAPSED;
    return new AskingByCard.Asked(
        request.id(),
        request.card(),
        request.terms().purpose(),
        request.askedAt(),
        stand,
        stand == AskingByCard.Stand.GRANTED && grant.filter(open::contains).isPresent()
            ? request.subject().orElse(null)
            : null);
  }

  private static AskingByCard.Stand stand(Consent.State state) {
    return switch (state) {
      case GRANTED, AHEAD -> AskingByCard.Stand.GRANTED;
      case REQUESTED, DENIED, EXPIRED, REVOKED, FROZEN -> AskingByCard.Stand.ENDED;
    };
  }

  private static boolean wasGranted(Consent consent) {
    return consent.steps().stream().anyMatch(step -> step.kind() == GrantStep.Kind.GRANTED);
  }

  /** The birth date and the end of the number: enough to know it again, too little to use it. */
  private static String known(AskingByCard.Card card) {
    String number = card.number().normal().number();
    String end = number.substring(Math.max(0, number.length() - 2));
    return card.bornOn() + " …" + end;
  }
}
