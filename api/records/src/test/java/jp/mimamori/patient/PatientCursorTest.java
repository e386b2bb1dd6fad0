package jp.mimamori.patient;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PatientCursorTest {

  private static final String GRANT = " 00000000-0000-0001-0000-000000000002";

  @Test
  void isReadAsItWasWritten() {
    PatientCursor cursor = new PatientCursor(Instant.parse("2031-04-01T00:00:00Z"), new UUID(1, 2));

    assertThat(PatientCursor.of(cursor.text())).contains(cursor);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "+1000000000-01-01T00:00:00Z" + GRANT,
        "-1000000000-01-01T00:00:00Z" + GRANT,
        "9999-01-01T00:00:00Z" + GRANT,
        "1969-12-31T23:59:59Z" + GRANT,
        "2031-04-01T00:00:00Z",
        "2031-04-01T00:00:00Z 7",
        "tomorrow" + GRANT,
        ""
      })
  void isNoneWhereNoGrantEnds(String written) {
    String text =
        Base64.getUrlEncoder().encodeToString(written.getBytes(StandardCharsets.US_ASCII));

    assertThat(PatientCursor.of(text)).isEmpty();
  }
}
