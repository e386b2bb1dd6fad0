package jp.mimamori.checkup;

/** How a result stands to its reference range, or why there is no value. */
public enum Flag {
  /** Above the reference range (H, HH, HU). */
  HIGH,
  /** Below the reference range (L, LL, LU). */
  LOW,
  /** Within the reference range (N). */
  WITHIN,
  /** Judged abnormal without a direction (A, AA). */
  ABNORMAL,
  /** The value is the largest that can be entered; the true one may be larger (HX). */
  ABOVE_MAX,
  /** The value is the smallest that can be entered; the true one may be smaller (LX). */
  BELOW_MIN,
  /** 未実施: the examination was not done. */
  NOT_DONE,
  /** 測定不能: the examination was tried and gave no value. */
  NOT_MEASURABLE,
  /** The document judges nothing and gives no range to compare with. */
  NONE;

  /** Whether somebody should look at this result first. */
  public boolean isNotable() {
    return switch (this) {
      case HIGH, LOW, ABNORMAL, ABOVE_MAX, BELOW_MIN -> true;
      case WITHIN, NOT_DONE, NOT_MEASURABLE, NONE -> false;
    };
  }
}
