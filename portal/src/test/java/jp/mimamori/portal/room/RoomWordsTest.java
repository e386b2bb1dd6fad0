package jp.mimamori.portal.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.Character.UnicodeScript;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import jp.mimamori.consent.EmergencyAccess;
import jp.mimamori.emergency.Field;
import jp.mimamori.emergency.Form;
import jp.mimamori.emergency.Section;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Everything of the form has a name in all six languages, and in its own script. */
class RoomWordsTest {

  private static final Set<UnicodeScript> EVERYWHERE =
      EnumSet.of(UnicodeScript.LATIN, UnicodeScript.COMMON, UnicodeScript.INHERITED);

  @ParameterizedTest
  @EnumSource(Tongue.class)
  void hasTheSameKeysInEachLanguage(Tongue tongue) {
    assertThat(keys(tongue)).isEqualTo(keys(Tongue.JAPANESE));
    assertThat(RoomWords.in(tongue).texts().values())
        .allSatisfy(text -> assertThat(((String) text).strip()).isNotEmpty());
  }

  @ParameterizedTest
  @EnumSource(Tongue.class)
  void namesEverythingOfTheForm(Tongue tongue) {
    Set<String> missing = new TreeSet<>(needed());

    missing.removeAll(RoomWords.in(tongue).texts().stringPropertyNames());

    assertThat(missing).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Tongue.class)
  void leavesNothingInAnotherScript(Tongue tongue) {
    Set<UnicodeScript> own = EnumSet.copyOf(EVERYWHERE);
    own.addAll(
        switch (tongue) {
          case JAPANESE ->
              List.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA);
          case CHINESE -> List.of(UnicodeScript.HAN);
          case KOREAN -> List.of(UnicodeScript.HANGUL);
          case ENGLISH, PORTUGUESE, VIETNAMESE -> List.<UnicodeScript>of();
        });

    RoomWords.in(tongue)
        .texts()
        .forEach(
            (key, text) ->
                assertThat(scripts((String) text)).as(String.valueOf(key)).isSubsetOf(own));
  }

  @ParameterizedTest
  @EnumSource(
      value = Tongue.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"ENGLISH", "PORTUGUESE", "VIETNAMESE"})
  void leavesNoSentenceInLatinLetters(Tongue tongue) {
    RoomWords.in(tongue)
        .texts()
        .forEach(
            (key, text) -> {
              boolean isUnit = String.valueOf(key).startsWith("unit.");
              assertThat(isUnit || scripts((String) text).size() > 1 || isSymbol((String) text))
                  .as(String.valueOf(key))
                  .isTrue();
            });
  }

  @Test
  void saysSomethingElseInEnglishThanInPortugueseAndVietnamese() {
    RoomWords english = RoomWords.in(Tongue.ENGLISH);
    for (Tongue tongue : List.of(Tongue.PORTUGUESE, Tongue.VIETNAMESE)) {
      List<String> same =
          english.texts().stringPropertyNames().stream()
              .filter(key -> !key.startsWith("unit."))
              .filter(key -> english.of(key).equals(RoomWords.in(tongue).of(key)))
              .filter(key -> english.of(key).matches(".*[a-z]{4,}.*"))
              .filter(key -> !key.matches(".*[.](hospital|dose)|.*interface|choice.trache.*"))
              .toList();

      assertThat(same).as(tongue.name()).isEmpty();
    }
  }

  @Test
  void fillsThePlacesOfEachLanguageAlike() {
    RoomWords japanese = RoomWords.in(Tongue.JAPANESE);
    for (String key : keys(Tongue.JAPANESE)) {
      for (Tongue tongue : Tongue.values()) {
        for (String place : List.of("{0}", "{1}", "{2}")) {
          assertThat(RoomWords.in(tongue).of(key).contains(place))
              .as(key + " " + tongue)
              .isEqualTo(japanese.of(key).contains(place));
        }
      }
    }
  }

  @Test
  void writesUnitsAsTheyAreRead() {
    assertThat(RoomWords.in(Tongue.JAPANESE).unit("/min")).isNotEqualTo("/min");
    for (Tongue tongue : Tongue.values()) {
      RoomWords words = RoomWords.in(tongue);
      assertThat(words.unit("kg")).isEqualTo("kg");
      assertThat(words.unit("cm[H2O]")).isEqualTo("cmH2O");
      assertThat(words.unit("mm[Hg]")).isEqualTo("mmHg");
      assertThat(Form.theOne().fields())
          .allSatisfy(field -> assertThat(words.unit(field.unit())).doesNotContain("[", "Cel"));
    }
  }

  @Test
  void saysHowOldAWordIs() {
    RoomWords words = RoomWords.in(Tongue.ENGLISH);
    Instant now = Instant.parse("2026-11-27T15:30:00Z");

    assertThat(words.ago(now, now)).isEqualTo("today");
    assertThat(words.ago(Instant.parse("2026-11-27T14:00:00Z"), now)).isEqualTo("1 day ago");
    assertThat(words.ago(Instant.parse("2026-10-28T15:00:00Z"), now)).isEqualTo("30 days ago");
    assertThat(words.ago(Instant.parse("2026-08-27T15:00:00Z"), now)).isEqualTo("3 months ago");
    assertThat(words.ago(Instant.parse("2024-08-27T15:00:00Z"), now)).isEqualTo("2 years ago");
    assertThat(words.age(LocalDate.of(2016, 4, 2), LocalDate.of(2026, 11, 28)))
        .isEqualTo("10 y 7 m");
  }

  /** But for units, which are named where they are read otherwise than written. */
  private static Set<String> keys(Tongue tongue) {
    Set<String> keys = new TreeSet<>(RoomWords.in(tongue).texts().stringPropertyNames());
    keys.removeIf(key -> key.startsWith("unit."));
    return keys;
  }

  private static Set<UnicodeScript> scripts(String text) {
    Set<UnicodeScript> scripts = EnumSet.noneOf(UnicodeScript.class);
    text.codePoints().mapToObj(UnicodeScript::of).forEach(scripts::add);
    return scripts;
  }

  private static boolean isSymbol(String text) {
    return !text.matches(".*[A-Za-z]{3,}.*");
  }

  private static Set<String> needed() {
    Set<String> keys = new TreeSet<>();
    for (Field field : Form.theOne().fields()) {
      keys.add("field." + field.key().replaceFirst("^vitals[.](awake|asleep)", "vitals"));
      field.choices().stream()
          .filter(choice -> !choice.matches("(A|B|O|AB)[+-]"))
          .forEach(choice -> keys.add("choice." + choice));
      if (field.isListed()) {
        keys.add("list." + field.key().replaceFirst("[*].*", "*"));
      }
    }
    Stream.of(Section.values()).forEach(section -> keys.add("section." + section));
    Stream.of(EmergencyAccess.Reason.values()).forEach(reason -> keys.add("reason." + reason));
    Stream.of(Part.values())
        .forEach(
            part ->
                keys.add(
                    "part." + part.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-')));
    return keys;
  }
}
