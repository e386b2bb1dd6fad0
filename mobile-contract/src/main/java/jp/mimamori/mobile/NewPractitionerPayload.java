package jp.mimamori.mobile;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who works at an institution and is to be registered.
 *
 * @param name in kanji, family name first, a space between
 * @param kana the reading, likewise
 * @param profession what the practitioner is licensed or appointed as
 * @param from first day
 * @param until last day; absent while it lasts
 */
public record NewPractitionerPayload(
    @NotBlank @Size(max = 100) String name,
    @NotBlank @Size(max = 100) String kana,
    @NotNull
        @Pattern(
            regexp =
                "PHYSICIAN|EMERGENCY_PHYSICIAN|PHARMACIST|NURSE|AMBULANCE_CREW|SCHOOL_NURSE"
                    + "|PUBLIC_HEALTH_NURSE|RESEARCHER|STAFF",
            message = "{mimamori.profession}")
        String profession,
    @NotNull LocalDate from,
    @Nullable LocalDate until) {

  @Override
  public String toString() {
    return "NewPractitionerPayload";
  }
}
