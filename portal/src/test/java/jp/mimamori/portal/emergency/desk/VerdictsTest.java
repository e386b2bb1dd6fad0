package jp.mimamori.portal.emergency.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.mimamori.emergency.Dataset;
import jp.mimamori.emergency.Entry;
import jp.mimamori.emergency.Path;
import jp.mimamori.emergency.Sheet;
import jp.mimamori.emergency.Stamp;
import jp.mimamori.emergency.Verdict;
import jp.mimamori.emergency.Version;
import org.junit.jupiter.api.Test;

class VerdictsTest {

  private static final Instant NOW = Instant.parse("2026-11-27T00:00:00Z");
  private static final Path WEIGHT = path("weight");
  private static final Path HEIGHT = path("height");
  private static final Path LATEX = path("latex");
  private static final Verdict YES = new Verdict.Approved();

  @Test
  void leavesEveryChangeUntilSomethingIsSaidOfIt() {
    Verdicts verdicts =
        new Verdicts(sheet(3, Map.of("weight", "21"), Map.of("weight", "22", "height", "120")));

    assertThat(verdicts.left()).containsExactly(WEIGHT, HEIGHT);
    verdicts.say(WEIGHT, YES);
    verdicts.say(HEIGHT, new Verdict.Returned(""));

    assertThat(verdicts.left()).isEmpty();
    assertThat(verdicts.number()).isEqualTo(3);
    assertThat(verdicts.own()).isEmpty();
  }

  @Test
  void leavesWhatWasBegunAndCannotStand() {
    Verdicts verdicts = new Verdicts(sheet(3, Map.of("weight", "21"), Map.of("weight", "21")));

    verdicts.leaveOpen(LATEX);

    assertThat(verdicts.left()).containsExactly(LATEX);
    verdicts.say(LATEX, new Verdict.Corrected("yes"));
    assertThat(verdicts.left()).isEmpty();
    assertThat(verdicts.own()).containsExactly(LATEX);
    verdicts.takeBack(LATEX);
    assertThat(verdicts.all()).isEmpty();
  }

  @Test
  void carriesOverWhatIsStillTheSame() {
    Verdicts verdicts =
        new Verdicts(sheet(3, Map.of("weight", "21"), Map.of("weight", "22", "height", "120")));
    verdicts.say(WEIGHT, YES);
    verdicts.say(HEIGHT, YES);
    verdicts.say(LATEX, new Verdict.Corrected("yes"));

    Verdicts newer =
        verdicts.of(sheet(4, Map.of("weight", "21"), Map.of("weight", "22", "height", "121")));

    assertThat(newer.all()).containsOnlyKeys(WEIGHT, LATEX);
    assertThat(newer.left()).containsExactly(HEIGHT);
    assertThat(newer.number()).isEqualTo(4);
  }

  @Test
  void carriesNothingOverThatAnotherDecided() {
    Verdicts verdicts = new Verdicts(sheet(3, Map.of("weight", "21"), Map.of("weight", "22")));
    verdicts.say(WEIGHT, YES);

    Verdicts decided =
        verdicts.of(
            new Sheet(
                dataset(Map.of("weight", "22")),
                new Stamp(4, Version.Kind.APPROVED, "見本 医師", "見本病院", NOW),
                null,
                Dataset.EMPTY,
                List.of(),
                List.of()));

    assertThat(decided.all()).isEmpty();
    assertThat(decided.left()).isEmpty();
    assertThat(decided.number()).isEqualTo(4);
  }

  @Test
  void isAboutTheBeginningWhenThereIsNothing() {
    Verdicts verdicts =
        new Verdicts(new Sheet(Dataset.EMPTY, null, null, Dataset.EMPTY, List.of(), List.of()));

    assertThat(verdicts.number()).isZero();
    assertThat(verdicts.changes()).isEmpty();
    assertThat(verdicts.value(WEIGHT)).isEmpty();
  }

  private static Sheet sheet(int number, Map<String, String> approved, Map<String, String> newer) {
    return new Sheet(
        dataset(approved),
        new Stamp(number - 1, Version.Kind.APPROVED, "見本 医師", "見本病院", NOW),
        new Stamp(number, Version.Kind.SUBMITTED, "見本", "", NOW),
        dataset(newer),
        List.of(),
        List.of());
  }

  private static Dataset dataset(Map<String, String> values) {
    return Dataset.of(
        values.entrySet().stream()
            .collect(
                Collectors.toMap(
                    value -> path(value.getKey()),
                    value -> new Entry(value.getValue(), new Entry.Word("見本", NOW), null))));
  }

  private static Path path(String text) {
    return Path.parse(text).orElseThrow();
  }
}
