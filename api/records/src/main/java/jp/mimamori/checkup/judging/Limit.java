package jp.mimamori.checkup.judging;

import jp.mimamori.checkup.CheckupItem;
import jp.mimamori.checkup.judging.Cut.Bar;

/** A limit that was reached, in words: 保健指導判定値（120 mg/dL以上）. */
final class Limit {

  private Limit() {}

  static String words(
      JudgementWords words, Judgement judgement, CheckupItem item, Rating.Level level) {
    return judgement
        .of(item)
        .map(judged -> words(words, judged, level))
        .orElseGet(() -> words.text(Saying.of("limit." + level)));
  }

  static String words(JudgementWords words, Judged judged) {
    return words(words, judged, judged.rating().level());
  }

  private static String words(JudgementWords words, Judged judged, Rating.Level level) {
    String name = words.text(Saying.of("limit." + level));
    return judged.cuts().stream()
        .filter(cut -> cut.bar() == bar(level))
        .findFirst()
        .map(cut -> words.cut(cut, judged.item().unit()))
        .map(cut -> words.text(Saying.of("limit", name, cut)))
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
