package jp.mimamori.mobile;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/**
 * That the disaster mode is to hold for an area from now on.
 *
 * @param area a prefecture or a municipality, as addresses begin: 石川県, 石川県輪島市
 * @param until at most 14 days from now
 */
public record NewDisasterPayload(@NotBlank @Size(max = 50) String area, @NotNull Instant until) {

  @Override
  public String toString() {
    return "NewDisasterPayload";
  }
}
