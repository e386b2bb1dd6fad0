package jp.mimamori.rest.fhir;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.export.ExportJob;
import jp.mimamori.export.ExportLines;
import jp.mimamori.export.ExportWish;
import jp.mimamori.export.Exporting;
import jp.mimamori.identity.Caller;
import jp.mimamori.person.ReadingPeople;
import jp.mimamori.record.Along;
import jp.mimamori.record.Cursor;
import jp.mimamori.record.HealthRecord;
import jp.mimamori.record.RecordSearch;
import jp.mimamori.record.SearchingRecords;
import jp.mimamori.record.Within;

/**
 * Takes an export some steps further: a page of somebody's records after the other, each decided
 * and written down as any other look. Whoever cannot be shown stands in the file of errors.
 */
@ApplicationScoped
class ExportStepping {

  private static final Duration AT_A_TIME = Duration.ofMillis(1_500);

  @Inject Exporting exporting;
  @Inject SearchingRecords searching;
  @Inject ReadingPeople people;
  @Inject Clock clock;

  void work(Caller caller, Within within, UUID id) {
    Instant end = clock.instant().plus(AT_A_TIME);
    boolean more = true;
    while (more && clock.instant().isBefore(end)) {
      more = exporting.turn(caller, id).filter(turn -> step(caller, within, turn)).isPresent();
    }
  }

  private boolean step(Caller caller, Within within, Exporting.Turn turn) {
    ExportWish.Whom whom = turn.whom();
    if (whom == null) {
      return false;
    }
    try {
      step(caller, within, turn, whom);
    } catch (RefusedException refused) {
      exporting.keep(turn, List.of(new ExportLines(Exporting.OUTCOME, List.of(outcome()))), "");
    }
    return true;
  }

  private void step(Caller caller, Within within, Exporting.Turn turn, ExportWish.Whom whom) {
    EverythingQuery query = EverythingQuery.of(asked(turn.job()), within::sees);
    SearchingRecords.Found found =
        searching.search(
            caller, whom.purpose(), whom.subject(), query.search(), Along.NOTHING, within);
    Map<String, List<byte[]>> lines = new TreeMap<>();
    if (query.withPatient()) {
      byte[] patient = PatientJson.of(people.details(caller, whom.purpose(), whom.subject()));
      lines.put("Patient", List.of(patient));
    }
    for (HealthRecord record : found.page().items()) {
      if (!record.recordedAt().isAfter(turn.job().startedAt())) {
        lines
            .computeIfAbsent(record.resourceType(), type -> new ArrayList<>())
            .add(Stamped.body(record));
      }
    }
    exporting.keep(
        turn,
        lines.entrySet().stream()
            .map(entry -> new ExportLines(entry.getKey(), entry.getValue()))
            .toList(),
        found.page().next().map(Cursor::text).orElse(""));
  }

  private static MultivaluedMap<String, String> asked(ExportJob job) {
    MultivaluedMap<String, String> asked = new MultivaluedHashMap<>();
    asked.putSingle("_count", Integer.toString(RecordSearch.PAGE));
    put(asked, "_type", job.types());
    put(asked, "_since", job.since());
    put(asked, "_cursor", job.place());
    return asked;
  }

  private static void put(MultivaluedMap<String, String> asked, String name, String value) {
    if (!value.isEmpty()) {
      asked.putSingle(name, value);
    }
  }

  private static byte[] outcome() {
    return Json.createObjectBuilder()
        .add("resourceType", "OperationOutcome")
        .add(
            "issue",
            Json.createArrayBuilder()
                .add(
                    Json.createObjectBuilder()
                        .add("severity", "error")
                        .add("code", "not-found")
                        .add(
                            "details",
                            Json.createObjectBuilder()
                                .add("text", "There is nothing of one of the patients."))))
        .build()
        .toString()
        .getBytes(StandardCharsets.UTF_8);
  }
}
