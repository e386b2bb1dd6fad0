package jp.mimamori.rest.fhir;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.EntityTag;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VersionedAnswerTest {

  private static final Optional<EntityTag> TAG = Optional.of(new EntityTag("7", true));

  @ParameterizedTest
  @ValueSource(strings = {"W/\"7\"", "\"7\"", "*", "W/\"6\", W/\"7\""})
  void meansThisVersion(String ifMatch) {
    assertThat(VersionedAnswer.isMeant(ifMatch, TAG)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"W/\"6\"", "\"77\"", "7", "", "W/7"})
  void meansAnother(String ifMatch) {
    assertThat(VersionedAnswer.isMeant(ifMatch, TAG)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"*", "W/\"7\""})
  void whatIsNotThereIsNoVersion(String ifMatch) {
    assertThat(VersionedAnswer.isMeant(ifMatch, Optional.empty())).isFalse();
  }

  @Test
  void anotherTextIsAnotherVersion() {
    assertThat(VersionedAnswer.tag("a".getBytes(UTF_8)))
        .isNotEqualTo(VersionedAnswer.tag("b".getBytes(UTF_8)))
        .isEqualTo(VersionedAnswer.tag("a".getBytes(UTF_8)));
  }
}
