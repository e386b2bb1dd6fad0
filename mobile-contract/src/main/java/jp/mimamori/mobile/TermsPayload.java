package jp.mimamori.mobile;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * On which terms somebody may see a person's records.
 *
 * @param purpose one of those that can be granted
 * @param categories at least one
 * @param sensitivities sensitive kinds that are named; none when absent
 * @param data of which days the data may be; any when absent
 * @param from the first moment
 * @param until the first moment after
 * @param hours on which hours of the week; any when absent
 */
public record TermsPayload(
    @NotNull @Size(max = 40) String purpose,
    @NotNull @Size(max = 40) List<@NotNull @Size(max = 40) String> categories,
    @Nullable @Size(max = 10) List<@NotNull @Size(max = 40) String> sensitivities,
    @Nullable @Valid Days data,
    @NotNull Instant from,
    @NotNull Instant until,
    @Nullable @Valid Hours hours) {

  /** Days, both included; open where absent. */
  public record Days(@Nullable LocalDate first, @Nullable LocalDate last) {}

  /**
   * Hours of the week in Japan.
   *
   * @param days MONDAY to SUNDAY
   * @param from hours and minutes
   * @param until likewise, the first moment after
   */
  public record Hours(
      @NotNull @Size(max = 7) List<@NotNull @Size(max = 20) String> days,
      @NotNull @Pattern(regexp = "([01][0-9]|2[0-3]):[0-5][0-9]", message = "{mimamori.time}")
          String from,
      @NotNull @Pattern(regexp = "([01][0-9]|2[0-3]):[0-5][0-9]", message = "{mimamori.time}")
          String until) {}
}
