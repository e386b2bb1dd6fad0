package jp.mimamori.rest.problem;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.StrictErrorHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import jp.mimamori.mobile.NewGuardianshipPayload;
import jp.mimamori.mobile.NewInsurancePayload;
import jp.mimamori.mobile.NewPersonPayload;
import jp.mimamori.mobile.Problem;
import jp.mimamori.mobile.ProblemType;
import jp.mimamori.rest.Asking;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemsTest {

  private static final List<Problem.FieldError> FIELD =
      List.of(new Problem.FieldError("year", "A year is written with four digits."));

  @Test
  void underApiItIsAProblem() throws IOException {
    Response answer =
        Problems.answer(Asking.request("/api/people"), ProblemType.BAD_REQUEST, 400, FIELD);

    JsonNode problem = new ObjectMapper().readTree((byte[]) answer.getEntity());
    assertThat(answer.getStatus()).isEqualTo(400);
    assertThat(answer.getMediaType().toString())
        .isEqualTo("application/problem+json;charset=utf-8");
    assertThat(problem.path("type").asText()).isEqualTo("urn:mimamori:problem:bad-request");
    assertThat(problem.path("status").asInt()).isEqualTo(400);
    assertThat(problem.path("title").asText()).isEqualTo("リクエストを読み取れませんでした。");
    assertThat(problem.path("instance").asText()).startsWith("urn:uuid:");
    assertThat(problem.at("/errors/0/field").asText()).isEqualTo("year");
  }

  @Test
  void saysAtTheFhirDoorHowMuchIsTakenThere() {
    Response fhir =
        Problems.answer(Asking.request("/fhir/x", "en"), ProblemType.TOO_LARGE, 413, List.of());
    Response api =
        Problems.answer(Asking.request("/api/x", "en"), ProblemType.TOO_LARGE, 413, List.of());

    assertThat(new String((byte[]) fhir.getEntity(), StandardCharsets.UTF_8))
        .contains("1 MB")
        .doesNotContain("64 MB");
    assertThat(new String((byte[]) api.getEntity(), StandardCharsets.UTF_8)).contains("64 MB");
  }

  @Test
  void saysOfAFailedConditionWhich() {
    assertThat(ProblemType.ofStatus(412)).isEqualTo(ProblemType.PRECONDITION_FAILED);
    Response answer =
        Problems.answer(Asking.request("/fhir/x", "en"), ProblemType.SEVERAL_MATCH, 412, List.of());

    assertThat(new String((byte[]) answer.getEntity(), StandardCharsets.UTF_8))
        .contains("Several match the condition.", "multiple-matches");
  }

  @Test
  void speaksEnglishToWhoeverAsks() throws IOException {
    Response answer =
        Problems.answer(Asking.request("/api/people", "en"), ProblemType.NOT_FOUND, 404, List.of());

    JsonNode problem = new ObjectMapper().readTree((byte[]) answer.getEntity());
    assertThat(problem.path("title").asText()).isEqualTo("Not found.");
    assertThat(answer.getLanguage()).isEqualTo(Locale.ENGLISH);
    assertThat(problem.path("errors")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(ProblemType.class)
  void underFhirItIsAnOperationOutcomeThatOthersRead(ProblemType type) {
    Response answer =
        Problems.answer(Asking.request("/fhir/Observation"), type, type.status(), FIELD);

    OperationOutcome outcome =
        FhirContext.forR4Cached()
            .newJsonParser()
            .setParserErrorHandler(new StrictErrorHandler())
            .parseResource(OperationOutcome.class, new String((byte[]) answer.getEntity(), UTF_8));
    assertThat(answer.getMediaType().toString()).isEqualTo("application/fhir+json;charset=utf-8");
    assertThat(outcome.getIssue()).hasSize(1);
    assertThat(outcome.getIssueFirstRep().getSeverity())
        .isEqualTo(OperationOutcome.IssueSeverity.ERROR);
    assertThat(outcome.getIssueFirstRep().getCode()).isNotNull();
    assertThat(outcome.getIssueFirstRep().getDetails().getText()).contains("four digits");
    assertThat(outcome.getIssueFirstRep().getExpression().get(0).getValue()).isEqualTo("year");
  }

  @Test
  void everyTypeHasWordsInBothLanguages() {
    ResourceBundle japanese = words(Locale.JAPANESE);
    ResourceBundle english = words(Locale.ENGLISH);

    for (ProblemType type : ProblemType.values()) {
      for (String key : Set.of(type.name() + ".title", type.name() + ".detail")) {
        assertThat(japanese.getString(key)).matches(".*[ぁ-ん].*");
        assertThat(english.getString(key)).matches("[\\x20-\\x7e]+");
      }
    }
    assertThat(new TreeSet<>(japanese.keySet())).isEqualTo(new TreeSet<>(english.keySet()));
  }

  @Test
  void fieldsOfPayloadsHaveWordsInBothLanguages() {
    List<String> keys =
        Stream.of(NewPersonPayload.class, NewInsurancePayload.class, NewGuardianshipPayload.class)
            .flatMap(payload -> Arrays.stream(payload.getDeclaredFields()))
            .map(field -> field.getAnnotation(Pattern.class))
            .filter(Objects::nonNull)
            .map(pattern -> pattern.message().replaceAll("[{}]", ""))
            .toList();

    assertThat(keys).hasSize(5);
    assertThat(words(Locale.JAPANESE).keySet()).containsAll(keys);
    assertThat(words(Locale.ENGLISH).keySet()).containsAll(keys);
  }

  private static ResourceBundle words(Locale locale) {
    return Problems.words(Asking.request("/api", locale.toLanguageTag()));
  }
}
