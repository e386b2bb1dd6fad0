package jp.mimamori.portal.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressIdsTest {

  @Test
  void readsAnIdAsItIsWritten() {
    UUID id = UUID.randomUUID();

    assertThat(AddressIds.id(Optional.of(id.toString()))).contains(id);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1", "1-1-1-1-1", "../etc", "019af000-0000-7000-8000-00000000000g"})
  void takesWhatIsNoneForNothing(String text) {
    assertThat(AddressIds.id(Optional.of(text))).isEmpty();
    assertThat(AddressIds.id(Optional.empty())).isEmpty();
  }
}
