package jp.mimamori.sharing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.Births;
import jp.mimamori.consent.Category;
import jp.mimamori.consent.CourtOrder;
import jp.mimamori.consent.Guardianship;
import jp.mimamori.consent.Guardianships;
import jp.mimamori.consent.ProtectionNotPossible;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Ids;
import jp.mimamori.identity.SubjectId;
import org.jspecify.annotations.Nullable;

/**
 * An operator records what a court ordered about a guardian, and another one confirms it. Each
 * method is refused to everybody else, and where somebody or something is not there.
 */
@ApplicationScoped
public class RecordingOrders {

  @Inject Asking asking;
  @Inject Guardianships guardianships;
  @Inject Births births;

  /**
   * What a court ordered, as its paper says.
   *
   * @param reference the court and the number of the order; at most 200 characters
   * @param until null until it is ended
   */
  public record Order(
      CourtOrder.Effect effect,
      Set<Action> actions,
      Set<Category> categories,
      String reference,
      Instant from,
      @Nullable Instant until) {

    /**
     * @throws ProtectionNotPossible when it makes no sense
     */
    public Order {
      actions = Set.copyOf(actions);
      categories = Set.copyOf(categories);
      if (actions.isEmpty() || categories.isEmpty() || reference.isBlank()) {
        throw new ProtectionNotPossible(ProtectionNotPossible.Why.ABOUT_NOTHING);
      }
      if (reference.length() > 200) {
        throw new ProtectionNotPossible(ProtectionNotPossible.Why.REFERENCE_TOO_LONG);
      }
      if (until != null && !from.isBefore(until)) {
        throw new ProtectionNotPossible(ProtectionNotPossible.Why.ENDS_BEFORE_IT_STARTS);
      }
    }

    @Override
    public String toString() {
      return "Order " + effect;
    }
  }

  /**
   * Records what a court ordered about a guardianship. What it takes holds at once, what it gives
   * once another operator confirms it.
   *
   * @throws ProtectionNotPossible when it gives what the guardian has by law
   */
  @Transactional
  public UUID order(Caller caller, SubjectId ward, UUID guardianship, Order order) {
    Instant now = permitted(caller, ward);
    Guardianship about =
        guardianships
            .find(guardianship)
            .filter(found -> found.ward().equals(ward))
            .orElseThrow(() -> absent(caller, ward, now));
    if (order.effect() == CourtOrder.Effect.POWER && !about.legalGround().needsPower()) {
      throw new ProtectionNotPossible(ProtectionNotPossible.Why.POWER_BY_LAW);
    }
    UUID id = Ids.next(now);
    guardianships.add(
        new CourtOrder(
                id,
                about,
                order.effect(),
                order.actions(),
                order.categories(),
                order.reference(),
                order.from(),
                order.until())
            .recordedBy(caller));
    return id;
  }

  /**
   * Confirms an order that another operator recorded: from now on it holds, if it did not before.
   *
   * @throws ProtectionNotPossible when the caller recorded it, or there is nothing to confirm
   */
  @Transactional
  public void confirm(Caller caller, SubjectId ward, UUID id) {
    Instant now = permitted(caller, ward);
    found(caller, ward, id, now).confirm(caller, now);
  }

  /**
   * Ends what a court gave now. What it took ends when a second operator calls this too; until then
   * it holds.
   *
   * @throws ProtectionNotPossible when it is the same operator twice
   */
  @Transactional
  public void end(Caller caller, SubjectId ward, UUID id) {
    Instant now = permitted(caller, ward);
    found(caller, ward, id, now).end(caller, now);
  }

  /** What courts ordered about a person's guardians, past and present, the newest last. */
  @Transactional
  public List<CourtOrder> orders(Caller caller, SubjectId ward) {
    permitted(caller, ward);
    return guardianships.ofWard(ward).stream()
        .flatMap(guardianship -> guardianships.ordersOn(guardianship).stream())
        .toList();
  }

  private CourtOrder found(Caller caller, SubjectId ward, UUID id, Instant now) {
    return guardianships.findOrder(ward, id).orElseThrow(() -> absent(caller, ward, now));
  }

  private Instant permitted(Caller caller, SubjectId subject) {
    Instant now = asking.now();
    asking.permitFor(caller, subject, Action.PROTECT, Purpose.PROTECTION, now);
    if (births.of(subject).isEmpty()) {
      throw absent(caller, subject, now);
    }
    return now;
  }

  private RefusedException absent(Caller caller, SubjectId subject, Instant now) {
    return asking.absent(caller, subject, Action.PROTECT, now);
  }
}
