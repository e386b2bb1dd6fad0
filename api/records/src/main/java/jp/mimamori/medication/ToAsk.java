package jp.mimamori.medication;

import java.time.LocalDate;
import java.util.List;
import jp.mimamori.record.RecordId;
import org.jspecify.annotations.Nullable;

/**
 * Something to ask the pharmacist: what the records show, never what to do about it.
 *
 * @param about the drugs, newest first
 * @param allergy what {@link Why#ALLERGY} is about
 * @param behind the records that it rests on and does not show: that of the stop, or what was had
 *     before the days without
 * @param from the day of the stop, null when that is not said; or the first day without
 * @param until the last day without; null when it goes on
 */
public record ToAsk(
    Why why,
    List<Supply> about,
    @Nullable KnownAllergy allergy,
    List<RecordId> behind,
    @Nullable LocalDate from,
    @Nullable LocalDate until) {

  /** What it is that the records show. */
  public enum Why {
    /** An allergy against the drug, or against its group, is recorded. */
    ALLERGY,
    /** Two who prescribe gave the same ingredient for the same days (重複投薬). */
    SAME_INGREDIENT,
    /** It was stopped, and handed out again since. */
    STOPPED,
    /** Two who prescribe gave drugs of one class for the same days. */
    SAME_CLASS,
    /** A drug that is taken on was not there for some days. */
    GAP
  }

  public ToAsk {
    about = List.copyOf(about);
    behind = List.copyOf(behind);
  }

  static ToAsk of(Why why, List<Supply> about) {
    return new ToAsk(why, about, null, List.of(), null, null);
  }

  @Override
  public String toString() {
    return "ToAsk " + why;
  }
}
