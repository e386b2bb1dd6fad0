package jp.mimamori.portal.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mimamori.attachment.Unfit;
import jp.mimamori.checkup.Flag;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.Category;
import jp.mimamori.consent.Ground;
import jp.mimamori.consent.Guardianship;
import jp.mimamori.consent.Refusal;
import jp.mimamori.emergency.TooManyFiles;
import jp.mimamori.extract.Extract;
import jp.mimamori.fhir.Fact;
import jp.mimamori.growth.Build;
import jp.mimamori.growth.Dimension;
import jp.mimamori.growth.Doubt;
import jp.mimamori.growth.Reference;
import jp.mimamori.identity.Channel;
import jp.mimamori.identity.MakingAccounts;
import jp.mimamori.identity.PasswordRefused;
import jp.mimamori.identity.Practitioner;
import jp.mimamori.identity.Role;
import jp.mimamori.inquiry.Followed;
import jp.mimamori.inquiry.InquiryNotPossible;
import jp.mimamori.intake.Format;
import jp.mimamori.intake.Severity;
import jp.mimamori.medication.DispensedDrug;
import jp.mimamori.medication.Dispensing;
import jp.mimamori.person.Sex;
import jp.mimamori.portal.shell.TextSize;
import jp.mimamori.upload.ImportItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TextsTest {

  private static final Pattern USED =
      Pattern.compile(
          "(?:\\bt|\\bsay|\\bquiet|\\banswer|getTranslation|Texts\\.of|begin|new Words|Panel\\.titled|Confirm\\.ask)\\(\\s*\"([a-z][A-Za-z0-9.-]*[A-Za-z0-9])\"\\s*[,)]");

  @ParameterizedTest
  @EnumSource(Language.class)
  void hasTheSameKeysInEveryLanguage(Language language) throws IOException {
    assertThat(keys(bundle(language))).isEqualTo(keys("texts.properties"));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void saysTheSameThingsInEveryLanguage(Language language) throws IOException {
    Properties japanese = load("texts.properties");
    Properties texts = load(bundle(language));

    assertThat(texts.stringPropertyNames())
        .allSatisfy(
            key ->
                assertThat(arguments(texts.getProperty(key)))
                    .as(key)
                    .isEqualTo(arguments(japanese.getProperty(key))));
  }

  @Test
  void readsKanjiAloudInPlainJapaneseOnly() throws IOException {
    Properties plain = load(bundle(Language.EASY));

    assertThat(plain.values().stream().map(Object::toString).filter(t -> t.contains("《")))
        .hasSizeGreaterThan(200)
        .allSatisfy(text -> assertThat(Furigana.without(text)).doesNotContain("《", "》"));
    assertThat(load("texts.properties").values().toString()).doesNotContain("《");
    assertThat(load("texts_en.properties").values().toString()).doesNotContain("《");
  }

  @Test
  void givesLabelsTheirTextWithoutReadings() {
    assertThat(Texts.of("place.records", Language.EASY.locale())).isEqualTo("記録");
    assertThat(Texts.pieces("place.records", Language.EASY.locale()))
        .containsExactly(new Furigana.Piece("記録", "きろく"));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void leavesTheBracketsOfDataAlone(Language language) {
    String place = "見本《みほん》薬局";

    assertThat(Texts.of("home.medicine.at", language.locale(), "1", 2, place)).contains(place);
    assertThat(Texts.pieces("home.medicine.at", language.locale(), "1", 2, place))
        .anyMatch(piece -> piece.reading().isEmpty() && piece.text().contains(place));
  }

  @Test
  void readsTheMainHeadingsAloudInPlainJapanese() throws IOException {
    Properties plain = load(bundle(Language.EASY));

    assertThat(plain.stringPropertyNames())
        .filteredOn(key -> key.endsWith(".title") || key.startsWith("place."))
        .hasSizeGreaterThan(25)
        .allSatisfy(
            key ->
                assertThat(
                        Furigana.pieces(plain.getProperty(key)).stream()
                            .filter(piece -> piece.reading().isEmpty())
                            .map(Furigana.Piece::text)
                            .collect(Collectors.joining())
                            .replaceAll("[見出入人]", ""))
                    .as(key)
                    .doesNotContainPattern("\\p{IsHan}"));
  }

  private static String bundle(Language language) {
    return switch (language) {
      case JAPANESE -> "texts.properties";
      case ENGLISH -> "texts_en.properties";
      case EASY -> "texts_ja__simple.properties";
    };
  }

  private static Set<String> arguments(String text) {
    return Pattern.compile("\\{\\d}")
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void hasEveryKeyThatAPageUses(Language language) throws IOException {
    Set<String> used = used();

    assertThat(used).hasSizeGreaterThan(150);
    assertThat(used).allMatch(key -> Texts.has(key, language.locale()));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void hasAWordForEveryConstantThatIsShown(Language language) {
    assertThat(
            Stream.of(
                    named("category.", Category.values()),
                    named("format.", Format.values()),
                    named("flag.", Flag.values()),
                    named("amount.", DispensedDrug.AmountIs.values()),
                    named("dispensing.", Dispensing.Kind.values()),
                    named("did.", Action.values()),
                    named("did-not.", Action.values()),
                    named("channel.", Channel.values()),
                    named("file.not.", Unfit.Why.values()),
                    named("file.not.", TooManyFiles.Of.values()),
                    named("ground.", Ground.values()),
                    named("refusal.", Refusal.Reason.values()),
                    named("role.", Role.values()),
                    named("profession.", Practitioner.Profession.values()),
                    named("question.state.", Followed.State.values()),
                    named("inquire.not.", InquiryNotPossible.Why.values()),
                    named("ledger.download.", Extract.Format.values()),
                    named("fact.", Fact.Label.values()),
                    named("findings.", Severity.values()),
                    named("items.", ImportItem.State.values()),
                    named("sex.", Sex.values()),
                    named("growth.kind.", Dimension.values()),
                    named("growth.doubt.", Doubt.values()),
                    named("growth.reference.", Reference.values()),
                    named("growth.judgement.INFANT_2000.", Build.Judgement.values()),
                    named("growth.judgement.SCHOOL_2000.", Build.Judgement.values()),
                    named("text-size.", TextSize.values()),
                    named("legal-ground.", Guardianship.LegalGround.values()),
                    named("setup.refused.", MakingAccounts.Refused.values()),
                    named("setup.refused.", PasswordRefused.Reason.values()))
                .flatMap(List::stream))
        .allMatch(key -> Texts.has(key, language.locale()));
  }

  @ParameterizedTest
  @EnumSource(names = {"JAPANESE", "EASY"})
  void leavesNoEnglishInTheJapaneseTexts(Language language) throws IOException {
    Properties texts = load(bundle(language));

    assertThat(texts.stringPropertyNames())
        .filteredOn(
            key ->
                !texts
                    .getProperty(key)
                    .matches("(?s).*[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}].*"))
        .isSubsetOf("amount.NOT_SAID", "bracket", "comma");
  }

  @Test
  void fillsArgumentsIn() {
    assertThat(Texts.of("age.child", Language.JAPANESE.locale(), 10, 3)).isEqualTo("10歳3か月");
    assertThat(Texts.of("year", Language.ENGLISH.locale(), "2026")).isEqualTo("2026");
  }

  @Test
  void speaksJapaneseToWhoeverAsksForNeitherLanguage() {
    assertThat(Texts.of("sign-in.do", java.util.Locale.FRENCH)).isEqualTo("サインインする");
  }

  private static List<String> named(String prefix, Enum<?>[] constants) {
    return Stream.of(constants).map(constant -> prefix + constant.name()).toList();
  }

  private static Set<String> used() throws IOException {
    Set<String> used = new TreeSet<>();
    try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
      for (Path source : sources.filter(path -> path.toString().endsWith(".java")).toList()) {
        USED.matcher(Files.readString(source)).results().map(m -> m.group(1)).forEach(used::add);
      }
    }
    return used;
  }

  private static Set<String> keys(String name) throws IOException {
    return new TreeSet<>(load(name).stringPropertyNames());
  }

  private static Properties load(String name) throws IOException {
    Properties properties = new Properties();
    try (InputStream in = Texts.class.getResourceAsStream("/jp/mimamori/portal/" + name)) {
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    return properties;
  }
}
