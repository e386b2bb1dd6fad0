package jp.mimamori.intake.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import jp.mimamori.intake.Reading;
import org.junit.jupiter.api.Test;

class BundleDamageTest {

  private static final List<String> PIECES =
      List.of(
          "null",
          "\"\"",
          "\" \"",
          "[]",
          "{}",
          "[null]",
          "[{}]",
          "-1",
          "1.5",
          "true",
          "\"a b\"",
          "\"#x\"",
          "\"Patient/\"",
          "\"?\"",
          "\"urn:\"",
          "{\"resourceType\":\"Patient\"}",
          "{\"extension\":[{\"url\":\"u\",\"valueString\":\"v\"}]}",
          "{\"reference\":\"/\"}",
          "[[1]]");

  private static final String WHOLE =
      Sent.bundle(
          Sent.PATIENT,
          Sent.IMMUNIZATION,
          Sent.observation(
              ",\"effectivePeriod\":{\"start\":\"2026-04-08\",\"end\":\"2026-04-09\"},"
                  + "\"category\":[{\"coding\":[{\"code\":\"laboratory\"}]}],"
                  + "\"contained\":[{\"resourceType\":\"Practitioner\",\"id\":\"d\",\"name\":[{\"text\":\"医師\"}]}],"
                  + "\"performer\":[{\"reference\":\"#d\"}],\"_status\":{\"id\":\"s\"},"
                  + "\"valueQuantity\":{\"value\":1.0,\"unit\":\"℃\"}"));

  @Test
  void answersEveryDamagedValueWithAReading() {
    Random random = new Random(20260408);
    int refused = 0;
    for (int i = 0; i < 3_000; i++) {
      Reading reading = Sent.read(damaged(random));
      refused += reading.draft().isPresent() ? 0 : 1;
    }

    assertThat(refused).isBetween(1_000, 2_999);
  }

  /** Puts another value where one of the document's values stood. */
  private static String damaged(Random random) {
    while (true) {
      int colon = WHOLE.indexOf("\":", random.nextInt(WHOLE.length()));
      if (colon >= 0) {
        int start = colon + 2;
        String piece = PIECES.get(random.nextInt(PIECES.size()));
        return WHOLE.substring(0, start) + piece + WHOLE.substring(end(start));
      }
    }
  }

  private static int end(int start) {
    int depth = 0;
    boolean quoted = false;
    for (int i = start; i < WHOLE.length(); i++) {
      char c = WHOLE.charAt(i);
      quoted ^= c == '"' && WHOLE.charAt(i - 1) != '\\';
      if (!quoted && (c == '{' || c == '[')) {
        depth++;
      }
      if (!quoted && (c == '}' || c == ']' || c == ',') && depth == 0) {
        return i;
      }
      if (!quoted && (c == '}' || c == ']')) {
        depth--;
      }
    }
    return WHOLE.length();
  }
}
