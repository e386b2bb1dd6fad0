package jp.mimamori.portal.part;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FuriganaTest {

  @Test
  void findsTheReadingOfTheKanjiInFrontOfIt() {
    assertThat(Furigana.pieces("この記録《きろく》を見る"))
        .containsExactly(
            new Furigana.Piece("この", ""),
            new Furigana.Piece("記録", "きろく"),
            new Furigana.Piece("を見る", ""));
  }

  @Test
  void readsSeveralWordsInARow() {
    assertThat(Furigana.pieces("予防《よぼう》接種《せっしゅ》"))
        .containsExactly(new Furigana.Piece("予防", "よぼう"), new Furigana.Piece("接種", "せっしゅ"));
  }

  @Test
  void leavesBracketsAloneThatAreNoReading() {
    assertThat(Furigana.without("手帳《2026》と《きろく》")).isEqualTo("手帳《2026》と《きろく》");
    assertThat(Furigana.pieces("手帳《<b>》")).containsExactly(new Furigana.Piece("手帳《<b>》", ""));
  }

  @Test
  void takesReadingsOut() {
    assertThat(Furigana.without("健診《けんしん》の結果《けっか》")).isEqualTo("健診の結果");
    assertThat(Furigana.without("")).isEmpty();
  }
}
