package jp.mimamori.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

  @Test
  void comesBackFromItsText() {
    Cursor cursor = new Cursor(LocalDate.of(2025, 6, 3), Stored.id(7));

    assertThat(Cursor.of(cursor.text())).contains(cursor);
    assertThat(cursor.text()).matches("[A-Za-z0-9_-]+");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "2025-06-03",
        "2025-06-31 00000000-0000-0000-0000-000000000007",
        "2025-06-03 7",
        "2025-06-03 0-0-0-0-7",
        "2025-06-03 00000000-0000-0000-0000-000000000007 x",
        "+999999999-12-31 00000000-0000-0000-0000-000000000007",
        "-0001-12-31 00000000-0000-0000-0000-000000000007",
        "2025-06-03 ' or 1=1"
      })
  void isNoneWhenItsTextIsMadeUp(String content) {
    String text =
        Base64.getUrlEncoder().encodeToString(content.getBytes(StandardCharsets.US_ASCII));

    assertThat(Cursor.of(text)).isEmpty();
    assertThat(Cursor.of(content)).isEmpty();
  }
}
