package jp.mimamori.medication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The cases of {@code cases.txt}, which a pharmacist could read. */
class TakenNowTest {

  static Stream<MedicineCase> cases() {
    return MedicineCase.all();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void listsWhatIsTakenAndAsks(MedicineCase each) {
    List<String> told = each.told();

    assertThat(told).as(each.toString()).isEqualTo(each.expected());
  }

  @Test
  void hasManyCasesAndEachHasAName() {
    assertThat(cases().count()).isGreaterThan(30);
    assertThat(cases().map(MedicineCase::toString)).doesNotHaveDuplicates();
  }
}
