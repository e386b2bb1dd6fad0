package jp.mimamori.rest.people;

import java.util.Base64;
import java.util.stream.Stream;
import jp.mimamori.mobile.NewVaccinationPayload;
import jp.mimamori.rest.problem.InvalidField;
import jp.mimamori.vaccination.CopiedDose;
import jp.mimamori.vaccination.Vaccine;
import org.jspecify.annotations.Nullable;

/** Reads what is copied from a handbook out of the contract's payload. */
final class CopiedDoses {

  private CopiedDoses() {}

  /**
   * @throws InvalidField when it names no vaccine that is known
   */
  static CopiedDose of(NewVaccinationPayload sent) {
    return new CopiedDose(
        vaccine(sent.vaccine()),
        text(sent.name()),
        sent.day(),
        sent.number(),
        text(sent.lot()),
        text(sent.maker()),
        text(sent.place()),
        text(sent.doctor()));
  }

  /**
   * The bytes of the photo; null without one.
   *
   * @throws InvalidField when it is no Base64
   */
  static byte @Nullable [] photo(NewVaccinationPayload sent) {
    try {
      return sent.photo() == null ? null : Base64.getDecoder().decode(sent.photo());
    } catch (IllegalArgumentException e) {
      throw new InvalidField("photo", "NOT_BASE64");
    }
  }

  private static @Nullable Vaccine vaccine(@Nullable String code) {
    if (code == null) {
      return null;
    }
    return Stream.of(Vaccine.values())
        .filter(vaccine -> vaccine.name().equals(code))
        .findFirst()
        .orElseThrow(() -> new InvalidField("vaccine", "NO_SUCH_VACCINE"));
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }
}
