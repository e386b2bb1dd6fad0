package jp.mimamori.emergency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabelsTest {

  @ParameterizedTest
  @ValueSource(strings = {"ja", "en", "ja-simple"})
  void hasWordsForEveryBlankSectionAndChoice(String tag) {
    Labels labels = Labels.in(Locale.forLanguageTag(tag));

    assertThat(Stream.of(Section.values()).map(labels::of)).doesNotContain("");
    for (Field field : Form.theOne().fields()) {
      Path path = new Path(field.key().replace("*", "3"));
      assertThat(labels.of(path)).isNotBlank().doesNotContain("《", "{");
      field.choices().stream()
          .filter(choice -> choice.length() > 3)
          .forEach(choice -> assertThat(written(labels, field, choice, tag)).isTrue());
    }
  }

  @Test
  void namesWhatAPlaceIsADetailOrAnEntryOf() {
    assertThat(japanese("care.ventilator.peep")).isEqualTo("人工呼吸器：PEEP（呼気終末陽圧）");
    assertThat(japanese("contacts.12.phone")).isEqualTo("連絡先\u00a012：電話番号");
    assertThat(japanese("vitals.asleep.pulse")).isEqualTo("眠っているとき：脈拍");
    assertThat(japanese("care.ventilator")).isEqualTo("人工呼吸器");
    assertThat(japanese("weight")).isEqualTo("体重");
    assertThat(japanese("wishes.child")).isEqualTo("本人の希望");
  }

  @Test
  void saysAValueWithItsUnitOrInWords() {
    Labels labels = Labels.in(Locale.ENGLISH);

    assertThat(labels.value(path("weight"), "21.5")).isEqualTo("21.5\u00a0kg");
    assertThat(labels.value(path("care.ventilator.fio2"), "30")).isEqualTo("30%");
    assertThat(labels.value(path("latex"), "yes")).isEqualTo("yes");
    assertThat(labels.value(path("blood-type"), "A+")).isEqualTo("A+");
    assertThat(labels.value(path("care.suction.where"), "mouth,nose")).isEqualTo("mouth, nose");
    assertThat(labels.value(path("care.suction"), "yes")).isEqualTo("carried out");
    assertThat(labels.value(path("weight"), "")).isEmpty();
    assertThat(Labels.in(Locale.JAPANESE).value(path("latex"), "no")).isEqualTo("なし");
  }

  private static boolean written(Labels labels, Field field, String choice, String tag) {
    return tag.equals("en") || !labels.choice(field, choice).equals(choice);
  }

  private static String japanese(String path) {
    return Labels.in(Locale.JAPANESE).of(path(path));
  }

  private static Path path(String text) {
    return Path.parse(text).orElseThrow();
  }
}
