package jp.mimamori.mobile;

import java.util.List;

/**
 * A card that was issued.
 *
 * @param link what its code holds: a SMART Health Link behind the address of the page that opens
 *     it. Told this once, and kept nowhere
 * @param madeVoid numbers of the cards that are void from now on, however many were printed
 */
public record IssuedEmergencyCardPayload(
    EmergencyCardPayload card, String link, List<Integer> madeVoid) {

  public IssuedEmergencyCardPayload {
    madeVoid = List.copyOf(madeVoid);
  }

  @Override
  public String toString() {
    return "IssuedEmergencyCardPayload";
  }
}
