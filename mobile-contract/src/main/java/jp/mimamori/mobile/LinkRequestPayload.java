package jp.mimamori.mobile;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * That somebody opens a link (SMART Health Links, manifest request). Other properties are ignored.
 *
 * @param recipient who that says to be; told to the person and the guardians
 * @param passcode where the link wants one
 * @param embeddedLengthMax how many characters of a file are taken in the answer itself
 */
public record LinkRequestPayload(
    @NotBlank @Size(max = 200) String recipient,
    @Nullable @Size(max = 200) String passcode,
    @Nullable @Min(1) Integer embeddedLengthMax) {

  @Override
  public String toString() {
    return "LinkRequestPayload";
  }
}
