package jp.mimamori.test.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.LocalDate;
import jp.mimamori.emergency.BreakingGlass;
import jp.mimamori.emergency.Search;
import jp.mimamori.emergency.TooManySearches;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.person.Sex;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever leafs through the register by names has to wait; others do not. */
class SearchingTooOftenTest {

  private static final LocalDate BORN = LocalDate.of(2013, 3, 3);
  private static final int MOST = 30;

  @ParameterizedTest
  @EnumSource(Database.class)
  void stopsWhoeverLooksAgainAndAgainUntilAWhileHasPassed(Database database) {
    Sharing sharing = new Sharing(database);
    Caller crew = sharing.people.respondsAt("見本消防本部");
    searches(sharing, crew, MOST);

    TooManySearches often =
        catchThrowableOfType(TooManySearches.class, () -> searches(sharing, crew, 1));
    assertThat(often.left()).isPositive().isLessThanOrEqualTo(Duration.ofMinutes(10));
    sharing.pass(often.left().minusSeconds(1));
    assertThatExceptionOfType(TooManySearches.class).isThrownBy(() -> searches(sharing, crew, 1));
    sharing.pass(Duration.ofSeconds(1));
    searches(sharing, crew, MOST);
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void letsAColleagueSearchMeanwhile(Database database) {
    Sharing sharing = new Sharing(database);
    Caller crew = sharing.people.respondsAt("見本消防本部");
    searches(sharing, crew, MOST);

    searches(sharing, sharing.people.respondsAt("別の消防本部"), MOST);
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void showsNobodyOnceItIsTooOften(Database database) {
    Sharing sharing = new Sharing(database);
    Caller crew = sharing.people.respondsAt("見本消防本部");
    SubjectId child = sharing.people.register("見本 数", "ミホン カズ", Sex.MALE, LocalDate.of(2012, 2, 2));
    searches(sharing, crew, MOST);
    int before = sharing.rows(child).size();

    assertThatExceptionOfType(TooManySearches.class)
        .isThrownBy(
            () ->
                glass(sharing)
                    .find(
                        crew,
                        new Search.ByPerson("見本 数", LocalDate.of(2012, 2, 2), Sex.MALE, "千代田")));
    assertThat(sharing.rows(child)).hasSize(before);
  }

  private static void searches(Sharing sharing, Caller crew, int times) {
    for (int i = 0; i < times; i++) {
      glass(sharing).find(crew, new Search.ByPerson("誰もいない 人", BORN, Sex.MALE, "千代田"));
    }
  }

  private static BreakingGlass glass(Sharing sharing) {
    return sharing.world.the(BreakingGlass.class);
  }
}
