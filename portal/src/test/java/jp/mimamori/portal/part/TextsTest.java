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
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.mimamori.checkup.Flag;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.Category;
import jp.mimamori.consent.Ground;
import jp.mimamori.consent.Guardianship;
import jp.mimamori.consent.Refusal;
import jp.mimamori.fhir.Fact;
import jp.mimamori.identity.Channel;
import jp.mimamori.identity.MakingAccounts;
import jp.mimamori.identity.PasswordRefused;
import jp.mimamori.identity.Role;
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
          "(?:\\bt|getTranslation|Texts\\.of|begin)\\(\\s*\"([a-z][A-Za-z0-9.-]*[A-Za-z0-9])\"\\s*[,)]");

  @Test
  void hasTheSameKeysInBothLanguages() throws IOException {
    assertThat(keys("texts_en.properties")).isEqualTo(keys("texts.properties"));
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
                    named("ground.", Ground.values()),
                    named("refusal.", Refusal.Reason.values()),
                    named("role.", Role.values()),
                    named("fact.", Fact.Label.values()),
                    named("findings.", Severity.values()),
                    named("items.", ImportItem.State.values()),
                    named("sex.", Sex.values()),
                    named("text-size.", TextSize.values()),
                    named("legal-ground.", Guardianship.LegalGround.values()),
                    named("setup.refused.", MakingAccounts.Refused.values()),
                    named("setup.refused.", PasswordRefused.Reason.values()))
                .flatMap(List::stream))
        .allMatch(key -> Texts.has(key, language.locale()));
  }

  @Test
  void leavesNoEnglishInTheJapaneseTexts() throws IOException {
    Properties texts = load("texts.properties");

    assertThat(texts.stringPropertyNames())
        .filteredOn(
            key ->
                !texts
                    .getProperty(key)
                    .matches("(?s).*[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}].*"))
        .containsExactlyInAnyOrder("amount.NOT_SAID", "bracket", "comma");
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
