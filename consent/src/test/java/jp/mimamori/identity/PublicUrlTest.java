package jp.mimamori.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicUrlTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"https://phr.example.jp", "https://phr.example.jp/", "https://phr.example.jp//"})
  void namesEachPageWithOneSlashHoweverItIsWritten(String written) {
    PublicUrl url = new PublicUrl(written);

    assertThat(url.page("welcome#x")).isEqualTo("https://phr.example.jp/welcome#x");
    assertThat(url.fhir()).isEqualTo("https://phr.example.jp/fhir");
    assertThat(url.host()).isEqualTo("phr.example.jp");
    assertThat(url.isEncrypted()).isTrue();
  }

  @Test
  void keepsAPathThatAProxyPutsInFront() {
    PublicUrl url = new PublicUrl("http://town.example.jp:8443/phr/");

    assertThat(url.page("")).isEqualTo("http://town.example.jp:8443/phr/");
    assertThat(url.isEncrypted()).isFalse();
  }
}
