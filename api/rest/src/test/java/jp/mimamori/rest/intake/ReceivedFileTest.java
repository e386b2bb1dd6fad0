package jp.mimamori.rest.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReceivedFileTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '~',
      value = {
        "attachment; filename=\"a b.zip\" # a b.zip",
        "attachment; FileName=\"a.zip\" # a.zip",
        "attachment; filename=a.zip # a.zip",
        "attachment; filename=\"a.zip\"; filename*=UTF-8''%E5%81%A5%E8%A8%BA.zip # 健診.zip",
        "attachment; filename*=utf-8''a+b.zip # a+b.zip",
        "attachment; filename*=UTF-8'ja'a.zip # a.zip"
      })
  void readsTheNameAsRfc6266WritesIt(String disposition, String name) {
    assertThat(ReceivedFile.name(disposition)).isEqualTo(name);
  }

  @Test
  void withoutANameItIsAnUpload() {
    assertThat(ReceivedFile.name(null)).isEqualTo("upload");
    assertThat(ReceivedFile.name("attachment")).isEqualTo("upload");
    assertThat(ReceivedFile.name("attachment; filename=\"\"")).isEqualTo("upload");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "attachment; filename=\"../../etc/passwd\"",
        "attachment; filename=\"C:\\\\x\\\\passwd\"",
        "attachment; filename*=UTF-8''..%2F..%2Fetc%2Fpasswd",
        "attachment; filename*=UTF-8''a%0D%0ASet-Cookie:x",
        "attachment; filename*=UTF-8''%00.zip",
        "attachment; filename*=UTF-8''%E2%80%AEpiz.exe",
        "attachment; filename*=UTF-8''%ZZ",
        "attachment; filename*=UTF-8''%FF%FE",
        "attachment; filename=\"a\u0007b\""
      })
  void aHostileNameIsHarmless(String disposition) {
    assertThat(ReceivedFile.name(disposition))
        .doesNotContain("/", "\\", "..")
        .matches("[^\\p{Cntrl}\\p{Cf}]{1,255}");
  }
}
