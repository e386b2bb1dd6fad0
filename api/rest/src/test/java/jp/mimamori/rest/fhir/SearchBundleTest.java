package jp.mimamori.rest.fhir;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.StrictErrorHandler;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mimamori.record.Cursor;
import jp.mimamori.record.RecordId;
import org.hl7.fhir.r4.model.Bundle;
import org.junit.jupiter.api.Test;

class SearchBundleTest {

  private static final String BASE = "https://phr.example.jp/fhir";
  private static final String STORED =
      "{ \"resourceType\":\"Observation\", \"id\":\"o1\",\"status\":\"final\",\n"
          + "\"code\":{\"text\":\"体重 \\u0041\"},\"valueQuantity\":{\"value\":58.20}}";

  @Test
  void keepsStoredBytesAsTheyAre() {
    byte[] bytes = bundle(Optional.empty(), entry(), entry());

    assertThat(new String(bytes, UTF_8)).contains(":" + STORED + ",\"search\"");
  }

  @Test
  void isABundleThatOthersRead() {
    Bundle bundle =
        parsed(bundle(Optional.of(BASE + "/Observation?_cursor=\"x"), entry(), entry()));

    assertThat(bundle.getType()).isEqualTo(Bundle.BundleType.SEARCHSET);
    assertThat(bundle.getEntry()).hasSize(2);
    assertThat(bundle.getEntryFirstRep().getFullUrl()).isEqualTo(BASE + "/Observation/o1");
    assertThat(bundle.getEntryFirstRep().getSearch().getMode())
        .isEqualTo(Bundle.SearchEntryMode.MATCH);
    assertThat(bundle.getLink("next").getUrl()).endsWith("_cursor=\"x");
  }

  @Test
  void withoutHitsThereIsNoEntryAndNoNext() {
    Bundle bundle = parsed(bundle(Optional.empty()));

    assertThat(bundle.getEntry()).isEmpty();
    assertThat(bundle.getLink("self").getUrl()).isEqualTo(BASE + "/Observation");
    assertThat(bundle.getLink("next")).isNull();
  }

  @Test
  void aTotalHasNoEntries() {
    Bundle bundle = parsed(SearchBundle.total(BASE + "/Observation?_count=0", 4711));

    assertThat(bundle.getTotal()).isEqualTo(4711);
    assertThat(bundle.getEntry()).isEmpty();
  }

  @Test
  void linksListWhatWasUsedAndNothingElse() {
    MultivaluedMap<String, String> query = new MultivaluedHashMap<>();
    query.add("code", "http://loinc.org|29463-7,a&b");
    query.add("patient", "p 1");
    query.add("date", "ge2024-01-01T00:00:00+09:00");
    query.add("_count", "5000");
    SearchLinks links = new SearchLinks(BASE, "Observation", query);
    Cursor cursor = new Cursor(LocalDate.of(2024, 2, 29), new RecordId(new UUID(1, 1)));

    assertThat(links.self())
        .isEqualTo(
            BASE
                + "/Observation?code=http%3A%2F%2Floinc.org%7C29463-7%2Ca%26b"
                + "&date=ge2024-01-01T00%3A00%3A00%2B09%3A00&patient=p+1&_count=100");
    assertThat(links.next(Optional.of(cursor)))
        .contains(links.self() + "&_cursor=" + cursor.text());
    assertThat(links.next(Optional.empty())).isEmpty();
  }

  private static SearchBundle.Entry entry() {
    return new SearchBundle.Entry("Observation", "o1", STORED.getBytes(UTF_8));
  }

  private static byte[] bundle(Optional<String> next, SearchBundle.Entry... entries) {
    return SearchBundle.of(BASE, BASE + "/Observation", next, List.of(entries));
  }

  private static Bundle parsed(byte[] bytes) {
    return FhirContext.forR4Cached()
        .newJsonParser()
        .setParserErrorHandler(new StrictErrorHandler())
        .parseResource(Bundle.class, new String(bytes, UTF_8));
  }
}
