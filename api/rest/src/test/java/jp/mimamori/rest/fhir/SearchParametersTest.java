package jp.mimamori.rest.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mimamori.record.Cursor;
import jp.mimamori.record.RecordId;
import jp.mimamori.record.RecordSearch;
import jp.mimamori.record.RecordSearch.TimeTest;
import jp.mimamori.record.RecordSearch.WantedCode;
import jp.mimamori.record.RecordSearch.WantedTime;
import jp.mimamori.rest.problem.BadParameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchParametersTest {

  private static final String ID = "01930a3e-5c00-7000-8000-000000000001";
  private static final String OTHER = "01930a3e-5c00-7000-8000-000000000002";
  private static final String BASE = "https://mimamori.example/fhir";

  @Test
  void namesThePatientByIdOrReference() {
    assertThat(SearchParameters.patient(query("patient", ID), BASE).toString()).isEqualTo(ID);
    assertThat(SearchParameters.patient(query("subject", "Patient/" + ID), BASE).toString())
        .isEqualTo(ID);
    assertThat(SearchParameters.patient(query("patient", BASE + "/Patient/" + ID), BASE).toString())
        .isEqualTo(ID);
  }

  @Test
  void refusesNoneAndSeveralPatients() {
    assertBad(() -> SearchParameters.patient(query(), BASE));
    assertBad(() -> SearchParameters.patient(query("patient", ID, "patient", OTHER), BASE));
    assertBad(() -> SearchParameters.patient(query("patient", ID, "subject", OTHER), BASE));
    assertBad(() -> SearchParameters.patient(query("patient", ID, "subject", "x"), BASE));
    assertBad(() -> SearchParameters.patient(query("patient", ID + "," + ID), BASE));
  }

  @Test
  void onePersonNamedTwiceIsOne() {
    assertThat(
            SearchParameters.patient(query("patient", ID, "subject", "Patient/" + ID), BASE)
                .toString())
        .isEqualTo(ID);
  }

  @Test
  void isAboutThePersonOfTheTokenWhereNobodyIsNamed() {
    Optional<UUID> given = Optional.of(UUID.fromString(ID));

    assertThat(SearchParameters.aboutSomebody(query("code", "a"), given).get("patient"))
        .containsExactly(ID);
    assertThat(SearchParameters.aboutSomebody(query("patient", OTHER), given).get("patient"))
        .containsExactly(OTHER);
    for (String name : List.of("subject", "subject:Patient")) {
      assertThat(SearchParameters.aboutSomebody(query(name, OTHER), given))
          .containsOnlyKeys("subject");
    }
    assertThat(SearchParameters.aboutSomebody(query("code", "a"), Optional.empty()))
        .doesNotContainKey("patient");
  }

  @ParameterizedTest
  @ValueSource(strings = {"date", "-date", "_lastUpdated", "_id", "date,_id", "-date,-_id"})
  void sortsStrictlyByWhatItKnows(String sort) {
    assertThat(strictly("_sort", sort).search().order()).isNotEqualTo(RecordSearch.Order.NEWEST);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "colour", "date,colour", "date,-_id", "-date,_id", "colour,date"})
  void refusesStrictlyToSortByWhatItDoesNotKnow(String sort) {
    assertBad(() -> strictly("_sort", sort));
    assertThat(search(query("_sort", sort)).order()).isNotNull();
  }

  @Test
  void takesStrictlyHowItIsToBeWritten() {
    assertThat(strictly("_pretty", "true").used()).containsOnlyKeys("patient");
    assertThat(strictly("_format", "json").used()).containsOnlyKeys("patient");
  }

  private static RecordQuery strictly(String name, String value) {
    return RecordQuery.of(
        "Observation", query("patient", ID, name, value), BASE, "handling=strict");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1",
        "Group/01930a3e-5c00-7000-8000-000000000001",
        "Patient/",
        "https://evil.example/fhir/Patient/01930a3e-5c00-7000-8000-000000000001",
        "https://mimamori.example/fhirs/Patient/01930a3e-5c00-7000-8000-000000000001"
      })
  void refusesWhatIsNoPatientId(String text) {
    assertBad(() -> SearchParameters.patient(query("patient", text), BASE));
  }

  @Test
  void readsCodesWithAndWithoutSystem() {
    RecordSearch search = search(query("code", "a,http://loinc.org|b,|c,http://loinc.org|"));

    assertThat(search.codes())
        .containsExactly(
            List.of(
                new WantedCode(null, "a"),
                new WantedCode("http://loinc.org", "b"),
                new WantedCode("", "c"),
                new WantedCode("http://loinc.org", null)));
  }

  @Test
  void escapedCommasStayInACode() {
    assertThat(search(query("code", "a\\,b,c\\\\d,e\\$f")).codes())
        .containsExactly(
            List.of(
                new WantedCode(null, "a,b"),
                new WantedCode(null, "c\\d"),
                new WantedCode(null, "e$f")));
  }

  @Test
  void anEscapedBarIsPartOfTheCode() {
    assertThat(search(query("code", "urn:x|a\\|b")).codes())
        .containsExactly(List.of(new WantedCode("urn:x", "a|b")));
    assertThat(search(query("code", "a\\|b")).codes())
        .containsExactly(List.of(new WantedCode(null, "a|b")));
  }

  @Test
  void anEscapedBackslashBeforeACommaDoesNotEscapeTheComma() {
    assertThat(search(query("code", "a\\\\,b")).codes())
        .containsExactly(List.of(new WantedCode(null, "a\\"), new WantedCode(null, "b")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " | ", "|", "a,", ",a", "a\u0000b", "a\u001fb"})
  void refusesWhatIsNoCode(String text) {
    assertBad(() -> search(query("code", text)));
  }

  @Test
  void refusesTooManyCodes() {
    assertBad(() -> search(query("code", "a,".repeat(50) + "a")));
    assertBad(() -> search(query("code", "a".repeat(4_001))));
    assertBad(() -> search(query("code", "a", "code", "a", "code", "a", "code", "a", "code", "a")));
  }

  @ParameterizedTest
  @EnumSource(value = TimeTest.class, mode = EnumSource.Mode.EXCLUDE, names = "TOUCHES")
  void knowsEveryPrefix(TimeTest test) {
    String prefix = test.name().toLowerCase(java.util.Locale.ROOT);

    assertThat(search(query("date", prefix + "2024-02-29")).times())
        .containsExactly(
            List.of(
                new WantedTime(
                    test,
                    Instant.parse("2024-02-28T15:00:00Z"),
                    Instant.parse("2024-02-29T15:00:00Z"))));
  }

  @ParameterizedTest
  @CsvSource({
    "2024, 2023-12-31T15:00:00Z, 2024-12-31T15:00:00Z",
    "2024-02, 2024-01-31T15:00:00Z, 2024-02-29T15:00:00Z",
    "2024-02-29T09:00:00, 2024-02-29T00:00:00Z, 2024-02-29T00:00:01Z",
    "2024-02-29T09:00:00Z, 2024-02-29T09:00:00Z, 2024-02-29T09:00:01Z",
    "2024-02-29T09:00:00+09:00, 2024-02-29T00:00:00Z, 2024-02-29T00:00:01Z",
    "2024-02-29T09:00:00 09:00, 2024-02-29T00:00:00Z, 2024-02-29T00:00:01Z",
    "2024-02-29T09:00, 2024-02-29T00:00:00Z, 2024-02-29T00:01:00Z",
    "2024-02-29T09:00Z, 2024-02-29T09:00:00Z, 2024-02-29T09:01:00Z",
    "2024-02-29T09:00-05:00, 2024-02-29T14:00:00Z, 2024-02-29T14:01:00Z",
    "9999, 9998-12-31T15:00:00Z, 9999-12-31T15:00:00Z"
  })
  void aDateIsARange(String written, Instant from, Instant until) {
    assertThat(search(query("date", written)).times())
        .containsExactly(List.of(new WantedTime(TimeTest.EQ, from, until)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "xx2024",
        "2023-02-29",
        "2024-13",
        "24",
        "20240229",
        "2024-02-30",
        "2024-02-29T25:00:00",
        "gegt2024",
        "2024-2-9",
        "2024-02-29T09:00:00+99:00",
        "２０２４"
      })
  void refusesWhatIsNoDate(String text) {
    assertBad(() -> search(query("date", text)));
  }

  @Test
  void severalDatesAllHold() {
    assertThat(search(query("date", "ge2024", "date", "lt2025")).times()).hasSize(2);
    assertThat(search(query("code", "a", "code", "b,c")).codes())
        .extracting(List::size)
        .containsExactly(1, 2);
    assertBad(() -> search(query("date", "1", "date", "1", "date", "1", "date", "1", "date", "1")));
  }

  @Test
  void oneOfSeveralDatesIsEnough() {
    assertThat(search(query("date", "2024-02-29,ge2025")).times())
        .singleElement()
        .extracting(List::size)
        .isEqualTo(2);
  }

  @Test
  void understandsNothingElse() {
    assertThat(
            SearchParameters.understood(
                query("patient", ID, "_sort", "x", "colour", "red"), AuditSearch.PARAMETERS))
        .containsOnlyKeys("patient");
  }

  @Test
  void takesAnIdThatIsNoneForTheIdOfNothing() {
    UUID id = UUID.randomUUID();

    assertThat(search(query("_id", id + ",x")).ids())
        .containsExactly(List.of(new RecordId(id), new RecordId(new UUID(0, 0))));
    assertThat(search(query()).ids()).isEmpty();
  }

  @Test
  void grantsAtMostAPage() {
    assertThat(SearchParameters.count(query())).isEqualTo(50);
    assertThat(SearchParameters.count(query("_count", "7"))).isEqualTo(7);
    assertThat(SearchParameters.count(query("_count", "999999"))).isEqualTo(RecordSearch.PAGE);
    for (String more : List.of("2147483647", "99999999999", "0".repeat(20) + "9".repeat(99))) {
      assertThat(SearchParameters.count(query("_count", more))).isEqualTo(RecordSearch.PAGE);
    }
    assertThat(SearchParameters.count(query("_count", "0".repeat(20) + "7"))).isEqualTo(7);
    assertThat(SearchParameters.countsOnly(query("_count", "0"))).isTrue();
    assertThat(SearchParameters.countsOnly(query("_count", "1"))).isFalse();
    assertThat(SearchParameters.countsOnly(query())).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-1", "x", "1.5", "1e3", "+1", "１"})
  void refusesWhatIsNoCount(String text) {
    assertBad(() -> SearchParameters.count(query("_count", text)));
  }

  @Test
  void takesItsOwnCursorOnly() {
    Cursor cursor = new Cursor(LocalDate.of(2024, 2, 29), new RecordId(UUID.fromString(ID)));

    assertThat(search(query("_cursor", cursor.text())).after()).contains(cursor);
    assertBad(() -> search(query("_cursor", "x")));
  }

  @Test
  void unknownParametersArePassedOverUnlessStrict() {
    MultivaluedMap<String, String> query = query("patient", ID, "colour", "red", "_format", "json");

    SearchParameters.refuseUnknown(query, AuditSearch.PARAMETERS, null);
    SearchParameters.refuseUnknown(query, AuditSearch.PARAMETERS, "handling=lenient");

    assertBad(
        () ->
            SearchParameters.refuseUnknown(
                query, AuditSearch.PARAMETERS, "return=minimal, handling = strict"));
  }

  @Test
  void modifiersAreRefusedEvenWhenLenient() {
    assertBad(
        () -> SearchParameters.refuseUnknown(query("date:not", "a"), AuditSearch.PARAMETERS, null));
  }

  private static RecordSearch search(MultivaluedMap<String, String> query) {
    query.addFirst("patient", ID);
    return RecordQuery.of("Observation", query, BASE, null).search();
  }

  private static MultivaluedMap<String, String> query(String... pairs) {
    MultivaluedMap<String, String> query = new MultivaluedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      query.add(pairs[i], pairs[i + 1]);
    }
    return query;
  }

  private static void assertBad(org.assertj.core.api.ThrowableAssert.ThrowingCallable asked) {
    assertThatThrownBy(asked).isInstanceOf(BadParameter.class);
  }
}
