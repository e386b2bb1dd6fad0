package jp.mimamori.mobile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is to be said of each field that was typed into. */
public record EmergencyJudgementsPayload(List<Judged> fields) {

  /**
   * One of them.
   *
   * @param judgement KEPT; UNUSUAL: ask whether it is right, and name it in {@code sure} when it
   *     is; REFUSED: it cannot stand
   * @param value as it is kept, or would be; absent when it cannot stand
   * @param usual what is usual at this age, as words; absent unless it is unusual
   * @param why why it cannot stand; absent otherwise
   */
  public record Judged(
      String path,
      String judgement,
      @Nullable String value,
      @Nullable String usual,
      @Nullable String why) {

    @Override
    public String toString() {
      return "Judged " + path;
    }
  }

  @Override
  public String toString() {
    return "EmergencyJudgementsPayload";
  }
}
