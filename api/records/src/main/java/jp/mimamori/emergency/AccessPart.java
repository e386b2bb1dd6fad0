package jp.mimamori.emergency;

import java.util.List;
import java.util.UUID;
import jp.mimamori.consent.EmergencyAccess;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list of accesses, newest first.
 *
 * @param next the one behind which the next part begins; null at the end
 */
public record AccessPart(List<EmergencyAccess> accesses, @Nullable UUID next) {

  public AccessPart {
    accesses = List.copyOf(accesses);
  }

  /** Of at most so many out of what a query for one more than that gave. */
  static AccessPart of(List<EmergencyAccess> found, int size) {
    List<EmergencyAccess> some = found.subList(0, Math.min(size, found.size()));
    return new AccessPart(some, found.size() > size ? some.get(size - 1).id() : null);
  }
}
