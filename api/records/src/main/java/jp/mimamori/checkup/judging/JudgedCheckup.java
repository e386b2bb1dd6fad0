package jp.mimamori.checkup.judging;

import jp.mimamori.checkup.Checkup;
import org.jspecify.annotations.Nullable;

/**
 * A checkup, what the rules of its year say, and what changed.
 *
 * @param changes since the one before; null when there is none to compare with
 */
public record JudgedCheckup(Checkup checkup, Judgement judgement, @Nullable Changes changes) {

  @Override
  public String toString() {
    return "Judged " + checkup;
  }
}
