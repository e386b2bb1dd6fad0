package jp.mimamori.emergency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import jp.mimamori.person.Sex;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTest {

  private static final LocalDate BORN = LocalDate.of(2016, 4, 2);

  @ParameterizedTest
  @ValueSource(strings = {"千代田", "東京", "06139463", "1-2"})
  void takesAPartOfTheAddressOrTheInsurer(String hint) {
    assertThat(new Search.ByPerson("見本 陽", BORN, Sex.MALE, hint).hint()).isEqualTo(hint);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "千", "ーー", "- -", "　　", "‐―", "\"'"})
  void refusesWhatIsInEverybodysAddress(String hint) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Search.ByPerson("見本 陽", BORN, Sex.MALE, hint));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Search.ByPerson(hint, BORN, Sex.MALE, "千代田"));
  }
}
