package jp.mimamori.portal.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import jp.mimamori.intake.Upload;
import org.junit.jupiter.api.Test;

class PartsTest {

  private final Parts parts = new Parts();

  @Test
  void putsThePartsOfASplitNotebookTogether() {
    assertThat(parts.took(upload("JAHISTC06,1\r\n1,山田 花子,2\r\n911,1,2,1"))).isTrue();
    assertThat(parts.took(upload("JAHISTC06,1\r\n911,1,2,2"))).isTrue();

    String together = new String(parts.together().orElseThrow().bytes(), StandardCharsets.UTF_8);

    assertThat(together).contains("911,1,2,1\r\nJAHISTC06").endsWith("911,1,2,2\r\n");
    assertThat(parts.together()).isEmpty();
  }

  @Test
  void leavesAWholeNotebookAlone() {
    assertThat(parts.took(upload("JAHISTC06,1\r\n1,山田 花子,2"))).isFalse();
    assertThat(parts.took(upload("911,1,2,1"))).isFalse();
    assertThat(parts.together()).isEmpty();
  }

  private static Upload upload(String text) {
    return new Upload("qr.csv", text.getBytes(StandardCharsets.UTF_8));
  }
}
