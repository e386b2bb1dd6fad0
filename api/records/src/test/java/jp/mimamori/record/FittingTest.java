package jp.mimamori.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FittingTest {

  @Test
  void leavesTextThatFitsAlone() {
    assertThat(Fitting.title("健診", 2)).isEqualTo("健診");
    assertThat(Fitting.start("健診", 2)).isEqualTo("健診");
    assertThat(Fitting.end("健診", 2)).isEqualTo("健診");
    assertThat(Fitting.end("", 2)).isEmpty();
  }

  @Test
  void saysThatATitleWasCut() {
    assertThat(Fitting.title("abcdef", 4)).isEqualTo("abc…");
  }

  @Test
  void keepsTheEndOfAFileName() {
    assertThat(Fitting.end("a-long-name.xml", 8)).isEqualTo("name.xml");
  }

  @Test
  void neverCutsACharacterInTwo() {
    assertThat(Fitting.start("𠮷𠮷𠮷", 3)).isEqualTo("𠮷");
    assertThat(Fitting.end("𠮷𠮷𠮷", 3)).isEqualTo("𠮷");
    assertThat(Fitting.title("𠮷𠮷𠮷", 4)).isEqualTo("𠮷…");
  }

  @Test
  void takesOutWhatPostgresqlRefuses() {
    assertThat(Fitting.start("a\0b", 10)).isEqualTo("a b");
    assertThat(Fitting.end("a\0b", 10)).isEqualTo("a b");
    assertThat(Fitting.title("a\0b", 10)).isEqualTo("a b");
  }
}
