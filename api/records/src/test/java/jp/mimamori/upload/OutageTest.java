package jp.mimamori.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutageTest {

  @ParameterizedTest
  @ValueSource(strings = {"08006", "53100", "57P01", "58030", "90098", "90121", "90028"})
  void seesADatabaseThatDoesNotAnswerBehindWhatWasThrown(String state) {
    RuntimeException thrown =
        new IllegalStateException(new RuntimeException(new SQLException("x", state)));

    assertThat(Outage.isBehind(thrown)).isTrue();
    assertThatThrownBy(() -> Outage.rethrow(thrown)).isSameAs(thrown);
  }

  @Test
  void seesAConnectionThatIsNotToBeHad() {
    assertThat(Outage.isBehind(new RuntimeException(new SQLTransientConnectionException("x"))))
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"23505", "22001", "42000", "40001"})
  void takesNothingElseForOne(String state) {
    RuntimeException thrown = new IllegalStateException(new SQLException("x", state));

    assertThat(Outage.isBehind(thrown)).isFalse();
    assertThatCode(() -> Outage.rethrow(thrown)).doesNotThrowAnyException();
  }

  @Test
  void takesABugOfOursForNone() {
    assertThat(Outage.isBehind(new IllegalArgumentException("x"))).isFalse();
    assertThat(Outage.isBehind(new SQLException("x", (String) null))).isFalse();
  }
}
