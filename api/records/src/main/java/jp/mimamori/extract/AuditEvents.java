package jp.mimamori.extract;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.Purpose;
import jp.mimamori.identity.Ids;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.ledger.LedgerRow;
import org.jspecify.annotations.Nullable;

/**
 * Rows of the ledger as FHIR R4 AuditEvent, after IHE Basic Audit Log Patterns: who asked (agent),
 * the server that answered (agent), the patient and the request (entities). A look that was
 * permitted is a PatientRead of that guide; it has no pattern for a refusal, nor one for what a
 * person decides.
 */
public final class AuditEvents {

  private static final String TERMINOLOGY = "http://terminology.hl7.org/CodeSystem/";
  private static final String DICOM = "http://dicom.nema.org/resources/ontology/DCM";
  private static final String REST = "http://hl7.org/fhir/restful-interaction";
  private static final String BALP = "https://profiles.ihe.net/ITI/BALP/CodeSystem/";
  private static final String ABSENT = "http://hl7.org/fhir/StructureDefinition/data-absent-reason";

  /** What a look that was permitted conforms to. */
  public static final String PATIENT_READ =
      "https://profiles.ihe.net/ITI/BALP/StructureDefinition/IHE.BasicAudit.PatientRead";

  private static final String URI = "urn:ietf:rfc:3986";

  /** A minor failure: it was refused (FHIR R4 audit-event-outcome). */
  private static final String REFUSED = "4";

  private AuditEvents() {}

  /** Whose row, and where it stands as the one who reads it counts: enough to find it again. */
  public record Id(SubjectId subject, long place) {

    private static final Pattern WRITTEN = Pattern.compile("([0-9a-f-]{36})\\.([0-9]{1,18})");

    /** Reads the textual form; empty when it is none. */
    public static Optional<Id> of(String text) {
      Matcher parts = WRITTEN.matcher(text);
      return parts.matches()
          ? Ids.parse(parts.group(1))
              .map(id -> new Id(new SubjectId(id), Long.parseLong(parts.group(2))))
          : Optional.empty();
    }

    @Override
    public String toString() {
      return subject + "." + place;
    }
  }

