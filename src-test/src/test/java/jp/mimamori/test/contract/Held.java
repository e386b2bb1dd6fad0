package jp.mimamori.test.contract;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.StrictErrorHandler;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import jp.mimamori.test.contract.Document.Operation;
import jp.mimamori.test.door.Door.Answer;

/** Holds an answer to what the contract says of its operation. */
final class Held {

  private static final FhirContext FHIR = FhirContext.forR4Cached();
  private static final String FHIR_JSON = "application/fhir+json";

  private Held() {}

  /** Fails unless status, headers, content type and body are as documented. */
  static Answer to(Operation operation, Answer answer) {
    String about = operation.method() + " " + operation.path() + " → " + answer;
    assertThat(operation.knows(answer.status())).as("documented status of " + about).isTrue();
    String documented = operation.answer(answer.status());
    Document.at(documented + "/headers")
        .fieldNames()
        .forEachRemaining(name -> assertThat(answer.header(name)).as(name + about).isNotEmpty());
    if (Document.at(documented + "/content").isMissingNode()) {
      assertThat(answer.response().body()).as(about).isEmpty();
    } else {
      hold(documented, about, answer);
    }
    return answer;
  }

  private static void hold(String documented, String about, Answer answer) {
    String type = answer.header("Content-Type").split(";")[0].strip().toLowerCase(Locale.ROOT);
    assertThat(types(documented)).as("content type of " + about).contains(type);
    if (!type.endsWith("json") || type.endsWith("ndjson")) {
      return;
    }
    String schema = documented + "/content/" + Document.escaped(type) + "/schema";
    assertThat(Document.faults(schema, answer.response().body())).as(about).isEmpty();
    if (type.equals(FHIR_JSON)) {
      assertThat(
              FHIR.newJsonParser()
                  .setParserErrorHandler(new StrictErrorHandler())
                  .parseResource(answer.text()))
          .as(about)
          .isNotNull();
    }
  }

  private static List<String> types(String documented) {
    Iterable<String> names = () -> Document.at(documented + "/content").fieldNames();
    return StreamSupport.stream(names.spliterator(), false).toList();
  }
}
