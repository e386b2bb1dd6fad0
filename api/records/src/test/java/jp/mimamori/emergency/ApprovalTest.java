package jp.mimamori.emergency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ApprovalTest {

  private static final Verdict YES = new Verdict.Approved();
  private static final Verdict NO = new Verdict.Returned("計りなおしてください");

  private final Dataset approved =
      approved(
          Words.saying(
              "weight", "20", "latex", "yes", "care.oxygen", "yes", "care.oxygen.flow", "1"));

  @Test
  void approvesFieldByField() {
    Dataset submitted = approved.with(Words.path("weight"), Words.said("21.5"));

    Dataset next = decide(submitted, Map.of(Words.path("weight"), YES));

    assertThat(next.at(Words.path("weight"))).contains(Words.said("21.5").approvedBy(Words.DOCTOR));
    assertThat(next.value(Words.path("latex"))).isEqualTo("yes");
  }

  @Test
  void letsStandWhatStoodWhenAFieldIsReturned() {
    Dataset submitted =
        approved
            .with(Words.path("weight"), Words.said("210"))
            .with(Words.path("latex"), null)
            .with(Words.path("blood-type"), Words.said("A+"));

    Dataset next =
        decide(
            submitted,
            Map.of(
                Words.path("weight"), NO, Words.path("latex"), NO, Words.path("blood-type"), NO));

    assertThat(next.value(Words.path("weight"))).isEqualTo("20");
    assertThat(next.value(Words.path("latex"))).isEqualTo("yes");
    assertThat(next.at(Words.path("blood-type"))).isEmpty();
  }

  @Test
  void takesTheDoctorsWordWhereTheDoctorWritesIt() {
    Dataset submitted = approved.with(Words.path("weight"), Words.said("210"));

    Dataset next = decide(submitted, Map.of(Words.path("weight"), new Verdict.Corrected("21")));

    assertThat(next.at(Words.path("weight"))).contains(new Entry("21", Words.DOCTOR, Words.DOCTOR));
  }

  @Test
  void takesAFieldAwayThatIsApprovedAway() {
    Dataset next =
        decide(approved.with(Words.path("latex"), null), Map.of(Words.path("latex"), YES));

    assertThat(next.at(Words.path("latex"))).isEmpty();
  }

  @Test
  void dropsTheDetailsOfCareThatEnded() {
    Dataset submitted = approved.with(Words.path("care.oxygen"), null);

    Dataset next = decide(submitted, Map.of(Words.path("care.oxygen"), YES));

    assertThat(next.at(Words.path("care.oxygen.flow"))).isEmpty();
  }

  @Test
  void wantsAVerdictOnEveryChange() {
    Dataset submitted =
        approved.with(Words.path("weight"), Words.said("21")).with(Words.path("latex"), null);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> decide(submitted, Map.of(Words.path("weight"), YES)));
  }

  @Test
  void tellsWhatChangedAndNotWhatWasOnlyConfirmed() {
    Entry again = Words.said("20").confirmedBy(Words.DOCTOR);
    Dataset after =
        approved.with(Words.path("weight"), again).with(Words.path("latex"), Words.said("no"));

    assertThat(Change.between(approved, after))
        .containsExactly(new Change(Words.path("latex"), "yes", "no"));
  }

  @Test
  void isStoredAndReadAsItWas() {
    assertThat(DatasetJson.read(DatasetJson.bytes(approved))).isEqualTo(approved);
    assertThat(DatasetJson.read(DatasetJson.bytes(Dataset.EMPTY))).isEqualTo(Dataset.EMPTY);
  }

  private Dataset decide(Dataset submitted, Map<Path, Verdict> verdicts) {
    return new Approval(approved, submitted, Words.DOCTOR).by(verdicts);
  }

  private static Dataset approved(Dataset dataset) {
    TreeMap<Path, Entry> entries = new TreeMap<>();
    dataset.entries().forEach((path, entry) -> entries.put(path, entry.approvedBy(Words.MOTHER)));
    return Dataset.of(entries);
  }
}
