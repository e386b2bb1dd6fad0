package jp.mimamori.mobile;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A card to be issued.
 *
 * @param passcode what whoever holds it has to know besides; absent when nothing
 * @param lastDay the last day on which it opens anything; absent, a year from today
 * @param replaces the card that is void from then on
 */
public record NewEmergencyCardPayload(
    @Nullable @Size(max = 60) String passcode,
    @Nullable LocalDate lastDay,
    @Nullable UUID replaces) {

  @Override
  public String toString() {
    return "NewEmergencyCardPayload";
  }
}
