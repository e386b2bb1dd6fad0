package jp.mimamori.consent;

import static jp.mimamori.consent.Callers.citizen;
import static jp.mimamori.consent.Callers.somebody;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.SubjectId;
import org.junit.jupiter.api.Test;

class ChoiceTest {

  private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");
  private static final LocalDate DAY = LocalDate.of(2026, 5, 12);

  private final SubjectId person = somebody();
  private final Caller by = citizen(person);

  @Test
  void keepsOutExactlyWhatItNames() {
    DataPeriod may = new DataPeriod(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 31));
    Visit visit = new Visit("1310000001", DAY);

    assertThat(Choice.category(id(), person, Category.ALLERGY, by, NOW).exclusions())
        .isEqualTo(
            new Exclusions(Set.of(Category.ALLERGY), Set.of(), Set.of(), Map.of(), List.of()));
    assertThat(Choice.record(id(), person, "draft-1", by, NOW).exclusions())
        .isEqualTo(new Exclusions(Set.of(), Set.of("draft-1"), Set.of(), Map.of(), List.of()));
    assertThat(Choice.institution(id(), person, "1310000001", by, NOW).exclusions())
        .isEqualTo(new Exclusions(Set.of(), Set.of(), Set.of("1310000001"), Map.of(), List.of()));
    assertThat(Choice.period(id(), person, may, by, NOW).exclusions())
        .isEqualTo(new Exclusions(Set.of(), Set.of(), Set.of(), Map.of(), List.of(may)));
    assertThat(Choice.hidden(id(), person, visit, by, NOW).exclusions())
        .isEqualTo(new Exclusions(Set.of(), Set.of(), Set.of(), Map.of(visit, NOW), List.of()));
  }

  @Test
  void keepsAHiddenVisitFromGuardiansAndEverythingElseFromGrantees() {
    assertThat(Choice.hidden(id(), person, new Visit("", DAY), by, NOW).audience())
        .isEqualTo(Choice.Audience.GUARDIANS);
    assertThat(Choice.record(id(), person, "draft-1", by, NOW).audience())
        .isEqualTo(Choice.Audience.GRANTEES);
  }

  @Test
  void isOpenUntilItIsEnded() {
    Choice choice = Choice.category(id(), person, Category.ALLERGY, by, NOW);
    assertThat(choice.isOpen()).isTrue();

    choice.end(NOW.plusSeconds(1));

    assertThat(choice.isOpen()).isFalse();
  }

  @Test
  void knowsAnotherThatKeepsTheSame() {
    Choice choice = Choice.category(id(), person, Category.ALLERGY, by, NOW);

    assertThat(choice.keepsTheSame(Choice.category(id(), person, Category.ALLERGY, by, NOW)))
        .isTrue();
    assertThat(choice.keepsTheSame(Choice.category(id(), person, Category.CHECKUP, by, NOW)))
        .isFalse();
    assertThat(choice.keepsTheSame(Choice.record(id(), person, "ALLERGY", by, NOW))).isFalse();
    assertThat(
            Choice.hidden(id(), person, new Visit("a", DAY), by, NOW)
                .keepsTheSame(
                    Choice.hidden(id(), person, new Visit("a", DAY.plusDays(1)), by, NOW)))
        .isFalse();
  }

  @Test
  void isAnotherThanOneOfTheSameContent() {
    UUID id = id();
    Choice choice = Choice.category(id, person, Category.ALLERGY, by, NOW);

    assertThat(choice)
        .isEqualTo(Choice.record(id, person, "draft-1", by, NOW))
        .isNotEqualTo(Choice.category(id(), person, Category.ALLERGY, by, NOW));
    assertThat(choice.subject()).isEqualTo(person);
    assertThat(choice.chosenAt()).isEqualTo(NOW);
    assertThat(choice).hasToString("Choice " + id);
  }

  private static UUID id() {
    return UUID.randomUUID();
  }
}
