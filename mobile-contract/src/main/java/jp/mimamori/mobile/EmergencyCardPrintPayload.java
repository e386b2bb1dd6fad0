package jp.mimamori.mobile;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A card to be printed.
 *
 * @param link as it was told when the card was issued
 * @param size WALLET or A4
 */
public record EmergencyCardPrintPayload(
    @NotNull @Size(max = 2000) String link,
    @NotNull @Pattern(regexp = "WALLET|A4", message = "{mimamori.card-size}") String size) {

  @Override
  public String toString() {
    return "EmergencyCardPrintPayload";
  }
}