  /** Names a row of this person's ledger, as the one who reads it counts. */
  static UUID uuid(LedgerRow row, SubjectId subject) {
    String name = "mimamori-audit " + subject + " " + row.seq();
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  public static JsonObject of(LedgerRow row, SubjectId subject) {
    JsonObjectBuilder event =
        Json.createObjectBuilder()
            .add("resourceType", "AuditEvent")
            .add("id", new Id(subject, row.seq()).toString());
    if (row.permitted() && action(row.action()).equals("R")) {
      event.add(
          "meta",
          Json.createObjectBuilder().add("profile", Json.createArrayBuilder().add(PATIENT_READ)));
    }
    event
        .add("type", coding(TERMINOLOGY + "audit-event-type", "rest", "RESTful Operation"))
        .add("subtype", Json.createArrayBuilder().add(subtype(row.action())))
        .add("action", action(row.action()))
        .add("recorded", row.notedAt().toString())
        .add("outcome", row.permitted() ? "0" : REFUSED);
    if (row.refusal() != null) {
      event.add("outcomeDesc", row.refusal().name());
    }
    return event
        .add("purposeOfEvent", Json.createArrayBuilder().add(purpose(row.purpose())))
        .add("agent", agents(row))
        .add("source", source())
        .add("entity", entities(row, subject))
        .build();
  }

  private static JsonArrayBuilder agents(LedgerRow row) {
    JsonArrayBuilder agents =
        Json.createArrayBuilder()
            .add(
                agent(TERMINOLOGY + "v3-ParticipationType", "IRCP", "information recipient", true)
                    .add("role", Json.createArrayBuilder().add(text(role(row))))
                    .add("who", who(row.accountId(), row.callerName()))
                    .add("purposeOfUse", Json.createArrayBuilder().add(purpose(row.purpose()))))
            .add(
                agent(DICOM, "110152", "Destination Role ID", false)
                    .add("who", display(row.channel().name()))
                    .add("network", notKept()))
            .add(
                agent(DICOM, "110153", "Source Role ID", false)
                    .add("who", display("Mimamori"))
                    .add("network", machine()));
    if (row.institutionName() != null) {
      agents.add(
          agent(TERMINOLOGY + "v3-RoleClass", "PROV", "healthcare provider", false)
              .add("who", display(row.institutionName())));
    }
    if (row.app() != null) {
      agents.add(agent(DICOM, "110150", "Application", false).add("who", display(row.app())));
    }
    return agents;
  }

  private static String role(LedgerRow row) {
    return row.profession() == null ? row.callerRole().name() : row.profession();
  }

  private static JsonArrayBuilder entities(LedgerRow row, SubjectId subject) {
    JsonArrayBuilder entities =
        Json.createArrayBuilder()
            .add(
                entity(TERMINOLOGY + "audit-entity-type", "1", "Person")
                    .add("what", Json.createObjectBuilder().add("reference", "Patient/" + subject))
                    .add("role", coding(TERMINOLOGY + "object-role", "1", "Patient")))
            .add(
                entity(BALP + "BasicAuditEntityType", "XrequestId", null)
                    .add("what", identifier("urn:uuid:" + row.requestId())));
    JsonArrayBuilder details =
        Json.createArrayBuilder().add(detail("categories", row.categories()));
    if (row.recordCount() != null) {
      details.add(detail("records", row.recordCount().toString()));
    }
    if (row.contained() != null && !row.contained().isEmpty()) {
      details.add(detail("contained", row.contained()));
    }
    if (row.recordDigest() != null) {
      details.add(detail("digest", row.recordDigest()));
    }
    if (row.ground() != null) {
      details.add(detail("ground", row.ground().name()));
    }
    if (row.clockBack()) {
      details.add(detail("clock", "had jumped back; order by place"));
    }
    entities.add(
        entity(TERMINOLOGY + "audit-entity-type", "2", "System Object")
            .add("what", display("records"))
            .add("role", coding(TERMINOLOGY + "object-role", "4", "Domain Resource"))
            .add("name", "records")
            .add("detail", details.add(detail("place", Long.toString(row.seq())))));
    if (row.grantId() != null) {
      entities.add(
          entity(TERMINOLOGY + "audit-entity-type", "4", "Other")
              .add("name", "grant")
              .add("what", identifier("urn:uuid:" + row.grantId())));
    }
    return entities;
  }

  private static JsonObject subtype(Action action) {
    return switch (action(action)) {
      case "C" -> coding(REST, "create", "create");
      case "U" -> coding(REST, "update", "update");
      default -> coding(REST, "read", "read");
    };
  }

  private static String action(Action action) {
    return switch (action) {
      case READ, READ_LEDGER, SEE_IN_LIST, READ_GRANTS, PREVIEW, READ_REGISTRATION -> "R";
      case BREAK_GLASS -> "R";
      case APPROVE -> "U";
      case WRITE, REQUEST_ACCESS, GRANT, REGISTER, PROTECT, INQUIRE, ANSWER -> "C";
      case DECLARE_DISASTER -> "C";
      case END_DISASTER, REVIEW_APP -> "U";
      case REVOKE, REAFFIRM, CHOOSE, HIDE -> "U";
    };
  }

  private static JsonObject purpose(Purpose purpose) {
    String code =
        switch (purpose) {
          case PERSONAL_USE, APP -> "PATRQT";
          case INTAKE, REGISTRATION, PROTECTION -> "PATADMIN";
          case EMERGENCY -> "BTG";
          case TREATMENT -> "TREAT";
          case CARE -> "CAREMGT";
          case SCHOOL -> "PUBHLTH";
          case INSURANCE -> "COVERAGE";
          case RESEARCH -> "HRESCH";
        };
    return Json.createObjectBuilder()
        .add(
            "coding",
            Json.createArrayBuilder().add(coding(TERMINOLOGY + "v3-ActReason", code, null)))
        .add("text", purpose.name())
        .build();
  }

  /** From where on the network somebody asked is not kept in the ledger. */
  private static JsonObjectBuilder notKept() {
    return Json.createObjectBuilder()
        .add(
            "extension",
            Json.createArrayBuilder()
                .add(
                    Json.createObjectBuilder().add("url", ABSENT).add("valueCode", "unsupported")));
  }

  /** Machine Name (FHIR R4 network-type). */
  private static JsonObjectBuilder machine() {
    return Json.createObjectBuilder().add("address", "Mimamori").add("type", "1");
  }

  private static JsonObject source() {
    return Json.createObjectBuilder()
        .add("observer", display("Mimamori"))
        .add(
            "type",
            Json.createArrayBuilder()
                .add(coding(TERMINOLOGY + "security-source-type", "4", "Application Server")))
        .build();
  }

  private static JsonObjectBuilder agent(
      String system, String code, String display, boolean requestor) {
    return Json.createObjectBuilder()
        .add(
            "type",
            Json.createObjectBuilder()
                .add("coding", Json.createArrayBuilder().add(coding(system, code, display))))
        .add("requestor", requestor);
  }

  /** Whose name may not be told is not told by the account either. */
  private static JsonObjectBuilder who(UUID account, String name) {
    return name.isEmpty() ? display("-") : identifier("urn:uuid:" + account).add("display", name);
  }

  private static JsonObjectBuilder identifier(String value) {
    return Json.createObjectBuilder()
        .add("identifier", Json.createObjectBuilder().add("system", URI).add("value", value));
  }

  private static JsonObjectBuilder display(String text) {
    return Json.createObjectBuilder().add("display", text);
  }

  private static JsonObjectBuilder text(String text) {
    return Json.createObjectBuilder().add("text", text);
  }

  private static JsonObjectBuilder entity(String system, String code, @Nullable String display) {
    return Json.createObjectBuilder().add("type", coding(system, code, display));
  }

  private static JsonObjectBuilder detail(String type, String value) {
    return Json.createObjectBuilder().add("type", type).add("valueString", value);
  }

  private static JsonObject coding(String system, String code, @Nullable String display) {
    JsonObjectBuilder coding = Json.createObjectBuilder().add("system", system).add("code", code);
    if (display != null) {
      coding.add("display", display);
    }
    return coding.build();
  }
}
