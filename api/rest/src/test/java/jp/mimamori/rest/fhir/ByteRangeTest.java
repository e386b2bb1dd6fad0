package jp.mimamori.rest.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {

  @ParameterizedTest
  @CsvSource({
    "bytes=0-0, bytes 0-0/10",
    "bytes=3-, bytes 3-9/10",
    "bytes=3-99, bytes 3-9/10",
    "bytes=-4, bytes 6-9/10",
    "bytes=-99, bytes 0-9/10",
    "Bytes= 3-4, bytes 3-4/10",
    "bytes=10-, bytes */10",
    "bytes=-0, bytes */10",
  })
  void isOneOfTheFile(String header, String said) {
    assertThat(ByteRange.of(header, 10)).map(part -> part.text(10)).contains(said);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bytes=-",
        "bytes=4-3",
        "bytes=0-1,4-5",
        "lines=0-1",
        "bytes=a-b",
        "bytes=1234567890123456789-",
        "0-1",
        ""
      })
  void isNoneOfWhatIsNotUnderstood(String header) {
    assertThat(ByteRange.of(header, 10)).isEmpty();
  }

  @Test
  void liesWithinSomePiecesAndNotInOthers() {
    ByteRange part = new ByteRange(5, 12);

    assertThat(part.within(0, 5).isEmpty()).isTrue();
    assertThat(part.within(0, 10)).isEqualTo(new ByteRange(5, 9));
    assertThat(part.within(10, 10)).isEqualTo(new ByteRange(0, 2));
    assertThat(part.within(13, 10).isEmpty()).isTrue();
    assertThat(ByteRange.whole(0).isEmpty()).isTrue();
  }
}
