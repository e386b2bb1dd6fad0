package jp.mimamori.mobile;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A vaccination as somebody copies it from the handbook (母子健康手帳).
 *
 * @param vaccine its code, as MEASLES_RUBELLA; absent when the name tells
 * @param name in the words of the handbook; absent when the code tells
 * @param number which dose it was, as the handbook counts
 * @param lot 製造番号
 * @param photo a JPEG or PNG picture of the page, as Base64; absent without one
 */
public record NewVaccinationPayload(
    @Nullable @Size(max = 40) String vaccine,
    @Nullable @Size(max = 100) String name,
    @NotNull LocalDate day,
    @Nullable Integer number,
    @Nullable @Size(max = 100) String lot,
    @Nullable @Size(max = 100) String maker,
    @Nullable @Size(max = 100) String place,
    @Nullable @Size(max = 100) String doctor,
    @Nullable @Size(max = 1_000_000) String photo) {

  @Override
  public String toString() {
    return "NewVaccinationPayload";
  }
}
