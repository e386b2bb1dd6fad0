package jp.mimamori.mobile;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The emergency dataset as this caller may see it, in the order in which it is needed.
 *
 * @param approval which version a doctor approved last; absent while none did
 * @param waiting which version was submitted since and no doctor judged; absent when nothing waits
 */
public record EmergencyDatasetPayload(
    @Nullable EmergencyVersionPayload approval,
    @Nullable EmergencyVersionPayload waiting,
    List<Field> fields) {

  /**
   * One place of the form.
   *
   * @param path the name of the blank, with the entry's number where it is one of a list
   * @param section the part that it belongs to
   * @param unit UCUM; absent where none is said
   * @param approved what a doctor approved; absent while none did
   * @param newer another word that no doctor approved; absent when there is none
   * @param reviewBy when the newest word is to be confirmed again; absent when it does not age
   * @param overdue whether that moment is past
   */
  public record Field(
      String path,
      String section,
      @Nullable String unit,
      @Nullable Approved approved,
      @Nullable Newer newer,
      @Nullable Instant reviewBy,
      boolean overdue) {

    @Override
    public String toString() {
      return "Field " + path;
    }
  }

  /**
   * A value that a doctor approved.
   *
   * @param confirmedBy who said last that it is so; empty where it may not be told
   * @param approvedBy the doctor; empty where it may not be told
   */
  public record Approved(
      String value,
      String confirmedBy,
      Instant confirmedAt,
      @Nullable String approvedBy,
      @Nullable Instant approvedAt) {

    @Override
    public String toString() {
      return "Approved";
    }
  }

  /**
   * What was submitted since.
   *
   * @param value empty when the field was emptied
   * @param by who said it; absent when it was emptied
   */
  public record Newer(String value, @Nullable String by, @Nullable Instant at) {

    @Override
    public String toString() {
      return "Newer";
    }
  }

  @Override
  public String toString() {
    return "EmergencyDatasetPayload";
  }
}
