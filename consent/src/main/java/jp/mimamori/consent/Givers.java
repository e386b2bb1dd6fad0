package jp.mimamori.consent;

import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Those who gave grants for the people they stand in for, as they stand at a moment. A grant rests
 * on what its giver stood in on when giving it, and on nothing that came later.
 *
 * @param inForce on what they stand in
 * @param orders what courts said about them
 */
record Givers(
    List<Guardianship> inForce, Map<Guardianship.Pair, List<CourtOrder>> orders, Instant asOf) {

  static Set<Guardianship.Pair> of(List<Consent> consents) {
    return consents.stream()
        .flatMap(
            consent ->
                consent.giver().stream()
                    .map(giver -> new Guardianship.Pair(consent.grant().subject(), giver)))
        .collect(Collectors.toSet());
  }

  /** Whether who took this step still stands in on what it was taken on. */
  boolean standIn(GrantStep step) {
    return behind(step).findAny().isPresent();
  }

  /**
   * The kinds of data that courts leave to the giver to see and to give; all when the person gave
   * it.
   */
  Set<Category> left(Consent consent) {
    if (consent.giver().isEmpty()) {
      return EnumSet.allOf(Category.class);
    }
    Set<Category> left = new HashSet<>();
    behind(consent.last())
        .forEach(
            guardianship ->
                left.addAll(
                    CourtOrders.at(orders.getOrDefault(guardianship.pair(), List.of()), asOf)
                        .left(guardianship, consent.last().gave())));
    return left;
  }

  private Stream<Guardianship> behind(GrantStep step) {
    return inForce.stream()
        .filter(
            guardianship ->
                guardianship.ward().equals(step.subject())
                    && step.byPerson().filter(guardianship.guardian()::equals).isPresent()
                    && !guardianship.startsAt().isAfter(step.takenAt()));
  }
}
