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
import jp.mimamori.consent.Shield;
import jp.mimamori.consent.Shields;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Ids;
import jp.mimamori.identity.SubjectId;
import org.jspecify.annotations.Nullable;

/**
 * An operator records from whom a person is shielded (支援措置) and what a court ordered about a
 * guardian. Each method is refused to everybody else, and where somebody or something is not there.
 */
@ApplicationScoped
public class RecordingProtection {

  @Inject Asking asking;
  @Inject Shields shields;
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
   * Shields a person from somebody from now on.
   *
   * @throws ProtectionNotPossible when it is the same person
   */
  @Transactional
  public UUID shield(Caller caller, SubjectId subject, SubjectId from) {
    Instant now = permitted(caller, subject);
    if (subject.equals(from)) {
      throw new ProtectionNotPossible(ProtectionNotPossible.Why.FROM_ONESELF);
    }
    if (births.of(subject).isEmpty() || births.of(from).isEmpty()) {
      throw absent(caller, subject, now);
    }
    Shield shield = new Shield(Ids.next(now), subject, from, caller, now);
    shields.add(shield);
    return shield.id();
  }

  /** Ends a shield now. */
  @Transactional
  public void endShield(Caller caller, SubjectId subject, UUID id) {
    Instant now = permitted(caller, subject);
    shields.find(subject, id).orElseThrow(() -> absent(caller, subject, now)).end(now);
  }

  /**
   * Records what a court ordered about a guardianship.
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
            order.until()));
    return id;
  }

  /** Ends what a court ordered now. */
  @Transactional
  public void endOrder(Caller caller, SubjectId ward, UUID id) {
    Instant now = permitted(caller, ward);
    guardianships.findOrder(ward, id).orElseThrow(() -> absent(caller, ward, now)).end(now);
  }

  /** The shields of a person, past and present, newest first. */
  @Transactional
  public List<Shield> shields(Caller caller, SubjectId subject) {
    permitted(caller, subject);
    return shields.of(subject);
  }

  private Instant permitted(Caller caller, SubjectId subject) {
    Instant now = asking.now();
    asking.permitFor(caller, subject, Action.PROTECT, Purpose.PROTECTION, now);
    return now;
  }

  private RefusedException absent(Caller caller, SubjectId subject, Instant now) {
    return asking.absent(caller, subject, Action.PROTECT, now);
  }
}
