package jp.mimamori.checkup.judging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import jp.mimamori.checkup.Checkup;
import jp.mimamori.person.Sex;
import org.junit.jupiter.api.Test;

class TellingTest {

  private static final Examined HE = new Examined(LocalDate.of(1975, 5, 2), Sex.MALE);
  private static final LocalDate LAST_YEAR = LocalDate.of(2024, 6, 11);
  private static final LocalDate THIS_YEAR = LocalDate.of(2025, 6, 10);

  @Test
  void tellsInOneParagraphWhatReachedALimitAndWhatDidNot() {
    JudgedCheckup checkup =
        judged(
            "weight=78.0 waist=88 sbp=142 dbp=80 ldl=118 alt=60 ggt=70",
            "weight=75.5 waist=86.5 sbp=128 dbp=80 ldl=130 alt=40 ggt=72");

    assertThat(told(checkup, Locale.JAPANESE))
        .isEqualTo(
            "前回（2024年6月11日）の健診と比べました。"
                + "LDLコレステロールは118から130\u00a0mg/dLになり、保健指導判定値（120\u00a0mg/dL以上）に入りました。"
                + "収縮期血圧（上）は142から128\u00a0mmHgになり、判定値の手前に戻りました。"
                + "ALT（GPT）は60から40\u00a0U/Lになり、保健指導判定値（31\u00a0U/L以上）まで戻りました。"
                + "体重は2.5\u00a0kg減りました。腹囲は1.5\u00a0cm減りました。"
                + "前回に続いて判定値に入っているのは、腹囲、γ-GT（γ-GTP）です。");
    assertThat(told(checkup, Locale.ENGLISH))
        .startsWith(
            "Compared with the checkup of 11 June 2024: LDL cholesterol went from 118 to 130\u00a0mg/dL,"
                + " reaching the limit for health guidance (120\u00a0mg/dL or more).");
  }

  @Test
  void judgesNoResultOfAChildAndAsksNothing() {
    Checkup now = Written.checkup(THIS_YEAR, "sbp=142 dbp=80 hb=12.5 waist=95");
    Checkup before = Written.checkup(LAST_YEAR, "sbp=125 dbp=80 hb=12.5 waist=80");
    Examined child = new Examined(LocalDate.of(2020, 5, 2), Sex.MALE);

    JudgedCheckup checkup = JudgingCheckups.judged(now, List.of(before), child);

    assertThat(checkup.judgement().items()).isEmpty();
    assertThat(checkup.judgement().counted()).isEmpty();
    assertThat(checkup.changes()).isNull();
    assertThat(asked(checkup, Locale.JAPANESE)).isEmpty();
    assertThat(told(checkup, Locale.JAPANESE)).contains("18歳未満").doesNotContain("142");
  }

  @Test
  void judgesFromTheDayOnThatSomebodyIsEighteen() {
    Checkup checkup = Written.checkup(THIS_YEAR, "sbp=142");
    Examined eighteen = new Examined(THIS_YEAR.minusYears(18), Sex.MALE);
    Examined younger = new Examined(THIS_YEAR.minusYears(18).plusDays(2), Sex.MALE);

    assertThat(Judging.of(checkup, eighteen).items()).hasSize(1);
    assertThat(Judging.of(checkup, younger).items()).isEmpty();
  }

  @Test
  void tellsABoundAsItIsWritten() {
    assertThat(bound("ldl=<5")).isEqualTo("5\u00a0mg/dL未満");
    assertThat(bound("ldl=>150")).isEqualTo("150\u00a0mg/dL超");
    assertThat(bound("ldl=1000HX")).isEqualTo("1000\u00a0mg/dL以上（入力の上限）");
    assertThat(bound("ldl=10LX")).isEqualTo("10\u00a0mg/dL以下（入力の下限）");
  }

  private static String bound(String word) {
    return new JudgementWords(Locale.JAPANESE)
        .value(Written.checkup(THIS_YEAR, word).items().get(0));
  }

  @Test
  void saysThatNothingChanged() {
    assertThat(told(judged("sbp=120 dbp=70 ldl=100", "sbp=122 dbp=72 ldl=104"), Locale.JAPANESE))
        .isEqualTo("前回（2024年6月11日）の健診と比べて、判定値にかかわる変化はありません。");
  }

  @Test
  void comparesNeitherBoundsNorOtherMealsNorOtherUnits() {
    assertThat(
            told(
                judged(
                    "sbp=120 dbp=70 ldl=100 tg=160 hdl=60 fpg=95",
                    "sbp=120 dbp=70 ldl=2.6[mmol/L] tg=160 hdl=60 fpg=99 meal=3"),
                Locale.JAPANESE))
        .contains("比べていないのは、中性脂肪（空腹時）、LDLコレステロール、空腹時血糖です。")
        .doesNotContain("なりました");
    assertThat(
            told(
                judged("sbp=120 dbp=70 tg=320 ldl=100", "sbp=120 dbp=70 tg=2000HX ldl=100"),
                Locale.JAPANESE))
        .doesNotContain("2000");
  }

