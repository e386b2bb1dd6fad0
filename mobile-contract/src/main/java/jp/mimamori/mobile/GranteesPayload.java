package jp.mimamori.mobile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** To whom something can be granted. */
public record GranteesPayload(List<Found> grantees) {

  /**
   * Somebody who was found.
   *
   * @param granteeKind as a new grant names it
   * @param granteeId likewise
   * @param granteeName as registered; absent for a private person, whom the giver names
   * @param purposes what can be granted for
   */
  public record Found(
      String granteeKind, String granteeId, @Nullable String granteeName, List<String> purposes) {

    @Override
    public String toString() {
      return "Found " + granteeKind;
    }
  }

  @Override
  public String toString() {
    return "GranteesPayload";
  }
}
