package jp.mimamori.intake.checkup;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CheckupItemsTest {

  @Test
  void knowsEveryItemOfTheFourthTermAndTheExtraOnes() {
    assertThat(CheckupItems.all()).hasSize(523);
    assertThat(CheckupItems.all())
        .allSatisfy(
            item -> {
              assertThat(item.code()).matches("[0-9A-Z]{17}");
              assertThat(item.name()).isNotBlank().isEqualTo(item.name().strip());
              assertThat(item.type()).isIn("PQ", "CD", "CO", "ST");
              assertThat(item.kind()).isIn("laboratory", "exam", "vital-signs", "survey");
            });
  }

  @Test
  void hasAnEnglishNameForEveryItemOfTheCheckupItself() {
    assertThat(CheckupItems.all())
        .filteredOn(item -> !item.set().isEmpty())
        .hasSizeGreaterThan(130)
        .allSatisfy(item -> assertThat(item.english()).isNotBlank());
  }

  @Test
  void hasAnswersForEveryCodedItemButTheOnesThatAreFree() {
    assertThat(CheckupItems.all())
        .filteredOn(item -> Set.of("CD", "CO").contains(item.type()))
        .filteredOn(item -> !item.answerSystem().endsWith(".3029"))
        .allSatisfy(item -> assertThat(item.answers().get(item.answerSystem())).isNotEmpty());
  }

  @Test
  void knowsUnitNameRangeAndMethodOfAnItem() {
    CheckupItem triglycerides = item("3F015000002327101");

    assertThat(triglycerides.name(Locale.JAPANESE)).isEqualTo("空腹時中性脂肪(トリグリセリド)");
    assertThat(triglycerides.name(Locale.ENGLISH)).isEqualTo("Triglycerides, fasting");
    assertThat(triglycerides.ucum()).isEqualTo("mg/dL");
    assertThat(triglycerides.method()).isEqualTo("3F01510000");
    assertThat(triglycerides.methodName()).isEqualTo("可視吸光光度法(酵素比色法・グリセロール消去)");
    assertThat(triglycerides.high()).isEqualTo(new BigDecimal("2000"));
  }

  @Test
  void givesUnitsAsUcumAndAsPeopleReadThem() {
    assertThat(item("8A065000002391901").ucum()).isEqualTo("mL/min/{1.73_m2}");
    assertThat(item("9N121000000000001").ucum()).isEqualTo("/min");
    assertThat(item("3A015000000106128").ucum()).isEqualTo("mg/g{creat}");
    assertThat(item("2A020000001930101").unit()).isEqualTo("万/mm3");
    assertThat(item("2A020000001930101").ucum()).isEqualTo("10*4/mm3");
  }

  @Test
  void takesAUnitInAnySpellingInUse() {
    assertThat(item("3B035000002327201").hasUnit("U/l")).isTrue();
    assertThat(item("9A751000000000001").hasUnit("ｍｍＨｇ")).isTrue();
    assertThat(item("8A065000002391901").hasUnit("ml/min/1.73m2")).isTrue();
    assertThat(item("3F015000002327101").hasUnit("mmol/L")).isFalse();
    assertThat(item("3F015000002327101").hasUnit("")).isFalse();
    assertThat(item("3A016000002327102").hasUnit("1")).isTrue();
  }

  @Test
  void readsTheTwoScalesOfTheLivingFunctionQuestions() {
    assertThat(item("9N811000000000011").answer("1.2.392.200119.6.2008", "0")).contains("はい");
    assertThat(item("9N851000000000011").answer("1.2.392.200119.6.2009", "0")).contains("いいえ");
    assertThat(item("9N811000000000011").answer("1.2.392.200119.6.2009", "0")).isEmpty();
  }

  @Test
  void knowsThatTheThirdBloodTypeIsAb() {
    assertThat(item("5H010000001910111").answer("1.2.392.200119.6.2115", "3")).contains("AB");
    assertThat(item("5H010000001910111").answer("1.2.392.200119.6.2115", "4")).contains("O");
  }

  @Test
  void readsAnswersOfEarlierTermsByTheirOwnCodes() {
    CheckupItem smoking = item("9N736000000000011");

    assertThat(smoking.answer("1.2.392.200119.6.24060", "2")).get().asString().contains("以前は");
    assertThat(smoking.answer("1.2.392.200119.6.2003", "2")).contains("いいえ");
  }

  @Test
  void doesNotKnowOtherCodes() {
    assertThat(CheckupItems.find("9N001")).isEmpty();
  }

  private static CheckupItem item(String code) {
    return CheckupItems.find(code).orElseThrow();
  }
}
