package jp.mimamori.adding;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.mimamori.consent.Category;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.identity.Via;
import jp.mimamori.intake.Draft;
import jp.mimamori.intake.Finding;
import jp.mimamori.intake.Reading;
import jp.mimamori.intake.bundle.BundleFinding;
import jp.mimamori.intake.bundle.ResourceReading;
import jp.mimamori.record.AddedBy;
import jp.mimamori.record.DraftRecord;
import jp.mimamori.record.HealthRecord;
import jp.mimamori.vitals.SentVitalFhir;
import jp.mimamori.vitals.VitalFinding;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a caller sends to be added. The same content of the same sender is one record, however
 * often it comes; what is added never takes the place of what somebody else added.
 */
public final class Proposing {

  /** The types of which resources can be added, each as one kind of data. */
  public static final Map<String, Category> KINDS =
      Map.of(
          "DocumentReference", Category.DOCUMENT,
          "Observation", Category.VITALS,
          "QuestionnaireResponse", Category.QUESTIONNAIRE);

  private static final Map<String, Set<String>> STATUS =
      Map.of(
          "DocumentReference", Set.of("current"),
          "Observation", Set.of("final", "amended", "corrected"),
          "QuestionnaireResponse", Set.of("completed", "amended"));

  private final Caller caller;
  private final String base;

  /**
   * @param base the FHIR door's absolute URL
   */
  public Proposing(Caller caller, String base) {
    this.caller = caller;
    this.base = base;
  }

  /**
   * One resource.
   *
   * @throws NotAdded when it cannot be a record as it is
   */
  public Proposed read(String type, byte[] bytes) {
    ResourceReading.Shaped shaped = ResourceReading.shaped(bytes);
    JsonObject json = shaped.json();
    if (json == null) {
      throw NotAdded.because(shaped.findings(), shaped.isReadable());
    }
    if (!json.getString("resourceType", "").equals(type)) {
      throw NotAdded.because(AddingFinding.TYPE_DIFFERS, "resourceType");
    }
    refuseTimesWithoutOffset(shaped.findings());
    return read(type, json, shaped.findings());
  }

  /** Of a file they are taken as times in Japan; whoever sends them here knows better. */
  private static void refuseTimesWithoutOffset(List<Finding> findings) {
    for (Finding found : findings) {
      if (found.code() == BundleFinding.OFFSET_MISSING) {
        throw NotAdded.because(
            new NotAdded.Issue.Vital(found.place(), VitalFinding.Why.TIME_WITHOUT_OFFSET));
      }
    }
  }

  private Proposed read(String type, JsonObject json, List<Finding> remarks) {
    SubjectId subject = subject(type, json);
    if (!STATUS.get(type).contains(json.getString("status", ""))) {
      throw NotAdded.because(AddingFinding.STATUS_NOT_TAKEN, type + ".status");
    }
    JsonObject looked = new Looking(subject, base).through(json, type);
    JsonObject kept = tagged(type.equals("DocumentReference") ? Files.cleaned(looked) : looked);
    boolean measured = type.equals("Observation");
    JsonObject whole = measured ? SentVitalFhir.completed(kept) : kept;
    Draft draft = draft(whole);
    String text = whole.toString();
    if (text.getBytes(StandardCharsets.UTF_8).length > HealthRecord.LARGEST_BODY) {
      throw NotAdded.because(AddingFinding.TOO_LARGE, type);
    }
    DraftRecord record = draft.records().get(0).underKey(key(text));
    SentVitalFhir reading = measured ? SentVitalFhir.of(text) : null;
    return new Proposed(
        subject,
        reading == null
            ? record.as(KINDS.get(type), record.title(), record.effective(), origin(record))
            : record,
        reading,
        text,
        remarks);
  }

  private static Draft draft(JsonObject whole) {
    Reading reading = ResourceReading.draft(whole);
    Optional<Draft> draft = reading.draft();
    return draft.orElseThrow(() -> NotAdded.because(reading.findings(), true));
  }

  private SubjectId subject(String type, JsonObject json) {
    String written =
        json.get("subject") instanceof JsonObject subject ? subject.getString("reference", "") : "";
    String local = written.startsWith(base + "/") ? written.substring(base.length() + 1) : written;
    if (!local.matches("Patient/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
      throw NotAdded.because(AddingFinding.SUBJECT_MISSING, type + ".subject");
    }
    return new SubjectId(UUID.fromString(local.substring("Patient/".length())));
  }

  /** Says which app it came from, whatever it says itself. */
  private JsonObject tagged(JsonObject json) {
    JsonObjectBuilder meta = Json.createObjectBuilder();
    JsonArrayBuilder tags = Json.createArrayBuilder();
    if (json.get("meta") instanceof JsonObject meant) {
      JsonObject said = AddedBy.without(meant);
      said.forEach(
          (name, value) -> {
            if (!Set.of("versionId", "lastUpdated", "source", "tag").contains(name)) {
              meta.add(name, value);
            }
          });
      if (said.get("tag") instanceof JsonArray own) {
        own.forEach(tags::add);
      }
    }
    Via via = caller.via();
    if (via != null) {
      tags.add(AddedBy.tag(via));
    }
    JsonArray all = tags.build();
    JsonObject whole = (all.isEmpty() ? meta : meta.add("tag", all)).build();
    JsonObjectBuilder tagged = Json.createObjectBuilder(json).remove("id").remove("meta");
    return (whole.isEmpty() ? tagged : tagged.add("meta", whole)).build();
  }

  private String key(String text) {
    Via via = caller.via();
    String sender = via == null ? "account|" + caller.account() : "app|" + via.id();
    return "added|" + sender + "|" + DraftRecord.token(text);
  }

  /**
   * Whose record it is, as people are shown it: what an app sends is the app's, not who it says.
   */
  private String origin(DraftRecord record) {
    Via via = caller.via();
    return via == null ? record.origin() : byApp(via);
  }

  static String byApp(@Nullable Via via) {
    return via == null ? "" : "アプリ「" + via.name() + "」";
  }
}
