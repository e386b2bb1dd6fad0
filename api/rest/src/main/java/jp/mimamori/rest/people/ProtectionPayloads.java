package jp.mimamori.rest.people;

import java.util.List;
import java.util.stream.Collectors;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.Category;
import jp.mimamori.consent.CourtOrder;
import jp.mimamori.consent.ProtectionNotPossible;
import jp.mimamori.consent.Shield;
import jp.mimamori.mobile.NewOrderPayload;
import jp.mimamori.mobile.ProtectionPayload;
import jp.mimamori.rest.problem.InvalidField;
import jp.mimamori.sharing.RecordingOrders;

/** Shields and court orders as values, and as the contract's payloads. */
final class ProtectionPayloads {

  private ProtectionPayloads() {}

  static RecordingOrders.Order value(NewOrderPayload order) {
    return new RecordingOrders.Order(
        CourtOrder.Effect.valueOf(order.effect()),
        order.actions().stream().map(Action::valueOf).collect(Collectors.toSet()),
        order.categories().stream().map(Category::valueOf).collect(Collectors.toSet()),
        order.reference(),
        order.from(),
        order.until());
  }

  static ProtectionPayload of(List<Shield> shields, List<CourtOrder> orders) {
    return new ProtectionPayload(
        shields.stream()
            .map(
                s ->
                    new ProtectionPayload.Shield(
                        s.id(), s.shieldedFrom().value(), s.startsAt(), s.endsAt()))
            .toList(),
        orders.stream().map(ProtectionPayloads::order).toList());
  }

  /** Which field of an order is not right, or that it cannot be confirmed. */
  static InvalidField invalid(ProtectionNotPossible e) {
    String field =
        switch (e.why()) {
          case FROM_ONESELF -> "from";
          case ABOUT_NOTHING -> "actions";
          case REFERENCE_TOO_LONG -> "reference";
          case ENDS_BEFORE_IT_STARTS -> "until";
          case POWER_BY_LAW -> "effect";
          case SAME_OPERATOR, NOTHING_TO_CONFIRM -> "confirmation";
        };
    return new InvalidField(field, e.why().name());
  }

  private static ProtectionPayload.Order order(CourtOrder order) {
    return new ProtectionPayload.Order(
        order.id(),
        order.guardianship(),
        order.effect().name(),
        order.actions().stream().map(Action::name).toList(),
        order.categories().stream().map(Category::name).toList(),
        order.reference(),
        order.isUnconfirmed(),
        order.isEndAsked(),
        order.startsAt(),
        order.endsAt());
  }
}
