package jp.mimamori.checkup.judging;

import jp.mimamori.checkup.CheckupItem;
import jp.mimamori.checkup.judging.Cut.Bar;

/** A limit that was reached, in words: 保健指導判定値（120 mg/dL以上）. */
final class Limit {

  private Limit() {}

  static String words(
      JudgementWords words, Judgement judgement, CheckupItem item, Rating.Level level) {
    String name = words.text(Saying.of("limit." + level));
    return judgement
        .of(item)
        .flatMap(
            judged -> judged.cuts().stream().filter(cut -> cut.bar() == bar(level)).findFirst())
        .map(cut -> words.text(Saying.of("limit", name, words.cut(cut, item.unit()))))
        .orElse(name);
  }

  private static Bar bar(Rating.Level level) {
    return switch (level) {
      case URGENT -> Bar.URGENT;
      case REFERRAL -> Bar.REFERRAL;
      case GUIDANCE, WITHIN, CANNOT_TELL -> Bar.GUIDANCE;
    };
  }
}
