package jp.mimamori.portal.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.Category;
import org.junit.jupiter.api.Test;

class GlanceTest {

  private static final UUID SHE = new UUID(0, 1);
  private static final UUID HE = new UUID(0, 2);

  @Test
  void makesAllThatOnePersonLookedAtInOneSittingOneGlance() {
    List<Glance> glances =
        Glance.of(
            List.of(
                Row.permitted(SHE, "2026-06-03T01:40:00Z", Action.READ_LEDGER, "*"),
                Row.permitted(SHE, "2026-06-03T01:20:00Z", Action.READ, "CHECKUP"),
                Row.permitted(SHE, "2026-06-03T01:00:00Z", Action.READ, "MEDICATION,ALLERGY")));

    assertThat(glances).hasSize(1);
    assertThat(glances.get(0).count()).isEqualTo(3);
    assertThat(glances.get(0).categories())
        .containsExactlyInAnyOrder(Category.CHECKUP, Category.MEDICATION, Category.ALLERGY);
    assertThat(glances.get(0).first().notedAt()).isEqualTo("2026-06-03T01:00:00Z");
    assertThat(glances.get(0).last().notedAt()).isEqualTo("2026-06-03T01:40:00Z");
  }

  @Test
  void beginsAnewAfterHalfAnHourAndAtMidnight() {
    assertThat(
            Glance.of(
                List.of(
                    Row.permitted(SHE, "2026-06-03T01:30:00Z", Action.READ, "*"),
                    Row.permitted(SHE, "2026-06-03T01:00:00Z", Action.READ, "*"))))
        .hasSize(2);
    assertThat(
            Glance.of(
                List.of(
                    Row.permitted(SHE, "2026-06-03T15:05:00Z", Action.READ, "*"),
                    Row.permitted(SHE, "2026-06-03T14:55:00Z", Action.READ, "*"))))
        .as("midnight in Japan")
        .hasSize(2);
  }

  @Test
  void goesOnWithASittingThatAnotherPersonCameInto() {
    List<Glance> glances =
        Glance.of(
            List.of(
                Row.permitted(SHE, "2026-06-03T01:10:00Z", Action.READ, "*"),
                Row.permitted(HE, "2026-06-03T01:05:00Z", Action.READ, "*"),
                Row.permitted(SHE, "2026-06-03T01:00:00Z", Action.READ, "*")));

    assertThat(glances).extracting(Glance::count).containsExactly(2, 1);
  }

  @Test
  void neverHidesADeedOrARefusalAmongLooks() {
    List<Glance> glances =
        Glance.of(
            List.of(
                Row.permitted(SHE, "2026-06-03T01:03:00Z", Action.GRANT, "*"),
                Row.refused(SHE, "2026-06-03T01:02:00Z", Action.READ),
                Row.permitted(SHE, "2026-06-03T01:01:00Z", Action.WRITE, "CHECKUP"),
                Row.permitted(SHE, "2026-06-03T01:00:00Z", Action.READ, "CHECKUP")));

    assertThat(glances).hasSize(4).extracting(Glance::count).containsOnly(1);
  }

  @Test
  void countsEveryRow() {
    List<jp.mimamori.ledger.LedgerRow> rows =
        List.of(
            Row.permitted(SHE, "2026-06-03T01:02:00Z", Action.READ, "*"),
            Row.permitted(HE, "2026-06-03T01:01:00Z", Action.READ, "UNHEARD_OF"),
            Row.refused(HE, "2026-06-03T01:00:00Z", Action.READ));

    assertThat(Glance.of(rows).stream().mapToInt(Glance::count).sum()).isEqualTo(rows.size());
  }
}