  @Test
  void comparesByTheLimitsOfThisYearAlone() {
    JudgedCheckup checkup =
        JudgingCheckups.judged(
            Written.checkup(LocalDate.of(2024, 6, 1), "sbp=120 dbp=70 hdl=34"),
            List.of(Written.checkup(LocalDate.of(2023, 6, 1), "sbp=120 dbp=70 hdl=34")),
            HE);

    assertThat(told(checkup, Locale.JAPANESE)).contains("前回に続いて").doesNotContain("戻りました");
  }

  @Test
  void looksFurtherBackWhereTheLastOneMeasuredOtherThings() {
    Checkup now = Written.checkup(THIS_YEAR, "sbp=120 dbp=70 ldl=100");
    Checkup other = Written.checkup(LocalDate.of(2025, 2, 1), "hb=14.0");
    Checkup same = Written.checkup(LAST_YEAR, "sbp=120 dbp=70 ldl=100");

    assertThat(JudgingCheckups.judged(now, List.of(other, same), HE).changes().since())
        .isEqualTo(LAST_YEAR);
    assertThat(JudgingCheckups.judged(now, List.of(other), HE).changes()).isNull();
    assertThat(told(JudgingCheckups.judged(now, List.of(), HE), Locale.JAPANESE))
        .isEqualTo("比べられる前の健診の記録がありません。");
  }

  @Test
  void asksTheMostUrgentFirstAndNeverAdvises() {
    JudgedCheckup checkup =
        judged(
            "sbp=120 sbp2=120 dbp=70 ldl=100 tg=100",
            "waist=88 sbp=150 sbp2=162 dbp=80 ldl=141 tg=2000HX hdl=60 fpg=90 med=2 smoke=3 says=3");

    assertThat(asked(checkup, Locale.JAPANESE))
        .containsExactly(
            "収縮期血圧（上）が162\u00a0mmHgで、「すぐに受診」の目安（160\u00a0mmHg以上）に入っています。いつ、どこで診てもらえばよいですか。",
            "LDLコレステロールが141\u00a0mg/dLで、受診勧奨判定値（140\u00a0mg/dL以上）に入っています。受診や再検査は必要ですか。いつまでに、どの診療科がよいですか。",
            "中性脂肪（空腹時）が2000\u00a0mg/dL以上（入力の上限）で、受診勧奨判定値（300\u00a0mg/dL以上）に入っています。受診や再検査は必要ですか。いつまでに、どの診療科がよいですか。",
            "保健指導判定値に入っているのは、腹囲です。わたしの場合、どのくらいを目安に考えればよいですか。",
            "前回から変わったのは、収縮期血圧（上）、中性脂肪（空腹時）、LDLコレステロールです。どんな理由が考えられますか。",
            "「以上」「未満」などの端までしか書かれていないのは、中性脂肪（空腹時）です。正確な値は分かりますか。");
    assertThat(asked(checkup, Locale.ENGLISH)).allMatch(question -> question.endsWith("?"));
  }

  @Test
  void asksSomethingWhereNothingIsOut() {
    assertThat(asked(judged("ldl=100", "ldl=100"), Locale.ENGLISH))
        .containsExactly("Is there anything to keep an eye on until the next checkup?");
  }

  @Test
  void hasTheSameWordsInEveryLanguage() throws IOException {
    Set<Object> keys = properties("judgement.properties").keySet();

    assertThat(properties("judgement_en.properties").keySet()).isEqualTo(keys);
    assertThat(properties("judgement_ja__simple.properties").keySet()).isEqualTo(keys);
    for (Measure each : Measure.values()) {
      assertThat(keys).contains("judgement.measure." + each);
    }
    for (Difference each : Difference.values()) {
      assertThat(keys).contains("judgement.difference." + each);
    }
    for (Rating.Level each : Rating.Level.values()) {
      assertThat(keys).contains("judgement.level." + each, "judgement.limit." + each);
    }
    for (Rating.Why each : Rating.Why.values()) {
      assertThat(keys).contains("judgement.why." + each);
    }
    for (Guidance each : Guidance.values()) {
      assertThat(keys).contains("judgement.guidance." + each);
    }
    for (Metabolic each : Metabolic.values()) {
      assertThat(keys).contains("judgement.metabolic." + each);
    }
  }

  private static JudgedCheckup judged(String before, String now) {
    return JudgingCheckups.judged(
        Written.checkup(THIS_YEAR, now), List.of(Written.checkup(LAST_YEAR, before)), HE);
  }

  private static String told(JudgedCheckup checkup, Locale language) {
    return new JudgementWords(language).paragraph(new Telling(language).changes(checkup));
  }

  private static List<String> asked(JudgedCheckup checkup, Locale language) {
    JudgementWords words = new JudgementWords(language);
    return new Asking(language).questions(checkup).stream().map(words::text).toList();
  }

  private static Properties properties(String name) throws IOException {
    Properties properties = new Properties();
    try (InputStream in = Telling.class.getResourceAsStream(name)) {
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    return properties;
  }
}
