package jp.mimamori.consent;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * What courts say at a moment about one who stands in for another, whatever on. What was taken
 * stays taken when the same guardianship is recorded anew, or another one beside it; what was given
 * was given for one.
 */
public record CourtOrders(List<CourtOrder> inForce) {

  public CourtOrders {
    inForce = List.copyOf(inForce);
  }

  static CourtOrders at(List<CourtOrder> orders, Instant asOf) {
    return new CourtOrders(orders.stream().filter(order -> order.isInForce(asOf)).toList());
  }

  /** Those that bind whoever stands in on this. */
  public List<CourtOrder> on(Guardianship guardianship) {
    return inForce.stream()
        .filter(
            order ->
                order.effect() == CourtOrder.Effect.LIMIT
                    || order.guardianship().equals(guardianship.id()))
        .toList();
  }

  /**
   * The kinds of data that they leave for an action to whoever stands in on this. Nobody shows
   * others, or looks beforehand at, what is not theirs to see.
   */
  Set<Category> left(Guardianship guardianship, Action action) {
    Set<Category> left = leftOf(guardianship, action);
    if (passesOn(action)) {
      left.retainAll(leftOf(guardianship, Action.READ));
    }
    return left;
  }

  private Set<Category> leftOf(Guardianship guardianship, Action action) {
    return CourtOrder.left(guardianship.legalGround(), on(guardianship).stream(), action);
  }

  private static boolean passesOn(Action action) {
    return switch (action) {
      case PREVIEW, GRANT, REAFFIRM -> true;
      case READ, WRITE, READ_LEDGER, INQUIRE, ANSWER, SEE_IN_LIST, REQUEST_ACCESS -> false;
      case READ_GRANTS, REVOKE, CHOOSE, HIDE, REGISTER, READ_REGISTRATION, PROTECT -> false;
      case DECLARE_DISASTER, END_DISASTER, REVIEW_APP -> false;
      case APPROVE, BREAK_GLASS -> false;
    };
  }

  @Override
  public String toString() {
    return "CourtOrders";
  }
}
