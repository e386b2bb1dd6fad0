package jp.mimamori.mobile;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was typed into the form.
 *
 * @param values by path what stands there now; empty, or null, where the field was emptied
 * @param sure paths whose unusual value was asked about, and is so
 */
public record EmergencyEntriesPayload(
    @NotNull @Size(max = 500) Map<String, @Nullable String> values,
    @Nullable @Size(max = 500) List<@NotNull @Size(max = 80) String> sure) {

  @Override
  public String toString() {
    return "EmergencyEntriesPayload";
  }
}
