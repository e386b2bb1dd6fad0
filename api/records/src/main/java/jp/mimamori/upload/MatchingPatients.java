package jp.mimamori.upload;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import jp.mimamori.adding.DecidingDeliveries;
import jp.mimamori.adding.Deliveries;
import jp.mimamori.consent.Category;
import jp.mimamori.consent.Decision;
import jp.mimamori.consent.Permit;
import jp.mimamori.consent.Refusal;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.intake.Claim;
import jp.mimamori.intake.Finding;

/**
 * Whose a document is that an institution's system sent: exactly one of its patients fits, or it is
 * nobody's. Who is none of its patients counts like somebody who is not registered at all.
 */
@ApplicationScoped
class MatchingPatients {

  @Inject Matching matching;
  @Inject DecidingDeliveries deciding;

  /** Decides whose the document is and what it becomes, or refuses it. */
  void decide(Caller caller, Claim claim, Turn turn, Instant now) {
    if (caller.affiliation() == null) {
      // what it was sent for has ended meanwhile
      refuse(turn, IntakeFinding.NOT_A_PATIENT);
      return;
    }
    turn.become(Deliveries.of(caller, turn.records()));
    Set<Category> kinds = ImportingRecords.categories(turn.records());
    List<Permit> permits = new ArrayList<>();
    List<Decision> refusals = new ArrayList<>();
    for (SubjectId candidate : matching.candidates(claim)) {
      Decision decision = deciding.decide(caller, candidate, kinds, now);
      if (decision instanceof Permit permit) {
        permits.add(permit);
      } else {
        refusals.add(decision);
      }
    }
    if (permits.size() != 1) {
      // with several candidates whose ledger it would stand in is anybody's guess
      if (permits.isEmpty() && refusals.size() == 1) {
        turn.decided(refusals.get(0));
      }
      refuse(turn, permits.isEmpty() ? IntakeFinding.NOT_A_PATIENT : IntakeFinding.SEVERAL_MATCH);
      return;
    }
    Matching.Match match = matching.unlessContradicted(permits.get(0).subject(), claim);
    if (match.why() != null) {
      turn.decided(new Refusal(permits.get(0).question(), Refusal.Reason.SOMEBODY_ELSE));
      refuse(turn, match.why());
      return;
    }
    match.findings().forEach(turn::found);
    turn.decided(permits.get(0));
  }

  private static void refuse(Turn turn, IntakeFinding why) {
    turn.found(Finding.of(why, ""));
    turn.item.refused(why);
  }
}
