package jp.mimamori.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import jp.mimamori.consent.Category;
import jp.mimamori.consent.Consent;
import jp.mimamori.consent.DataPeriod;
import jp.mimamori.consent.Exclusions;
import jp.mimamori.consent.Grant;
import jp.mimamori.consent.GrantId;
import jp.mimamori.consent.GrantStep;
import jp.mimamori.consent.Grantee;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.Sensitivity;
import jp.mimamori.consent.Terms;
import jp.mimamori.consent.Visit;
import jp.mimamori.consent.WeeklyHours;
import jp.mimamori.identity.AccountId;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Channel;
import jp.mimamori.identity.Role;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.paper.Paper.Fact;
import jp.mimamori.paper.Printing;
import jp.mimamori.sharing.ReadingGrants;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReceiptTest {

  private static final Instant NOW = Instant.parse("2026-11-27T01:02:03Z");
  private static final SubjectId CHILD = new SubjectId(new UUID(1, 1));
  private static final SubjectId MOTHER = new SubjectId(new UUID(1, 2));
  private static final Terms SCHOOL =
      new Terms(
          Purpose.SCHOOL,
          Set.of(Category.ALLERGY, Category.MEDICATION),
          Set.of(),
          new DataPeriod(LocalDate.of(2024, 4, 1), null),
          NOW,
          NOW.plus(Duration.ofDays(100)),
          new WeeklyHours(
              Set.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), LocalTime.of(8, 0), LocalTime.of(17, 0)));

  @Test
  void tellsWhoMaySeeWhatOfWhomWhatForAndHowToStop() {
    String text = printed(receipt(given(MOTHER, "髙﨑 𠮷野", "ひばり小学校"), Consent.State.GRANTED));

    assertThat(text)
        .contains("同意の控え", "ひばり小学校（ここで働く人）", "髙﨑 陽 さん")
        .contains("学校・保育園での健康管理", "アレルギー、お薬", "こころ、性、遺伝の記録は見られません")
        .contains("2024年4月1日から", "2026年11月27日 10時02分", "2027年3月7日 10時02分")
        .contains("月・金 の 08:00 から 17:00 まで")
        .contains("髙﨑 𠮷野（髙﨑 陽 さんの代わり）", "許可しました")
        .contains("いつでもやめられます。")
        .contains(new UUID(9, 9).toString(), GrantStep.RECEIPT, "見られます")
        // given unasked
        .doesNotContain("求めた人");
  }

  @Test
  void tellsWhatIsKeptOutWithoutNamingPlacesRecordsOrVisits() {
    Exclusions kept =
        new Exclusions(
            Set.of(Category.QUESTIONNAIRE),
            Set.of("cc01"),
            Set.of("サクラクリニック"),
            Map.of(new Visit("ヒミツ", LocalDate.of(2026, 1, 1)), Instant.EPOCH),
            List.of(new DataPeriod(null, LocalDate.of(2020, 1, 1))));

    String text =
        printed(
            new Receipt(
                new ReadingGrants.Standing(given(CHILD, "陽", "見本病院"), Consent.State.GRANTED),
                kept,
                "髙﨑 陽",
                LocalDate.of(2026, 11, 27)));

    assertThat(text)
        .contains("質問票", "2020年1月1日までの記録", "1 か所の医療機関", "選んだ 1 件の記録")
        .doesNotContain("サクラ", "cc01", "ヒミツ");
  }

  @Test
  void tellsWhatHappenedSinceAndThatItIsOver() {
    Consent consent = given(CHILD, "陽", "見本病院");

    String text = printed(receipt(consent, Consent.State.REVOKED));

    assertThat(text).contains("やめました", "いまは、この控えによって記録を見ることはできません");
  }

  @Test
  void saysTheLastDayWhereItHoldsToTheEndOfIt() {
    Instant end = Instant.parse("2027-03-31T15:00:00Z");
    Terms terms =
        new Terms(
            Purpose.CARE, Set.of(Category.ALLERGY), Set.of(), DataPeriod.ALWAYS, NOW, end, null);

    assertThat(ReceiptTerms.of(terms))
        .extracting(Fact::value)
        .contains("2027年3月31日")
        .noneMatch(value -> value.contains("4月1日"));
    assertThat(terms.lastDay()).isEqualTo(LocalDate.of(2027, 3, 31));
    assertThat(SCHOOL.lastWholeDay()).isEmpty();
    assertThat(SCHOOL.lastDay()).isEqualTo(LocalDate.of(2027, 3, 7));
  }

  @Test
  void claimsNoAgreementWhereThereIsNone() {
    Consent asked = Consent.requested(grant("見本病院"), by(MOTHER, "見本 医師"), NOW);

    String text = printed(receipt(asked, Consent.State.REQUESTED));

    assertThat(text)
        .contains("記録を見たいという求めの控え", "返事を待っています", "見てもよいとは決めていません")
        .contains("求めた人", "見本 医師")
        .doesNotContain("同意の控え", "許可しました");
  }

  @Test
  void takesAHostileNameForWords() {
    String hostile = "<img src=file:///etc/passwd>{0}";

    String text = printed(receipt(given(MOTHER, hostile, hostile), Consent.State.GRANTED));

    assertThat(text.replaceAll("\\s", ""))
        .contains("<imgsrc=file:///etc/passwd>{0}")
        .doesNotContain("root:");
  }

  @ParameterizedTest
  @MethodSource("everyConstant")
  void hasWordsForEverything(String key) {
    assertThatCode(() -> Words.of(key)).doesNotThrowAnyException();
  }

  static Stream<String> everyConstant() {
    return Stream.of(
            keys("purpose.", Purpose.values()),
            keys("category.", Category.values()),
            keys("sensitivity.", Sensitivity.values()),
            keys("kind.", Grantee.Kind.values()),
            keys("state.", Consent.State.values()),
            keys("step.", GrantStep.Kind.values()),
            keys("day.", DayOfWeek.values()))
        .flatMap(keys -> keys);
  }

  private static Stream<String> keys(String prefix, Enum<?>[] constants) {
    return Stream.of(constants).map(constant -> prefix + constant.name());
  }

  private static Receipt receipt(Consent consent, Consent.State state) {
    return new Receipt(
        new ReadingGrants.Standing(consent, state),
        Exclusions.NONE,
        "髙﨑 陽",
        LocalDate.of(2026, 11, 27));
  }

  private static Consent given(SubjectId giver, String name, String grantee) {
    return Consent.offered(grant(grantee), by(giver, name), NOW);
  }

  private static Grant grant(String grantee) {
    return new Grant(
        new GrantId(new UUID(9, 9)),
        CHILD,
        Grantee.institution(new UUID(2, 2)),
        grantee,
        SCHOOL,
        by(MOTHER, "見本 医師"),
        NOW);
  }

  private static Caller by(SubjectId self, String name) {
    return new Caller(
        new AccountId(new UUID(3, 3)), Role.CITIZEN, self, name, Channel.API, new UUID(4, 4));
  }

  private static String printed(Receipt receipt) {
    try (PDDocument pdf = Loader.loadPDF(new Printing().print(receipt.paper()))) {
      return new PDFTextStripper().getText(pdf);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
