package jp.mimamori.portal.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrintHeadTest {

  @Test
  void isAStringThatNoNameCanEnd() {
    assertThat(PrintHead.quoted("森野 はるか")).isEqualTo("\"森野 はるか\"");
    assertThat(PrintHead.quoted("a\"; x: url(\"b")).isEqualTo("\"a\\\"; x: url(\\\"b\"");
    assertThat(PrintHead.quoted("a\\")).isEqualTo("\"a\\\\\"");
    assertThat(PrintHead.quoted("a\nb")).isEqualTo("\"a b\"");
  }
}
