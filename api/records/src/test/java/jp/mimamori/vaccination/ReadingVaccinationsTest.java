package jp.mimamori.vaccination;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.mimamori.record.DocumentId;
import jp.mimamori.record.RecordId;
import org.junit.jupiter.api.Test;

class ReadingVaccinationsTest {

  private static final LocalDate DAY = LocalDate.of(2025, 3, 10);

  @Test
  void takesWhatTwoDocumentsTellOfOneDayForOneDose() {
    List<Vaccination> given =
        List.of(
            given(Vaccine.ROTAVIRUS, DAY),
            given(Vaccine.ROTAVIRUS_1, DAY),
            given(Vaccine.HIB, DAY),
            given(Vaccine.DTAP_IPV_HIB, DAY));

    assertThat(ReadingVaccinations.doses(given))
        .extracting(Dose::vaccine)
        .containsExactlyInAnyOrder(Vaccine.ROTAVIRUS_1, Vaccine.DTAP_IPV_HIB);
  }

  @Test
  void keepsTwoDaysApartAndTwoVaccinesOfOneDay() {
    List<Vaccination> given =
        List.of(
            given(Vaccine.HEPATITIS_B, DAY),
            given(Vaccine.HEPATITIS_B, DAY.plusDays(28)),
            given(Vaccine.ROTAVIRUS_1, DAY),
            given(null, DAY));

    assertThat(ReadingVaccinations.doses(given)).hasSize(3);
  }

  private static Vaccination given(Vaccine vaccine, LocalDate day) {
    return new Vaccination(
        new RecordId(UUID.randomUUID()),
        vaccine,
        "ワクチン",
        day,
        "",
        "",
        "",
        "",
        "",
        new DocumentId(UUID.randomUUID()),
        false);
  }
}
