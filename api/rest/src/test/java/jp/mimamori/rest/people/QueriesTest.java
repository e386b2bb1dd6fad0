package jp.mimamori.rest.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.NotFoundException;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import jp.mimamori.consent.Category;
import jp.mimamori.record.Cursor;
import jp.mimamori.record.Page;
import jp.mimamori.record.RecordId;
import jp.mimamori.record.TimelineFilter;
import jp.mimamori.rest.input.Ids;
import jp.mimamori.rest.input.Numbers;
import jp.mimamori.rest.problem.BadParameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueriesTest {

  private static final RecordId RECORD = new RecordId(new UUID(1, 1));

  @Test
  void aTimelineIsEverythingUnlessAskedOtherwise() {
    assertThat(new TimelineQuery().filter()).isEqualTo(TimelineFilter.everything());
  }

  @Test
  void aTimelineIsNarrowedByCategoryYearAndFormat() {
    TimelineQuery query = new TimelineQuery();
    query.categories = List.of("CHECKUP", "ALLERGY", "CHECKUP");
    query.year = "2024";
    query.format = "FHIR";

    TimelineFilter filter = query.filter();

    assertThat(filter.categories()).isEqualTo(Set.of(Category.CHECKUP, Category.ALLERGY));
    assertThat(filter.year()).isEqualTo(OptionalInt.of(2024));
    assertThat(filter.format()).contains("FHIR");
    assertThat(filter.text()).isEmpty();
  }

  @Test
  void refusesCategoriesAndFormatsThatAreNotKnown() {
    TimelineQuery category = new TimelineQuery();
    category.categories = List.of("checkup");
    TimelineQuery format = new TimelineQuery();
    format.format = "PDF\u0000";

    assertThatThrownBy(category::filter).isInstanceOf(BadParameter.class);
    assertThatThrownBy(format::filter).isInstanceOf(BadParameter.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "24", "1799", "3000", "02024", "-2024", "２０２４"})
  void refusesWhatIsNoYear(String text) {
    assertThatThrownBy(() -> Numbers.year(text)).isInstanceOf(BadParameter.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "-1", "x", "1.5", "99999999999"})
  void refusesWhatIsNoSize(String text) {
    assertThatThrownBy(() -> Numbers.size(text)).isInstanceOf(BadParameter.class);
  }

  @Test
  void grantsAtMostAPage() {
    assertThat(Numbers.size(null)).isEqualTo(50);
    assertThat(Numbers.size("7")).isEqualTo(7);
    assertThat(Numbers.size("5000")).isEqualTo(100);
  }

  @Test
  void aPlaceInTheLedgerIsAWholeNumber() {
    assertThat(Numbers.place(null)).isNull();
    assertThat(Numbers.place("4711")).isEqualTo(4711);
    assertThatThrownBy(() -> Numbers.place("x")).isInstanceOf(BadParameter.class);
    assertThatThrownBy(() -> Numbers.place("9".repeat(19))).isInstanceOf(BadParameter.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1", "01930A3E-5C00-7000-8000-000000000001", "1-1-1-1-1", "../x"})
  void aMalformedIdIsNotFoundLikeAnUnknownOne(String text) {
    assertThatThrownBy(() -> Ids.subject(text)).isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> Ids.record(text)).isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> Ids.document(text)).isInstanceOf(NotFoundException.class);
  }

  @Test
  void cursorsComeBackAsTheyWent() {
    Cursor cursor = new Cursor(LocalDate.of(2024, 2, 29), RECORD);

    assertThat(Ids.cursor(cursor.text())).contains(cursor);
    assertThat(Ids.cursor(null)).isEmpty();
    assertThatThrownBy(() -> Ids.cursor("x")).isInstanceOf(BadParameter.class);
  }

  @Test
  void aYearStartsBehindWhatIsNewer() {
    YearQuery query = year("2024");

    assertThat(query.after().orElseThrow().day()).isEqualTo(LocalDate.of(2025, 1, 1));
    assertThat(new YearQuery().after()).isEmpty();
  }

  @Test
  void aYearHoldsItsOwnDaysAndEndsWithThem() {
    List<LocalDate> days =
        List.of(LocalDate.of(2024, 12, 31), LocalDate.of(2024, 1, 1), LocalDate.of(2023, 12, 31));
    Page<LocalDate> page = new Page<>(days, new Cursor(days.get(2), RECORD));

    Page<LocalDate> only = year("2024").only(page, day -> day);

    assertThat(only.items()).containsExactly(days.get(0), days.get(1));
    assertThat(only.next()).isEmpty();
  }

  @Test
  void aYearGoesOnWhileItsPageEndsInIt() {
    LocalDate day = LocalDate.of(2024, 12, 31);
    Page<LocalDate> page = new Page<>(List.of(day), new Cursor(day, RECORD));

    assertThat(year("2024").only(page, d -> d)).isEqualTo(page);
    assertThat(new YearQuery().only(page, d -> d)).isEqualTo(page);
  }

  private static YearQuery year(String text) {
    YearQuery query = new YearQuery();
    query.year = text;
    return query;
  }
}
