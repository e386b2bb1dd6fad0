package jp.mimamori.portal.emergency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import jp.mimamori.emergency.Form;
import jp.mimamori.emergency.Path;
import org.junit.jupiter.api.Test;

class ChapterTest {

  private static final List<Path> ALL =
      Form.theOne().fields().stream().map(field -> path(field.key().replace("*", "1"))).toList();

  @Test
  void showsEveryPlaceOnceAndNoneTwice() {
    List<Path> shown =
        Stream.of(Chapter.values()).flatMap(chapter -> chapter.of(ALL).stream()).toList();

    assertThat(shown).containsExactlyInAnyOrderElementsOf(ALL).doesNotHaveDuplicates();
  }

  @Test
  void beginsWithWhatMustNotBeDoneAndBreathingAndEndsWithWhomToCallAndPapers() {
    assertThat(Chapter.values()[0]).isEqualTo(Chapter.DO_NOT);
    assertThat(Chapter.values()).endsWith(Chapter.CONTACTS, Chapter.ATTACHMENTS);
    assertThat(List.of(Chapter.values()))
        .containsSubsequence(
            Chapter.ALLERGIES, Chapter.BREATHING, Chapter.VITALS, Chapter.TUBES, Chapter.MEDICINES);
  }

  @Test
  void keepsTheDetailsOfADeviceBesideIt() {
    assertThat(Chapter.BREATHING.of(ALL))
        .contains(path("care.ventilator"), path("care.ventilator.peep"), path("care.suction.depth"))
        .doesNotContain(path("care.tube-feeding"), path("care.glucose.act-below"));
    assertThat(Chapter.TUBES.of(ALL))
        .contains(path("care.tube-feeding.size"), path("care.seizure-relief"))
        .doesNotContain(path("care.ventilator"));
  }

  private static Path path(String text) {
    return Path.parse(text).orElseThrow();
  }
}
