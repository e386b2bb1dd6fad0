package jp.mimamori.mobile;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;

/**
 * What a child could do on a day.
 *
 * @param day not before birth, and not ahead
 */
public record NewMilestonePayload(
    @NotNull
        @Pattern(
            regexp = "HEAD_CONTROL|ROLLING_OVER|SITTING|CRAWLING|PULLING_UP|WALKING",
            message = "{mimamori.milestone}")
        String milestone,
    @NotNull LocalDate day) {

  @Override
  public String toString() {
    return "NewMilestonePayload";
  }
}
