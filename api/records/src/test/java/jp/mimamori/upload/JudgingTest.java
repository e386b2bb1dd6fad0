package jp.mimamori.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.intake.Claim;
import jp.mimamori.intake.Finding;
import jp.mimamori.person.Insurance;
import jp.mimamori.person.InsuredNumber;
import jp.mimamori.person.Person;
import jp.mimamori.person.Sex;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JudgingTest {

  private static final LocalDate BORN = LocalDate.of(1984, 2, 29);
  private static final SubjectId ID = new SubjectId(new UUID(1, 1));
  private static final Person SHE =
      new Person(ID, "髙﨑 陽子", "タカサキ ヨウコ", Sex.FEMALE, BORN, "1000001", "東京都");
  private static final InsuredNumber CARD = new InsuredNumber("138057", "千代田", "0012345", "02");

  @Test
  void takesADocumentThatFitsInEveryTrait() {
    assertThat(judge(claim("髙﨑陽子", "ﾀｶｻｷ ﾖｳｺ", BORN, Sex.FEMALE, CARD))).isEmpty();
  }

  @Test
  void takesANameWrittenWithTheUsualCharacters() {
    assertThat(judge(claim("高崎　陽子", null, BORN, null, null))).isEmpty();
  }

  @Test
  void takesAReadingWhereTheNameShouldStand() {
    assertThat(judge(claim("たかさき ようこ", null, BORN, null, null))).isEmpty();
    assertThat(judge(claim(null, "タカサキ　ヨウコ", BORN, null, null))).isEmpty();
  }

  @Test
  void takesOtherKanjiWhenTheReadingFits() {
    assertThat(judge(claim("高崎 葉子", "タカサキ ヨウコ", BORN, null, null))).isEmpty();
  }

  @Test
  void takesAnotherNameWithTheSameNumberAndBirthDateAndSaysSo() {
    assertThat(judge(claim("佐藤 陽子", "サトウ ヨウコ", BORN, Sex.FEMALE, CARD)))
        .extracting(Finding::code)
        .isEqualTo(List.of(IntakeFinding.NAME_DIFFERS));
  }

  @Test
  void takesANumberOfAnInsurerThatIsNotKnownHere() {
    assertThat(judge(claim("髙﨑 陽子", null, BORN, null, new InsuredNumber("060012", "1", "2", ""))))
        .isEmpty();
  }

  @Test
  void takesSexThatIsNotToldOrNeither() {
    for (Sex sex : List.of(Sex.OTHER, Sex.UNKNOWN)) {
      assertThat(judge(claim("髙﨑 陽子", null, BORN, sex, null))).isEmpty();
    }
  }

  @Test
  void saysWhenADocumentNamesNobody() {
    assertThat(judge(claim(null, null, null, null, null)))
        .extracting(Finding::code)
        .isEqualTo(List.of(IntakeFinding.NOBODY_NAMED));
  }

  @Test
  void refusesAnotherBirthDateWhateverElseFits() {
    assertSomebodyElse(
        claim("髙﨑 陽子", "タカサキ ヨウコ", BORN.plusDays(1), Sex.FEMALE, CARD), "BIRTH_DATE");
  }

  @Test
  void refusesTheOtherSex() {
    assertSomebodyElse(claim("髙﨑 陽子", "タカサキ ヨウコ", BORN, Sex.MALE, CARD), "SEX");
  }

  @Test
  void refusesAnotherNumberOfTheSameInsurer() {
    InsuredNumber other = new InsuredNumber("00138057", "千代田", "0099999", "02");

    assertSomebodyElse(claim("髙﨑 陽子", null, BORN, null, other), "INSURED_NUMBER");
  }

  @Test
  void refusesTheBranchOfTheTwin() {
    InsuredNumber twin = new InsuredNumber("00138057", "千代田", "0012345", "03");

    assertSomebodyElse(claim("髙﨑 陽子", null, BORN, null, twin), "INSURED_NUMBER");
  }

  @Test
  void refusesANumberWithoutItsLeadingZeros() {
    InsuredNumber shorter = new InsuredNumber("138057", "千代田", "12345", "02");

    assertSomebodyElse(claim("髙﨑 陽子", null, BORN, null, shorter), "INSURED_NUMBER");
  }

  @Test
  void refusesAnotherNameWithoutANumber() {
    assertSomebodyElse(claim("佐藤 陽子", null, BORN, Sex.FEMALE, null), "NAME");
    assertSomebodyElse(claim(null, "サトウ ヨウコ", BORN, Sex.FEMALE, null), "NAME");
  }

  @Test
  void refusesAnotherNameWithTheNumberButNoBirthDate() {
    assertSomebodyElse(claim("佐藤 陽子", null, null, null, CARD), "NAME");
  }

  @Test
  void refusesATwinBySiblingsName() {
    assertSomebodyElse(claim("髙﨑 夏子", "タカサキ ナツコ", BORN, Sex.FEMALE, null), "NAME");
  }

  @Test
  void findsNobodyWithoutNumberInsurerOrBirthDate() {
    Matching matching = new Matching();

    for (Claim claim :
        List.of(
            claim("髙﨑 陽子", null, BORN, Sex.FEMALE, null),
            claim("髙﨑 陽子", null, null, Sex.FEMALE, CARD),
            claim(null, null, BORN, null, new InsuredNumber("138057", "千代田", " ", "02")),
            claim(null, null, BORN, null, new InsuredNumber("", "千代田", "0012345", "02")))) {
      assertThat(matching.find(claim))
          .isEqualTo(new Matching.Match(null, IntakeFinding.NOT_ENOUGH_TO_MATCH));
    }
  }

  private static void assertSomebodyElse(Claim claim, String trait) {
    List<Finding> findings = judge(claim);

    assertThat(findings).hasSize(1);
    assertThat(findings.get(0).code()).isEqualTo(IntakeFinding.SOMEBODY_ELSE);
    assertThat(findings.get(0).arguments()).containsExactly(trait);
    assertThat(findings.get(0).refuses()).isTrue();
  }

  private static List<Finding> judge(Claim claim) {
    Insurance insurance = new Insurance(new UUID(2, 2), ID, CARD, LocalDate.of(2020, 4, 1), null);
    return Matching.judge(SHE, List.of(insurance), claim);
  }

  private static Claim claim(
      @Nullable String name,
      @Nullable String kana,
      @Nullable LocalDate bornOn,
      @Nullable Sex sex,
      @Nullable InsuredNumber insured) {
    return new Claim(name, kana, bornOn, sex, insured);
  }
}
