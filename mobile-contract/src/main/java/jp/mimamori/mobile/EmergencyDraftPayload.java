package jp.mimamori.mobile;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form as it stands for whoever enters.
 *
 * @param fields each place that holds something, or was changed and not submitted yet
 * @param form the blanks that there are, in the order in which they are read
 */
public record EmergencyDraftPayload(List<Field> fields, List<Blank> form) {

  /**
   * What stands in one place.
   *
   * @param value empty when it was emptied
   * @param by who said it last; absent when it was emptied
   * @param unsubmitted whether it was changed or confirmed and not submitted yet
   * @param comment what the doctor said who gave it back; absent when none did
   */
  public record Field(
      String path,
      String section,
      String value,
      @Nullable String by,
      @Nullable Instant at,
      boolean unsubmitted,
      @Nullable String comment) {

    @Override
    public String toString() {
      return "Field " + path;
    }
  }

  /**
   * One blank of the form.
   *
   * @param key its path; {@code *} stands where the entries of a list are numbered, 1 to 50
   * @param kind TEXT, LONG_TEXT, NUMBER, DAY, PHONE, CHOICE, CHOICES (with commas), CARE: yes opens
   *     its details, or FILE: a picture or a paper that was sent to the place
   * @param unit UCUM; absent where none is said
   * @param choices what may be chosen; empty where it is not a choice
   * @param longest the most characters
   */
  public record Blank(
      String key,
      String section,
      String kind,
      @Nullable String unit,
      List<String> choices,
      int longest) {}

  @Override
  public String toString() {
    return "EmergencyDraftPayload";
  }
}
