package jp.mimamori.emergency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TreatmentTest {

  private static final Instant ARRIVED = Instant.parse("2026-06-01T00:10:59Z");
  private static final Instant LEFT = Instant.parse("2026-06-01T02:00:00Z");

  @Test
  void keepsMinutesAndLinesWithoutWhatNobodySees() {
    Treatment treatment = treatment(LEFT, " けいれん ", "一\r\n二\t三\n", "03-0000-0000");

    assertThat(treatment.arrived()).isEqualTo("2026-06-01T00:10:00Z");
    assertThat(treatment.problem()).isEqualTo("けいれん");
    assertThat(treatment.done()).isEqualTo("一\n二 三");
    assertThat(treatment).hasToString("Treatment");
  }

  @Test
  void takesASecondInTheSameMinuteForTheSameTime() {
    assertThat(treatment(ARRIVED.minusSeconds(30), "けいれん", "処置", "119").left())
        .isEqualTo("2026-06-01T00:10:00Z");
  }

  @Test
  void saysWhatWasDone() {
    refused(ARRIVED.minusSeconds(60), "けいれん", "処置", "119");
    refused(LEFT, " ", "処置", "119");
    refused(LEFT, "一\n二", "処置", "119");
    refused(LEFT, "長".repeat(201), "処置", "119");
    refused(LEFT, "けいれん", "\n", "119");
    refused(LEFT, "けいれん", "処置\u0000", "119");
    refused(LEFT, "けいれん", "長".repeat(2_001), "119");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "-", "11", "電話", "03-0000-0000-0000-0000-0000-00000", "03\n1", "-119"})
  void namesANumberToCall(String number) {
    refused(LEFT, "けいれん", "処置", number);
  }

  @ParameterizedTest
  @ValueSource(strings = {"119", "+81 3 0000 0000", "03(0000)0000"})
  void takesEveryNumberThatIsDialled(String number) {
    assertThat(treatment(LEFT, "けいれん", "処置", number).callBack()).isEqualTo(number);
  }

  private static void refused(Instant left, String problem, String done, String callBack) {
    assertThatIllegalArgumentException().isThrownBy(() -> treatment(left, problem, done, callBack));
  }

  private static Treatment treatment(Instant left, String problem, String done, String callBack) {
    return new Treatment(
        ARRIVED, left, problem, done, "", "", Treatment.Disposition.HOME, callBack, "");
  }
}
