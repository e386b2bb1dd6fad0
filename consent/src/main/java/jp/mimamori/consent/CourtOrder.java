package jp.mimamori.consent;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mimamori.identity.Caller;
import org.jspecify.annotations.Nullable;

/**
 * What a court takes from a guardian (民法834条の2, 837条, 824条の2), or gives to a curator or assistant
 * (民法876条の4, 876条の9), from a moment until a moment.
 */
@Entity
@Table(name = "court_order")
@IdClass(GrantKey.class)
public class CourtOrder {

  /** Whether it takes or gives. */
  public enum Effect {
    LIMIT,
    POWER
  }

  @Id
  @Column(name = "subject_id")
  private UUID subjectId;

  @Id private UUID id;

  @Column(name = "guardianship_id")
  private UUID guardianshipId;

  @Enumerated(EnumType.STRING)
  private Effect effect;

  private String actions;
  private String categories;

  @Column(name = "reference")
  private String reference;

  @Column(name = "starts_at")
  private Instant startsAt;

  @Column(name = "ends_at")
  private @Nullable Instant endsAt;

  private boolean confirmed;

  @Column(name = "recorded_by")
  private @Nullable UUID recordedBy;

  @Column(name = "confirmed_by")
  private @Nullable UUID confirmedBy;

  @Column(name = "end_asked_by")
  private @Nullable UUID endAskedBy;

  @SuppressWarnings("NullAway.Init")
  protected CourtOrder() {}

  /**
   * @param actions which actions it is about; never empty
   * @param categories of which kinds of data; never empty
   * @param reference the court and the number of the order
   * @throws IllegalArgumentException when it is about nothing
   */
  public CourtOrder(
      UUID id,
      Guardianship guardianship,
      Effect effect,
      Set<Action> actions,
      Set<Category> categories,
      String reference,
      Instant startsAt,
      @Nullable Instant endsAt) {
    if (actions.isEmpty() || categories.isEmpty() || reference.isBlank()) {
      throw new IllegalArgumentException("an order names actions, categories and itself");
    }
    this.subjectId = guardianship.ward().value();
    this.id = id;
    this.guardianshipId = guardianship.id();
    this.effect = effect;
    this.actions = names(actions);
    this.categories = names(categories);
    this.reference = reference;
    this.startsAt = startsAt;
    this.endsAt = endsAt;
    this.confirmed = true;
  }

  /**
   * The same, recorded by somebody: what it gives does not hold before somebody else has seen the
   * paper, what it takes holds at once.
   */
  public CourtOrder recordedBy(Caller operator) {
    recordedBy = operator.account().value();
    confirmed = false;
    return this;
  }

  /**
   * Confirms what somebody else recorded.
   *
   * @param now when
   * @throws ProtectionNotPossible when it is the same operator, or there is nothing to confirm
   */
  public void confirm(Caller operator, Instant now) {
    FourEyes.check(confirmed || hasEnded(now), recordedBy, operator);
    confirmed = true;
    confirmedBy = operator.account().value();
  }

  /** Whether nobody else has seen the paper. */
  public boolean isUnconfirmed() {
    return !confirmed;
  }

  /** Whether a second operator has yet to confirm it. */
  public boolean isWaiting(Instant asOf) {
    return !confirmed && !hasEnded(asOf);
  }

  public UUID id() {
    return id;
  }

  public UUID guardianship() {
    return guardianshipId;
  }

  public Effect effect() {
    return effect;
  }

  public String reference() {
    return reference;
  }

  public Set<Action> actions() {
    return Stream.of(actions.split(","))
        .map(Action::valueOf)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Action.class)));
  }

  public Set<Category> categories() {
    return Stream.of(categories.split(","))
        .map(Category::valueOf)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Category.class)));
  }

  public Instant startsAt() {
    return startsAt;
  }

  /** Null until it is ended. */
  public @Nullable Instant endsAt() {
    return endsAt;
  }

  public boolean isInForce(Instant asOf) {
    boolean seen = confirmed || effect == Effect.LIMIT;
    return seen && !asOf.isBefore(startsAt) && !hasEnded(asOf);
  }

  private boolean hasEnded(Instant asOf) {
    return endsAt != null && !asOf.isBefore(endsAt);
  }

  /**
   * Ends what it gives; what it takes ends when a second operator says so too.
   *
   * @throws ProtectionNotPossible when the same operator says so twice
   */
  public void end(Caller operator, Instant now) {
    if (effect == Effect.LIMIT && !hasEnded(now)) {
      if (endAskedBy == null) {
        endAskedBy = operator.account().value();
        return;
      }
      FourEyes.check(false, endAskedBy, operator);
    }
    end(now);
  }

  /** Whether one operator said that it is over, and a second has yet to. */
  public boolean isEndAsked() {
    return endAskedBy != null && endsAt == null;
  }

  /** Ends it; once ended, it is not prolonged. */
  void end(Instant now) {
    if (endsAt == null || now.isBefore(endsAt)) {
      endsAt = now;
    }
  }

  /** Of which kinds of data it says something about this action; empty when about none. */
  Set<Category> about(Action action) {
    return actions().contains(action) ? categories() : Set.of();
  }

  /** The kinds of data that these orders leave for one action to who stands in on this ground. */
  static Set<Category> left(
      Guardianship.LegalGround ground, Stream<CourtOrder> inForce, Action action) {
    Set<Category> taken = new HashSet<>();
    Set<Category> given = new HashSet<>();
    inForce.forEach(
        order -> (order.effect == Effect.LIMIT ? taken : given).addAll(order.about(action)));
    Set<Category> left = ground.needsPower() ? given : EnumSet.allOf(Category.class);
    left.removeAll(taken);
    return left;
  }

  private static String names(Set<? extends Enum<?>> constants) {
    return constants.stream().map(Enum::name).sorted().collect(Collectors.joining(","));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CourtOrder that && id.equals(that.id);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  @Override
  public String toString() {
    return "CourtOrder " + id;
  }
}
