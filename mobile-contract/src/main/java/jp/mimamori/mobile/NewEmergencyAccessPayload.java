package jp.mimamori.mobile;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * That somebody breaks the glass.
 *
 * @param reason UNCONSCIOUS, LIFE_THREATENING, CANNOT_SPEAK or DISASTER, which needs a disaster
 *     mode that holds where the person lives
 * @param place where it happens, in words, for the guardians
 * @param callBack under which number guardians reach who looks
 */
public record NewEmergencyAccessPayload(
    @NotNull
        @Pattern(
            regexp = "UNCONSCIOUS|LIFE_THREATENING|CANNOT_SPEAK|DISASTER",
            message = "{mimamori.reason}")
        String reason,
    @Nullable @Size(max = 200) String place,
    @Nullable @Pattern(regexp = "[+]?[0-9 ()-]{0,29}", message = "{mimamori.phone}")
        String callBack) {

  @Override
  public String toString() {
    return "NewEmergencyAccessPayload";
  }
}
