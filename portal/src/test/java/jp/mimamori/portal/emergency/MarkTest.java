package jp.mimamori.portal.emergency;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import jp.mimamori.emergency.Labels;
import jp.mimamori.emergency.Path;
import org.junit.jupiter.api.Test;

class MarkTest {

  private static final Map<Path, String> VALUES = new TreeMap<>();

  static {
    put(2, "front", "41", "36", "stoma");
    put(7, "left", "60", "40", "shunt");
    VALUES.put(Mark.path(9, "kind"), "tube");
    VALUES.put(Path.parse("weight").orElseThrow(), "21");
  }

  @Test
  void readsTheMarksThatCanBeDrawn() {
    assertThat(marks())
        .containsExactly(
            new Mark(2, "front", 41, 36, "stoma"), new Mark(7, "left", 60, 40, "shunt"));
  }

  @Test
  void saysInWordsWhereAMarkIs() {
    Labels labels = Labels.in(Locale.JAPANESE);

    assertThat(marks().get(0).where(labels, Locale.JAPANESE)).isEqualTo("前から見た右のお腹");
    assertThat(marks().get(0).kind(labels)).isEqualTo("ストーマ・ろう孔");
  }

  @Test
  void drawsEachSideWithItsNumberedMarks() throws Exception {
    for (String side : Zone.SIDES) {
      String svg = BodySvg.of(side, marks());

      var drawn =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
      assertThat(drawn.getElementsByTagName("text").getLength()).isEqualTo(2);
      assertThat(drawn.getElementsByTagName("text").item(1).getTextContent()).isEqualTo("7");
    }
  }

  private static List<Mark> marks() {
    return Mark.of(VALUES.keySet(), path -> VALUES.getOrDefault(path, ""));
  }

  private static void put(int number, String side, String x, String y, String kind) {
    VALUES.put(Mark.path(number, "side"), side);
    VALUES.put(Mark.path(number, "x"), x);
    VALUES.put(Mark.path(number, "y"), y);
    VALUES.put(Mark.path(number, "kind"), kind);
  }
}
