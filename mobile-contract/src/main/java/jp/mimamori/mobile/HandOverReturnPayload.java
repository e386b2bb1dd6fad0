package jp.mimamori.mobile;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Does not take a package.
 *
 * @param reason why, for the family and for whoever handed it over
 */
public record HandOverReturnPayload(@NotNull @Size(max = 400) String reason) {

  @Override
  public String toString() {
    return "HandOverReturnPayload";
  }
}
