package jp.mimamori.mobile;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a doctor says of a version, field by field.
 *
 * @param fields a verdict on every change, and on whatever else the doctor writes
 */
public record EmergencyDecisionPayload(
    @NotNull @Size(max = 2000) List<@NotNull @Valid Verdict> fields) {

  /**
   * What a doctor says of one field.
   *
   * @param verdict APPROVED, RETURNED or CORRECTED
   * @param comment with RETURNED: what whoever entered it is told; may be absent
   * @param value with CORRECTED: what is so; empty when nothing of the kind is so at all
   */
  public record Verdict(
      @NotNull @Size(max = 80) String path,
      @NotNull @Pattern(regexp = "APPROVED|RETURNED|CORRECTED", message = "{mimamori.verdict}")
          String verdict,
      @Nullable @Size(max = 500) String comment,
      @Nullable String value) {

    @Override
    public String toString() {
      return "Verdict";
    }
  }

  @Override
  public String toString() {
    return "EmergencyDecisionPayload";
  }
}
