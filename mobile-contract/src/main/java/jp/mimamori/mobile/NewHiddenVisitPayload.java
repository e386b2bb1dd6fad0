package jp.mimamori.mobile;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A visit to be hidden: by a record of it, or by where and when.
 *
 * @param record one of the person's records of the visit; then nothing else
 * @param institution its name or number
 * @param day of the visit
 */
public record NewHiddenVisitPayload(
    @Nullable UUID record, @Nullable @Size(max = 200) String institution, @Nullable LocalDate day) {

  @Override
  public String toString() {
    return "NewHiddenVisitPayload";
  }
}
