package jp.mimamori.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.Deciding;
import jp.mimamori.consent.Guardianship;
import jp.mimamori.consent.Guardianships;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.Question;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.identity.Caller;
import jp.mimamori.ledger.Ledger;

/** As what the caller stands in for somebody; nobody reads that of others. */
@ApplicationScoped
public class ReadingRelation {

  @Inject Guardianships guardianships;
  @Inject People people;
  @Inject Deciding deciding;
  @Inject Ledger ledger;
  @Inject Clock clock;

  /**
   * A guardianship of the caller's own.
   *
   * @param guardian without an address
   */
  public record Relation(Guardianship guardianship, Person guardian) {

    @Override
    public String toString() {
      return "Relation " + guardianship.id();
    }
  }

  /**
   * The caller's own guardianship of this id; empty when it is none that holds.
   *
   * @throws RefusedException when the caller may not read of the ward
   */
  @Transactional
  public Optional<Relation> own(Caller caller, Purpose purpose, UUID id) {
    Instant now = clock.instant();
    return guardianships
        .find(id)
        .filter(found -> found.guardian().equals(caller.self()) && found.isInForce(now))
        .map(found -> relation(caller, purpose, found, now));
  }

  private Relation relation(
      Caller caller, Purpose purpose, Guardianship guardianship, Instant now) {
    ledger
        .note(
            deciding.decide(
                Question.aboutAll(caller, guardianship.ward(), Action.READ, purpose, now)))
        .orThrow();
    return new Relation(
        guardianship, people.find(guardianship.guardian()).orElseThrow().withoutAddress());
  }
}
