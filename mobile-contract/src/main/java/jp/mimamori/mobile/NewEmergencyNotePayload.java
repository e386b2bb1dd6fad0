package jp.mimamori.mobile;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the hospital that received somebody did.
 *
 * @param birthDate of whom it is about, so that it is not written about somebody else
 * @param problem the main one, in one line
 * @param done what was done
 * @param medicines what was given
 * @param devices what was changed of devices and settings, in words
 * @param disposition HOME, ADMITTED, TRANSFERRED or DIED
 * @param callBack under which number the hospital is asked
 * @param advice what the family doctor should do
 * @param corrects a note by the same access that this one takes the place of
 */
public record NewEmergencyNotePayload(
    @NotNull LocalDate birthDate,
    @NotNull Instant arrivedAt,
    @NotNull Instant leftAt,
    @NotBlank @Size(max = 200) String problem,
    @NotBlank @Size(max = 2000) String done,
    @Nullable @Size(max = 2000) String medicines,
    @Nullable @Size(max = 2000) String devices,
    @NotNull @Pattern(regexp = "HOME|ADMITTED|TRANSFERRED|DIED", message = "{mimamori.disposition}")
        String disposition,
    @NotNull @Pattern(regexp = "[+]?[0-9][0-9 ()-]{2,28}", message = "{mimamori.phone}")
        String callBack,
    @Nullable @Size(max = 2000) String advice,
    @Nullable UUID corrects) {

  @Override
  public String toString() {
    return "NewEmergencyNotePayload";
  }
}
