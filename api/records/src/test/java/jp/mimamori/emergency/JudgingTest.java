package jp.mimamori.emergency;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgingTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
  private final Judging atTen = new Judging(LocalDate.of(2016, 9, 14), TODAY);
  private final Judging newborn = new Judging(TODAY.minusDays(3), TODAY);

  @ParameterizedTest
  @CsvSource({
    "weight, 21.50, 21.5",
    "weight, ２１．５, 21.5",
    "vitals.awake.pulse, ' 92 ', 92",
    "vitals.awake.temperature, 36.8, 36.8",
    "care.tube-feeding.last-change, 2026/11/01, 2026-11-01",
    "care.tube-feeding.last-change, 2026.1.5, 2026-01-05",
    "contacts.1.phone, ０９０−１２３４−５６７８, 090-1234-5678",
    "contacts.1.phone, 119, 119",
    "latex, unknown, unknown",
    "care.suction.where, 'mouth, nose', 'mouth,nose'",
    "care.ventilator, yes, yes",
    "contacts.1.name, 髙﨑 𠮷野, 髙﨑 𠮷野"
  })
  void keepsWhatCanStand(String path, String typed, String kept) {
    assertThat(judged(atTen, path, typed)).isEqualTo(new Judgement.Fine(kept));
  }

  @ParameterizedTest
  @CsvSource({
    "vitals.awake.pulse, 150, 65–120",
    "vitals.asleep.spo2, 88, 92–100",
    "weight, 9, 13–50",
    "care.ventilator.peep, 15, 2–12"
  })
  void asksAboutWhatIsRareAtThisAge(String path, String typed, String usual) {
    assertThat(judged(atTen, path, typed)).isEqualTo(new Judgement.Unusual(typed, usual));
  }

  @Test
  void judgesByTheAge() {
    assertThat(judged(newborn, "vitals.awake.pulse", "150")).isEqualTo(new Judgement.Fine("150"));
    assertThat(judged(atTen, "vitals.awake.pulse", "150")).isInstanceOf(Judgement.Unusual.class);
  }

  @ParameterizedTest
  @CsvSource({
    "vitals.awake.spo2, 101, IMPOSSIBLE",
    "vitals.awake.temperature, 368, IMPOSSIBLE",
    "weight, -3, IMPOSSIBLE",
    "weight, 0, IMPOSSIBLE",
    "weight, twenty, NO_NUMBER",
    "weight, 1e3, NO_NUMBER",
    "weight, '21,5', NO_NUMBER",
    "weight, 99999999999, NO_NUMBER",
    "care.tube-feeding.last-change, 2026-02-31, NO_DAY",
    "care.tube-feeding.last-change, yesterday, NO_DAY",
    "care.tube-feeding.last-change, 2026-11-28, NOT_YET",
    "care.tube-feeding.last-change, 2015-01-01, IMPOSSIBLE",
    "contacts.1.phone, call me, NO_PHONE_NUMBER",
    "contacts.1.phone, '090;ext=1', NO_PHONE_NUMBER",
    "latex, maybe, NO_SUCH_CHOICE",
    "care.suction.where, 'mouth,ear', NO_SUCH_CHOICE",
    "care.ventilator, no, NO_SUCH_CHOICE"
  })
  void refusesWhatCannotStand(String path, String typed, Judgement.Why why) {
    assertThat(judged(atTen, path, typed)).isEqualTo(new Judgement.Refused(why));
  }

  @Test
  void refusesWhatIsTooLongOrMovesTheLettersAround() {
    assertThat(judged(atTen, "communication", "あ".repeat(2_000)))
        .isInstanceOf(Judgement.Fine.class);
    assertThat(judged(atTen, "communication", "あ".repeat(2_001)))
        .isEqualTo(new Judgement.Refused(Judgement.Why.TOO_LONG));
    assertThat(judged(atTen, "communication", "left \u202E right"))
        .isEqualTo(new Judgement.Refused(Judgement.Why.CONTROL_CHARACTER));
    assertThat(judged(atTen, "do-not.1.what", "a\u0000b"))
        .isEqualTo(new Judgement.Refused(Judgement.Why.CONTROL_CHARACTER));
  }

  @Test
  void letsEverythingBeEmptied() {
    Form.theOne()
        .fields()
        .forEach(
            field ->
                assertThat(atTen.judge(field, " \r\n "))
                    .as(field.key())
                    .isEqualTo(new Judgement.Fine("")));
  }

  private static Judgement judged(Judging judging, String path, String typed) {
    return judging.judge(Form.theOne().the(Words.path(path)), typed);
  }
}
