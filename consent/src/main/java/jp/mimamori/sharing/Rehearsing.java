package jp.mimamori.sharing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.Consents;
import jp.mimamori.consent.Ground;
import jp.mimamori.consent.Permit;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.consent.Rehearsal;
import jp.mimamori.consent.Seeing;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Japan;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.ledger.Admitting;

/** Shows beforehand what a day brings: who will see what, and who comes to which age. */
@ApplicationScoped
public class Rehearsing {

  @Inject Asking asking;
  @Inject Admitting admitting;
  @Inject Rehearsal rehearsal;
  @Inject Consents consents;

  /**
   * Who will see what of a person on a day, for the person and for guardians; these are told of no
   * grant that {@link ReadingGrants} tells them nothing of.
   *
   * @throws RefusedException when the caller is neither the person nor a guardian
   */
  @Transactional
  public List<Seeing> on(Caller caller, SubjectId subject, LocalDate day) {
    Permit permit =
        asking.permitFor(caller, subject, Action.READ_GRANTS, Purpose.PERSONAL_USE, asking.now());
    Set<UUID> told =
        consents.standing(subject, Japan.startOf(day)).stream()
            .filter(consent -> Telling.tells(permit, caller, consent))
            .map(consent -> consent.grant().id().value())
            .collect(Collectors.toSet());
    return rehearsal.on(subject, day).stream()
        .filter(seeing -> seeing.ground() != Ground.GRANT || told.contains(seeing.by()))
        .toList();
  }

  /**
   * Who comes to the age of which rule from a day on until before another, and what ends then, for
   * an operator: a dry run that names no record and changes nothing. Everybody in it is told.
   *
   * @throws RefusedException when the caller is no operator
   */
  @Transactional
  public List<Rehearsal.CutOver> cutOvers(Caller caller, LocalDate from, LocalDate until) {
    Instant now = asking.now();
    admitting.operators(caller, Action.READ_REGISTRATION, now);
    List<Rehearsal.CutOver> found = rehearsal.cutOvers(from, until);
    asking.permitToList(
        caller, found.stream().map(one -> one.crossing().person()).distinct().toList(), now);
    return found;
  }
}
