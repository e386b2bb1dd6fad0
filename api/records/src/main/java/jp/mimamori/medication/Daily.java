package jp.mimamori.medication;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.mimamori.fhir.Node;

/**
 * Whether a drug is taken every day. Of one that is taken on some days, by week or every other day,
 * a number of days may be that of the doses or that of the calendar: nobody can tell from it when
 * it ends.
 */
final class Daily {

  private static final Pattern ON_SOME_DAYS =
      Pattern.compile(
          "隔[日週月]|[毎各]週|[毎各]月|週に?間?\\s?[1-6一二三]\\s?[回度日]|月に?\\s?[1-4一二]\\s?[回度]"
              + "|[1-9一二三四]\\s?(?:週間?|[かカヵヶケ箇]月)(?:に|ごと|毎|おき)|\\d\\s?日(?:ごと|毎|おき|に\\s?1\\s?[回度])"
              + "|[日月火水木金土]曜|[月火水木金土]・[火水木金土日]|休薬");

  /** As in 1日おき: that is every other day; 1日毎 and 1日に1回 are every day. */
  private static final Pattern EVERY_DAY = Pattern.compile("(?<!\\d)1\\s?日(?:毎|に\\s?1\\s?[回度])");

  private Daily() {}

  static boolean is(Node resource) {
    return Stream.concat(resource.all("dosageInstruction"), resource.all("dosage"))
        .noneMatch(dosage -> saysSomeDays(dosage) || isTimedOnSomeDays(dosage));
  }

  private static boolean saysSomeDays(Node dosage) {
    Stream<String> added = dosage.all("additionalInstruction").map(Node::concept);
    return Stream.concat(
            Stream.of(dosage.at("text").text(), dosage.at("timing", "code").concept()), added)
        .map(words -> Normalizer.normalize(words, Normalizer.Form.NFKC))
        .anyMatch(words -> ON_SOME_DAYS.matcher(EVERY_DAY.matcher(words).replaceAll("")).find());
  }

  private static boolean isTimedOnSomeDays(Node dosage) {
    Node repeat = dosage.at("timing", "repeat");
    String unit = repeat.at("periodUnit").text();
    boolean longer =
        unit.equals("d")
            && repeat
                .at("period")
                .number()
                .filter(period -> period.compareTo(BigDecimal.ONE) > 0)
                .isPresent();
    return longer || unit.matches("wk|mo|a") || repeat.at("dayOfWeek").isPresent();
  }
}
