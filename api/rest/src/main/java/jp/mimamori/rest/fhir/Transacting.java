package jp.mimamori.rest.fhir;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import jp.mimamori.adding.Proposed;
import jp.mimamori.adding.Proposing;
import jp.mimamori.app.Interaction;
import jp.mimamori.app.UsedTypes;
import jp.mimamori.record.HealthRecord;
import jp.mimamori.rest.door.AppScopes;
import jp.mimamori.rest.door.Requests;
import jp.mimamori.rest.door.ScopeMissing;
import jp.mimamori.rest.problem.InvalidResource;
import org.jspecify.annotations.Nullable;

/** A transaction: all of it is created, or nothing. It creates, and does nothing else. */
@ApplicationScoped
class Transacting {

  @Inject Creating creating;
  @Inject Delivering delivering;
  @Inject UsedTypes used;

  /**
   * The answer to it.
   *
   * @param body all of it as it came
   * @throws InvalidResource when an entry is not right, or asks for something else
   * @throws ScopeMissing when an app may not create one of them
   */
  byte[] create(
      HttpServletRequest request,
      List<BatchInput.Entry> entries,
      byte[] body,
      @Nullable String prefer) {
    boolean isSystem = AppScopes.isSystem(request);
    for (int i = 0; i < entries.size(); i++) {
      refuseUnlessCreate(entries.get(i), "Bundle.entry[" + i + "]", isSystem);
      if (!AppScopes.may(request, entries.get(i).url(), Interaction.CREATE)) {
        throw new ScopeMissing();
      }
      used.mark(Requests.caller(request), entries.get(i).url());
    }
    List<HealthRecord> added =
        isSystem ? delivering.takeAll(request, entries, body) : addAll(request, entries);
    boolean minimal = prefer != null && prefer.replace(" ", "").contains("return=minimal");
    JsonArrayBuilder answers = Json.createArrayBuilder();
    added.forEach(record -> answers.add(answer(record, minimal)));
    return Json.createObjectBuilder()
        .add("resourceType", "Bundle")
        .add("type", "transaction-response")
        .add("entry", answers)
        .build()
        .toString()
        .getBytes(StandardCharsets.UTF_8);
  }

  private List<HealthRecord> addAll(HttpServletRequest request, List<BatchInput.Entry> entries) {
    List<Proposed> proposed = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      proposed.add(proposed(request, entries.get(i), "Bundle.entry[" + i + "].resource"));
    }
    return creating.addAll(request, proposed);
  }

  private static void refuseUnlessCreate(BatchInput.Entry entry, String place, boolean isSystem) {
    boolean taken =
        isSystem
            ? Types.OF_RECORDS.contains(entry.url())
            : Proposing.KINDS.containsKey(entry.url());
    if (!entry.method().equals("POST") || !taken) {
      throw BatchInput.invalid(
          422,
          place + ".request",
          isSystem
              ? "A transaction creates records of one patient, and nothing else; ask for the rest"
                  + " in a batch."
              : "A transaction creates Observations, QuestionnaireResponses and"
                  + " DocumentReferences, and nothing else; ask for the rest in a batch.");
    }
    if (!entry.header("If-None-Exist").isEmpty()) {
      throw BatchInput.invalid(
          422, place + ".request.ifNoneExist", "Conditions are not taken in a transaction.");
    }
  }

  private Proposed proposed(HttpServletRequest request, BatchInput.Entry entry, String place) {
    try {
      return creating.proposed(request, entry.url(), entry.body());
    } catch (InvalidResource invalid) {
      throw invalid.within(place);
    }
  }

  private JsonObjectBuilder answer(HealthRecord record, boolean minimal) {
    JsonObjectBuilder entry = Json.createObjectBuilder();
    if (!minimal) {
      try (JsonReader reader = Json.createReader(new ByteArrayInputStream(Stamped.body(record)))) {
        entry.add("resource", reader.readObject());
      }
    }
    return entry.add(
        "response",
        Json.createObjectBuilder()
            .add("status", BatchAnswer.status(201))
            .add("location", creating.location(record).toString())
            .add("etag", "W/\"" + Stamped.version(record) + "\"")
            .add("lastModified", record.recordedAt().toString()));
  }
}
