package jp.mimamori.portal.emergency;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import jp.mimamori.portal.part.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ZoneTest {

  private static final java.nio.file.Path STYLE =
      java.nio.file.Path.of("src/main/frontend/themes/mimamori/css/emergency.css");

  @ParameterizedTest
  @ValueSource(strings = {"front", "left"})
  void laysEachButtonWhereTheTableHasTheZone(String side) throws IOException {
    String style = Files.readString(STYLE);

    assertThat(Zone.of(side))
        .hasSizeGreaterThan(13)
        .allSatisfy(zone -> assertThat(style).contains(rule(zone)));
  }

  private static String rule(Zone zone) {
    return ".%s { left: %s%%; top: %s%%; width: %s%%; height: %s%%; }"
        .formatted(
            zone.className(),
            number(zone.x() - zone.width() / 2),
            number(zone.y() - zone.height() / 2),
            number(zone.width()),
            number(zone.height()));
  }

  private static String number(double percent) {
    return new DecimalFormat("0.##", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(percent);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void callsNoTwoZonesOfASideTheSame(Language language) {
    for (String side : Zone.SIDES) {
      Set<String> words = new HashSet<>();
      Zone.of(side)
          .forEach(
              zone -> assertThat(words.add(zone.words(side, language.locale()))).as(side).isTrue());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "front, 41, 25, 右の胸",
    "front, 59, 25, 左の胸",
    "back, 41, 25, 左の背中",
    "back, 59, 25, 右の背中",
    "front, 50, 5, 頭",
    "left, 41, 37, 脇腹",
    "right, 59, 37, 脇腹",
    "front, 100, 100, 左の足"
  })
  void namesTheSideOfThePersonWhereverAMarkIs(String side, double x, double y, String words) {
    assertThat(Zone.at(side, x, y).words(side, Locale.JAPANESE)).isEqualTo(words);
  }

  @Test
  void findsEachZoneAtItsMiddle() {
    for (String side : Zone.SIDES) {
      List<Zone> zones = Zone.of(side);
      assertThat(zones)
          .allSatisfy(zone -> assertThat(Zone.at(side, zone.x(), zone.y())).isEqualTo(zone));
    }
  }

  @Test
  void keepsEveryZoneOnThePicture() {
    for (String side : Zone.SIDES) {
      assertThat(Zone.of(side))
          .allMatch(zone -> zone.x() - zone.width() / 2 >= 0 && zone.x() + zone.width() / 2 <= 100)
          .allMatch(
              zone -> zone.y() - zone.height() / 2 >= 0 && zone.y() + zone.height() / 2 <= 100);
    }
  }
}
