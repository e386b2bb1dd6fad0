package jp.mimamori.portal.checkup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import jp.mimamori.checkup.Flag;
import org.junit.jupiter.api.Test;

class FlagMarkTest {

  @Test
  void hasAShapeOfItsOwnForEachNotableFlag() {
    assertThat(Stream.of(Flag.values()).filter(Flag::isNotable).map(FlagMark::shape))
        .doesNotHaveDuplicates()
        .doesNotContain(FlagMark.shape(Flag.WITHIN), "");
  }
}
