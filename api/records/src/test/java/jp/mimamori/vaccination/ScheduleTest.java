package jp.mimamori.vaccination;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mimamori.person.Sex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScheduleTest {

  private static final LocalDate BIRTH = LocalDate.of(2025, 1, 10);

  static Stream<String> cases() {
    return Tables.lines("cases.txt");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void saysWhatTheRulesSay(String line) {
    String[] parts = line.split(" *\\| *", -1);
    List<String> words = List.of(parts[0].split(" "));
    LocalDate day = LocalDate.parse(word(words, "@"));
    String due = word(words, "due=");
    Life life =
        new Life(
            LocalDate.parse(words.get(0)),
            sex(words.get(1)),
            due.isEmpty() ? null : LocalDate.parse(due));

    List<Standing> standings = Schedule.on(day, life, doses(parts[1]));

    Series series = Series.valueOf(words.get(words.size() - 1));
    assertThat(written(of(series, standings))).isEqualTo(parts[2]);
  }

  @Test
  void hasAtLeastSixtyCases() {
    assertThat(cases().count()).isGreaterThan(100);
  }

  /** Each week whatever may be given is given: nothing is ever too early, and all is done at 18. */
  @ParameterizedTest
  @MethodSource("births")
  void isDoneByWhoeverComesEachWeek(LocalDate birth) {
    for (Sex sex : List.of(Sex.FEMALE, Sex.MALE)) {
      List<Dose> doses = new ArrayList<>();
      Life life = Life.of(birth, sex);
      for (LocalDate day = birth; day.isBefore(birth.plusYears(18)); day = day.plusWeeks(1)) {
        give(day, life, doses);
      }

      List<Standing> grown = Schedule.on(birth.plusYears(18), life, doses);
      assertThat(grown.stream().filter(each -> isOfChildren(each, sex)))
          .extracting(Standing::state)
          .containsOnly(Standing.State.DONE);
      assertThat(grown.stream().filter(each -> isOfChildren(each, sex)))
          .flatExtracting(Standing::doses)
          .extracting(Standing.Given::validity)
          .containsOnly(Standing.Validity.VALID);
    }
  }

  /** Week by week without a dose: it opens, becomes overdue, and ends; never back. */
  @ParameterizedTest
  @MethodSource("births")
  void endsForWhoeverNeverComes(LocalDate birth) {
    Life life = Life.of(birth, Sex.FEMALE);
    int[] before = new int[Series.values().length];
    for (LocalDate day = birth; day.isBefore(birth.plusYears(18)); day = day.plusWeeks(1)) {
      for (Standing standing : Schedule.on(day, life, List.of())) {
        int place = standing.series().ordinal();
        if (standing.series() == Series.ROTAVIRUS) {
          // once its standard time has passed it is possible, and wanted no more
          continue;
        }
        int now = order(standing.state());
        assertThat(now).as("%s on %s", standing, day).isGreaterThanOrEqualTo(before[place]);
        before[place] = now;
      }
    }
    assertThat(Schedule.on(birth.plusYears(18), life, List.of()))
        .filteredOn(each -> isOfChildren(each, Sex.FEMALE))
        .extracting(Standing::state)
        .containsOnly(Standing.State.TOO_LATE);
  }

  @Test
  void doesNotAskForTheOrderOfDoses() {
    List<Dose> doses =
        doses("HEPATITIS_B@2025-08-20 HEPATITIS_B@2025-03-10 HEPATITIS_B@2025-04-07");

    assertThat(Schedule.on(LocalDate.of(2025, 9, 1), Life.of(BIRTH, Sex.MALE), doses))
        .filteredOn(each -> each.series() == Series.HEPATITIS_B)
        .extracting(Standing::state)
        .containsExactly(Standing.State.DONE);
  }

  private static void give(LocalDate day, Life life, List<Dose> doses) {
    for (Optional<Standing> open = open(day, life, doses);
        open.isPresent();
        open = open(day, life, doses)) {
      doses.add(new Dose("d" + doses.size(), product(open.get().series()), day));
    }
  }

  private static Optional<Standing> open(LocalDate day, Life life, List<Dose> doses) {
    return Schedule.on(day, life, doses).stream().filter(ScheduleTest::isOpen).findFirst();
  }

  static Stream<LocalDate> births() {
    return Stream.of(
            "2024-04-01", "2024-04-02", "2024-02-29", "2025-08-31", "2025-12-31", "2026-03-31")
        .map(LocalDate::parse);
  }

  private static boolean isOpen(Standing standing) {
    return switch (standing.state()) {
      case DUE, POSSIBLE, OVERDUE -> true;
      case DONE, NOT_YET, TOO_LATE, NOT_FOR -> false;
    };
  }

  private static boolean isOfChildren(Standing standing, Sex sex) {
    return standing.state() != Standing.State.NOT_FOR
        && standing.routine().equals("A")
        && (standing.series() != Series.HPV || sex == Sex.FEMALE);
  }

  private static int order(Standing.State state) {
    return switch (state) {
      case NOT_YET -> 0;
      case POSSIBLE -> 1;
      case DUE -> 2;
      case OVERDUE -> 3;
      case TOO_LATE -> 4;
      case DONE -> 5;
      case NOT_FOR -> 0;
    };
  }

  private static Vaccine product(Series series) {
    return switch (series) {
      case ROTAVIRUS -> Vaccine.ROTAVIRUS_1;
      case HPV -> Vaccine.HPV_9;
      case PNEUMOCOCCUS -> Vaccine.PNEUMOCOCCUS_20;
      default -> Vaccines.of(series);
    };
  }

  private static Standing of(Series series, List<Standing> standings) {
    return standings.stream().filter(each -> each.series() == series).findFirst().orElseThrow();
  }

  private static Sex sex(String letter) {
    return switch (letter) {
      case "F" -> Sex.FEMALE;
      case "M" -> Sex.MALE;
      default -> Sex.UNKNOWN;
    };
  }

  private static List<Dose> doses(String written) {
    return Stream.of(written.split(" "))
        .filter(each -> !each.isEmpty())
        .map(each -> each.split("@"))
        .map(each -> new Dose(each[1], Vaccine.valueOf(each[0]), LocalDate.parse(each[1])))
        .toList();
  }

  private static String word(List<String> words, String start) {
    return words.stream()
        .filter(word -> word.startsWith(start))
        .map(word -> word.substring(start.length()))
        .findFirst()
        .orElse("");
  }

  private static String written(Standing standing) {
    String why = standing.why() == null ? "" : " " + standing.why();
    Standing.Next next = standing.next();
    String ahead =
        next == null
            ? ""
            : " %d/%d %s..%s rec %s..%s"
                .formatted(
                    next.number(),
                    next.of(),
                    next.from(),
                    next.until(),
                    next.recommendedFrom(),
                    next.recommendedUntil());
    String validitys =
        standing.doses().stream()
            .sorted(Comparator.comparing(given -> given.dose().day()))
            .map(given -> given.validity().name())
            .collect(Collectors.joining(" "));
    return standing.state() + why + ahead + (validitys.isEmpty() ? "" : " ; " + validitys);
  }
}
