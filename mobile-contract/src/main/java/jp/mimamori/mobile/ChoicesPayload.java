package jp.mimamori.mobile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is kept out of every grant now, oldest first. */
public record ChoicesPayload(List<Choice> choices) {

  /**
   * One thing that is kept out; the property of its kind says what.
   *
   * @param kind {@code CATEGORY}, {@code RECORD}, {@code INSTITUTION} or {@code PERIOD}
   * @param record what the record is named by over its versions
   * @param institution in the form in which names are compared; empty for what names none
   * @param first first day of the period; absent for no beginning
   * @param last last day of the period; absent for no end
   */
  public record Choice(
      UUID id,
      String kind,
      Instant chosenAt,
      @Nullable String category,
      @Nullable String record,
      @Nullable String institution,
      @Nullable LocalDate first,
      @Nullable LocalDate last) {

    @Override
    public String toString() {
      return "Choice " + id;
    }
  }
}
