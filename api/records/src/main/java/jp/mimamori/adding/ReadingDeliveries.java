package jp.mimamori.adding;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.intake.Draft;
import jp.mimamori.intake.Finding;
import jp.mimamori.intake.Reading;
import jp.mimamori.intake.bundle.BundleFinding;
import jp.mimamori.intake.bundle.ResourceReading;
import jp.mimamori.record.AddedBy;
import jp.mimamori.record.NewDocument;

/**
 * Reads what an institution's system sends: any resource that a file can hold, read as it is read
 * there, about one patient who is named by id.
 */
public final class ReadingDeliveries {

  /** Elements that say whom a resource is about (FHIR R4, Patient compartment). */
  private static final List<String> ABOUT =
      List.of("subject", "patient", "beneficiary", "for", "individual");

  private static final Pattern PATIENT =
      Pattern.compile("Patient/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

  private final String base;

  /** A resource of several, with the URL by which the others refer to it; may be empty. */
  public record Part(String type, String fullUrl, byte[] bytes) {

    /**
     * Its URL over and beyond these several. One that only links them to each other ({@code urn:};
     * FHIR R4 §3.1.0.11.2) says nothing of which resource it is: another time it may stand for
     * another.
     */
    String lasting() {
      return fullUrl.startsWith("urn:") ? "urn:uuid:" + UUID.nameUUIDFromBytes(bytes) : fullUrl;
    }

    @Override
    public String toString() {
      return "Part " + type;
    }
  }

  /**
   * @param base the FHIR door's absolute URL
   */
  public ReadingDeliveries(String base) {
    this.base = base;
  }

  /**
   * One resource.
   *
   * @throws NotAdded when it cannot be a record as it is
   */
  public Delivered one(String type, byte[] bytes) {
    JsonObject json = shaped(type, bytes);
    SubjectId subject =
        subject(json).orElseThrow(() -> NotAdded.because(AddingFinding.SUBJECT_MISSING, type));
    JsonObject looked = looked(json, type, new Looking(subject, base));
    return delivered(subject, looked, type + ".json", bytes);
  }

  /**
   * Several that belong together.
   *
   * @param bytes all of them as they came
   * @throws NotAdded when one cannot be a record as it is, or they are about several people
   */
  public Delivered together(List<Part> parts, byte[] bytes) {
    List<JsonObject> resources = new ArrayList<>();
    Set<SubjectId> subjects = new java.util.LinkedHashSet<>();
    for (int i = 0; i < parts.size(); i++) {
      JsonObject json = at(i, parts.get(i), this::shaped);
      resources.add(json);
      Optional<SubjectId> about = subject(json);
      about.ifPresent(subjects::add);
      if (about.isEmpty() && Deliveries.isAboutSomebody(parts.get(i).type())) {
        throw NotAdded.because(AddingFinding.SUBJECT_MISSING, parts.get(i).type()).at(i);
      }
      if (subjects.size() > 1) {
        throw NotAdded.because(AddingFinding.SOMEBODY_ELSE, parts.get(i).type()).at(i);
      }
    }
    SubjectId subject =
        subjects.stream()
            .findFirst()
            .orElseThrow(() -> NotAdded.because(AddingFinding.SUBJECT_MISSING, "subject"));
    Map<String, String> beside =
        parts.stream()
            .filter(part -> !part.fullUrl().isEmpty())
            .collect(Collectors.toMap(Part::fullUrl, Part::lasting, (one, other) -> one));
    Looking looking = new Looking(subject, base, beside);
    JsonArrayBuilder entries = Json.createArrayBuilder();
    for (int i = 0; i < parts.size(); i++) {
      JsonObject json = resources.get(i);
      JsonObject looked = at(i, parts.get(i), (type, none) -> looked(json, type, looking));
      JsonObjectBuilder entry = Json.createObjectBuilder();
      if (!parts.get(i).fullUrl().isEmpty()) {
        entry.add("fullUrl", parts.get(i).lasting());
      }
      entries.add(entry.add("resource", looked));
    }
    JsonObject bundle =
        Json.createObjectBuilder()
            .add("resourceType", "Bundle")
            .add("type", "collection")
            .add("entry", entries)
            .build();
    return delivered(subject, bundle, "Bundle.json", bytes);
  }

  /** What can be wrong with one of several. */
  private interface Step {
    JsonObject of(String type, byte[] bytes);
  }

  private static JsonObject at(int number, Part part, Step step) {
    try {
      return step.of(part.type(), part.bytes());
    } catch (NotAdded not) {
      throw not.at(number);
    }
  }

  private JsonObject shaped(String type, byte[] bytes) {
    ResourceReading.Shaped shaped = ResourceReading.shaped(bytes);
    JsonObject json = shaped.json();
    if (json == null) {
      throw NotAdded.because(shaped.findings(), shaped.isReadable());
    }
    if (!json.getString("resourceType", "").equals(type)) {
      throw NotAdded.because(AddingFinding.TYPE_DIFFERS, "resourceType");
    }
    return json;
  }

  private static JsonObject looked(JsonObject json, String type, Looking looking) {
    JsonObject looked = looking.throughDelivered(json, type);
    JsonObject kept = type.equals("DocumentReference") ? Files.cleaned(looked) : looked;
    ResourceReading.missing(kept)
        .ifPresent(
            name -> {
              throw NotAdded.because(AddingFinding.ELEMENT_MISSING, type + "." + name);
            });
    // which one it is here is for us to say
    JsonObjectBuilder own = Json.createObjectBuilder(kept).remove("id");
    return (kept.get("meta") instanceof JsonObject meta
            ? own.add("meta", AddedBy.without(meta))
            : own)
        .build();
  }

  private static Delivered delivered(
      SubjectId subject, JsonObject whole, String name, byte[] bytes) {
    Reading reading = ResourceReading.draft(whole);
    Draft draft = reading.draft().orElseThrow(() -> NotAdded.because(reading.findings(), true));
    List<Finding> remarks =
        reading.findings().stream()
            .filter(found -> found.code() != BundleFinding.PATIENT_MISSING)
            .toList();
    return new Delivered(
        subject,
        new NewDocument(Proposed.FORMAT, name, draft.title(), bytes),
        draft.records(),
        remarks);
  }

  private Optional<SubjectId> subject(JsonObject json) {
    return ABOUT.stream()
        .map(json::get)
        .filter(JsonObject.class::isInstance)
        .map(about -> about.asJsonObject().getString("reference", ""))
        .map(
            written ->
                written.startsWith(base + "/") ? written.substring(base.length() + 1) : written)
        .map(PATIENT::matcher)
        .filter(java.util.regex.Matcher::matches)
        .map(found -> new SubjectId(UUID.fromString(found.group(1))))
        .findFirst();
  }
}
