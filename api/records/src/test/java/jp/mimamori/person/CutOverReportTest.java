package jp.mimamori.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import jp.mimamori.consent.AgeRule;
import jp.mimamori.identity.SubjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CutOverReportTest {

  @Test
  void isATableWithAHeadingAndARowForEachPersonAndRule() {
    assertThat(table("髙﨑 陽").split("\r\n"))
        .containsExactly(
            "\uFEFFperson,name,kana,birth_date,day,rule,guardianships_ending,grants_freezing",
            "\"00000000-0000-0001-0000-000000000002\",\"髙﨑 陽\",\"タカサキ ハル\",\"2008-12-05\","
                + "\"2026-12-05\",\"MAJORITY\",\"2\",\"3\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"=1+1", "＝1+1", "＋81", "－1", "＠x", "+1", "-1", "@x", "\t=1", "\n=1", "\r=1"})
  void leavesNothingToASpreadsheetThatBeginsLikeAFormula(String name) {
    assertThat(table(name)).contains(",\"'" + name + "\",");
  }

  @Test
  void keepsQuotesAndLineFeedsWithinACell() {
    assertThat(table("a\"b\n=1")).contains(",\"a\"\"b\n=1\",");
  }

  private static String table(String name) {
    CutOverReport.Line line =
        new CutOverReport.Line(
            new SubjectId(new UUID(1, 2)),
            name,
            "タカサキ ハル",
            LocalDate.of(2008, 12, 5),
            LocalDate.of(2026, 12, 5),
            AgeRule.MAJORITY,
            2,
            3);
    return new CutOverReport(YearMonth.of(2026, 12), List.of(line)).csv();
  }
}
