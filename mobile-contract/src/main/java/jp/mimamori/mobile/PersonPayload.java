package jp.mimamori.mobile;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person the caller has to do with.
 *
 * @param relation {@code self} or {@code ward}
 * @param sex FHIR administrative gender
 * @param insurances insured numbers, newest first; only where one person is asked for
 */
public record PersonPayload(
    UUID id,
    String relation,
    String name,
    String kana,
    String sex,
    LocalDate birthDate,
    @Nullable String postalCode,
    @Nullable String address,
    @Nullable List<Insurance> insurances) {

  /** An insured number, from a day until a day (null while it lasts). */
  public record Insurance(
      String insurer,
      String symbol,
      String number,
      String branch,
      LocalDate from,
      @Nullable LocalDate until) {}
}
