package jp.mimamori.mobile;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * What it was needed for.
 *
 * @param words in a few sentences
 */
public record EmergencyReviewPayload(@NotBlank @Size(max = 1000) String words) {

  @Override
  public String toString() {
    return "EmergencyReviewPayload";
  }
}
