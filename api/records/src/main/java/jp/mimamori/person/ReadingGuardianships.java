package jp.mimamori.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.CourtOrder;
import jp.mimamori.consent.Deciding;
import jp.mimamori.consent.Guardianship;
import jp.mimamori.consent.Guardianships;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.Question;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.ledger.Ledger;

/**
 * Who stands in for a person, for the person and for those who do. Names and what courts took or
 * gave; not which court, nor anything of whom somebody is shielded from.
 */
@ApplicationScoped
public class ReadingGuardianships {

  @Inject Guardianships guardianships;
  @Inject People people;
  @Inject Deciding deciding;
  @Inject Ledger ledger;
  @Inject Clock clock;

  /**
   * Somebody who stands in, or did.
   *
   * @param name of the guardian
   * @param inForce whether it holds now
   * @param orders what courts say about it now
   */
  public record StandIn(
      Guardianship guardianship, String name, boolean inForce, List<CourtOrder> orders) {

    @Override
    public String toString() {
      return "StandIn " + guardianship.id();
    }
  }

  /**
   * Who stands in for this person, past and present, newest first.
   *
   * @throws RefusedException when the caller is neither the person nor a guardian
   */
  @Transactional
  public List<StandIn> of(Caller caller, SubjectId ward) {
    Instant now = clock.instant();
    ledger
        .note(
            deciding.decide(
                Question.aboutAll(caller, ward, Action.READ_GRANTS, Purpose.PERSONAL_USE, now)))
        .orThrow();
    List<Guardianship> found = guardianships.ofWard(ward);
    Map<SubjectId, String> names =
        people.all(found.stream().map(Guardianship::guardian).distinct().toList()).stream()
            .collect(Collectors.toMap(Person::id, Person::name));
    return found.stream()
        .map(
            guardianship ->
                new StandIn(
                    guardianship,
                    names.getOrDefault(guardianship.guardian(), ""),
                    guardianship.isInForce(now),
                    guardianships.ordersAbout(guardianship, now).on(guardianship)))
        .toList();
  }
}
