package jp.mimamori.mobile;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A person to be registered.
 *
 * @param name in kanji, family name first, a space between
 * @param kana the reading, likewise
 * @param sex FHIR administrative gender: {@code male}, {@code female}, {@code other}, {@code
 *     unknown}
 * @param birthDate a day in Japan
 */
public record NewPersonPayload(
    @NotBlank @Size(max = 100) String name,
    @NotBlank @Size(max = 100) String kana,
    @NotNull @Pattern(regexp = "male|female|other|unknown", message = "{mimamori.sex}") String sex,
    @NotNull @PastOrPresent LocalDate birthDate,
    @Nullable @Pattern(regexp = "([0-9]{3}-?[0-9]{4})?", message = "{mimamori.postalCode}")
        String postalCode,
    @Nullable @Size(max = 400) String address) {

  @Override
  public String toString() {
    return "NewPersonPayload";
  }
}
