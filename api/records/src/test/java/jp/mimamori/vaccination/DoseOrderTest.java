package jp.mimamori.vaccination;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import jp.mimamori.record.DocumentId;
import jp.mimamori.record.RecordId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DoseOrderTest {

  private static final LocalDate FIRST = LocalDate.of(2024, 4, 1);

  @ParameterizedTest
  @CsvSource({
    "1, 2, 0",
    "2, 1, 2",
    "1, 1, 2",
    "2回目, 第1回, 2",
    "1回目, 3, 0",
    "'', 1, 0",
    "booster, 1, 0",
    "0, 1, 0",
  })
  void marksWhatIsNumberedAgainstTheDays(String earlier, String later, int marked) {
    assertThat(
            marked(
                given(Vaccine.HIB, "ヒブ", FIRST, earlier),
                given(Vaccine.HIB, "Hib", FIRST.plusDays(28), later)))
        .isEqualTo(marked);
  }

  @ParameterizedTest
  @CsvSource({"HIB, BCG", ", HIB", ", "})
  void comparesOnlyDosesOfOneVaccine(Vaccine one, Vaccine other) {
    assertThat(marked(given(one, "一つ", FIRST, "2"), given(other, "もう一つ", FIRST.plusDays(28), "1")))
        .isZero();
  }

  @ParameterizedTest
  @CsvSource({"1, 1, 0", "1, 2, 0"})
  void saysNothingOfTwoPapersAboutOneDay(String one, String other, int marked) {
    assertThat(marked(given(Vaccine.HIB, "ヒブ", FIRST, one), given(Vaccine.HIB, "ヒブ", FIRST, other)))
        .isEqualTo(marked);
  }

  private static int marked(Vaccination... given) {
    return DoseOrder.contradicted(Stream.of(given).toList()).size();
  }

  private static Vaccination given(Vaccine vaccine, String name, LocalDate day, String number) {
    return new Vaccination(
        new RecordId(UUID.randomUUID()),
        vaccine,
        name,
        day,
        number,
        "",
        "",
        "",
        "",
        new DocumentId(UUID.randomUUID()),
        false);
  }

  @ParameterizedTest
  @CsvSource({"3, 2"})
  void comparesEachWithEach(int doses, int marked) {
    List<Vaccination> given =
        List.of(
            given(Vaccine.HIB, "ヒブ", FIRST, "1"),
            given(Vaccine.HIB, "ヒブ", FIRST.plusDays(28), "3"),
            given(Vaccine.HIB, "ヒブ", FIRST.plusDays(56), "2"));

    assertThat(given).hasSize(doses);
    assertThat(DoseOrder.contradicted(given)).hasSize(marked);
  }
}
