package jp.mimamori.rest.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FitPathTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "*",
        "/api/people",
        "/fhir/Patient/01930a3e-5c00-7000-8000-000000000001",
        "/fhir/Patient/1/$everything",
        "/VAADIN/dynamic/resource/0/a/%E5%81%A5%E8%A8%BA%202026.xml",
        "/VAADIN/build/index-a..b.js",
        "/.well-known/smart-configuration",
        "/a//b",
        "/records/",
        "/api;x=1/people",
        "/a%2fb",
        "/%25zz"
      })
  void takesWhatNamesSomething(String path) {
    assertThat(FitPath.is(path)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "evil.example:443",
        "/..",
        "/.",
        "/api/people/..",
        "/api/../people",
        "/api/%2e%2e",
        "/api/.%2E/x",
        "/api/%2e%2e%2fx",
        "/a%2f..%2fb",
        "/..;/",
        "/api/..;x=1/people",
        "/...",
        "//",
        "//evil.example/..",
        "//evil.example",
        "/%",
        "/%2",
        "/%zz",
        "/%u0041",
        "/a%",
        "/%00",
        "/a%00b",
        "/%0d%0aX-Evil:1",
        "/%09",
        "/%7f",
        "/%c0%ae",
        "/%ff",
        "/%ed%a0%80",
        "/%E9%AB",
        "/%5c",
        "/a\\b",
        "/a b",
        "/ä",
        "/高"
      })
  void refusesWhatNamesNothing(String path) {
    assertThat(FitPath.is(path)).isFalse();
  }
}
