package jp.mimamori.intake.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import jp.mimamori.intake.Reading;
import jp.mimamori.intake.Upload;
import org.junit.jupiter.api.Test;

class NotebookDamageTest {

  private static final byte[] WHOLE =
      Made.dispensing()
          .allergy("卵")
          .bought("かぜ薬", Made.DAY, Made.DAY)
          .memo("めも", Made.DAY)
          .record("911", "20260408000001", "1", "1")
          .upload()
          .bytes();

  private static final byte[] BYTES = {',', '"', '\r', '\n', 0x1A, 0, '0', '9', 'A', (byte) 0x82};

  @Test
  void answersEveryDamagedByteWithAReading() {
    Random random = new Random(20260408);
    int taken = 0;
    for (int i = 0; i < 3_000; i++) {
      byte[] damaged = WHOLE.clone();
      for (int n = 0; n < 3; n++) {
        damaged[random.nextInt(damaged.length)] = BYTES[random.nextInt(BYTES.length)];
      }
      Reading reading = new NotebookImporter().read(new Upload("a", damaged));
      taken += reading.draft().isPresent() ? 1 : 0;
    }

    assertThat(taken).isBetween(100, 2_900);
  }

  @Test
  void neverFindsMoreInATruncatedNotebook() {
    int whole = records(WHOLE);

    for (int length = 0; length < WHOLE.length; length++) {
      assertThat(records(Arrays.copyOf(WHOLE, length))).isLessThanOrEqualTo(whole);
    }
    assertThat(whole).isEqualTo(5);
  }

  private static int records(byte[] bytes) {
    Reading reading = new NotebookImporter().read(new Upload("a", bytes));
    return reading.draft().map(draft -> draft.records().size()).orElse(0);
  }
}
