package jp.mimamori.mobile;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Lets one municipality hand records over to another.
 *
 * @param categories of which kinds; at least one
 * @param until when it ends if nobody took them; in thirty days when absent
 */
public record NewHandOverPayload(
    @NotNull UUID from,
    @NotNull UUID to,
    @NotNull @Size(max = 40) List<@NotNull @Size(max = 40) String> categories,
    @Nullable Instant until) {

  @Override
  public String toString() {
    return "NewHandOverPayload";
  }
}
