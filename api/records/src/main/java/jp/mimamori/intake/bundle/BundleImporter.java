package jp.mimamori.intake.bundle;

import ca.uhn.fhir.parser.DataFormatException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import jp.mimamori.fhir.FhirJson;
import jp.mimamori.intake.Finding;
import jp.mimamori.intake.Importer;
import jp.mimamori.intake.Reading;
import jp.mimamori.intake.Upload;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * Reads FHIR R4 in JSON: a Bundle of any kind that carries resources, or one resource. The Patient
 * becomes the claim; every other resource becomes a record, those of unknown kind as "other".
 *
 * <p>What the sending server owned is left out ({@code meta.versionId}, {@code meta.lastUpdated});
 * profiles, tags and identifiers stay. The id gives way to ours and is kept in {@code meta.source},
 * as the full URL or as {@code #Type/id}, unless the document names a source itself.
 */
public final class BundleImporter implements Importer {

  private static final int MAXIMUM_BYTES = 20_000_000;
  private static final int MAXIMUM_ENTRIES = 5_000;
  private static final int MAXIMUM_RESOURCE = 1_000_000;

  @Override
  public boolean recognises(Upload upload) {
    byte[] bytes = upload.bytes();
    String start =
        new String(bytes, 0, Math.min(bytes.length, 512), StandardCharsets.UTF_8)
            .replace("\uFEFF", "")
            .strip();
    return start.startsWith("{") || isXml(start);
  }

  @Override
  public Reading read(Upload upload) {
    if (upload.bytes().length > MAXIMUM_BYTES) {
      return Reading.refused(Finding.of(BundleFinding.TOO_LARGE, "$"));
    }
    String text = text(upload.bytes());
    if (text == null) {
      return Reading.refused(Finding.of(BundleFinding.ENCODING_UNREADABLE, "$"));
    }
    if (text.startsWith("<")) {
      return Reading.refused(Finding.of(BundleFinding.XML_NOT_READ, "line 1"));
    }
    List<Finding> findings = new ArrayList<>();
    JsonObject json = JsonScan.read(text, findings);
    return json == null ? Reading.refused(findings) : read(json, findings);
  }

  private static boolean isXml(String start) {
    return start.startsWith("<") && start.contains("http://hl7.org/fhir");
  }

  static @Nullable String text(byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return (text.startsWith("\uFEFF") ? text.substring(1) : text).strip();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  static Reading read(JsonObject json, List<Finding> findings) {
    String type = Shape.typeOf(json);
    if (type.isEmpty()) {
      return Reading.refused(Finding.of(BundleFinding.NOT_A_RESOURCE, "$"));
    }
    boolean bundle = type.equals("Bundle");
    if (bundle
        && json.get("entry") instanceof jakarta.json.JsonArray entries
        && entries.size() > MAXIMUM_ENTRIES) {
      return Reading.refused(
          Finding.of(BundleFinding.TOO_MANY_ENTRIES, "Bundle.entry", "" + MAXIMUM_ENTRIES));
    }
    JsonObject clean = new Shape(findings).resource(json, type);
    if (refused(findings)) {
      return Reading.refused(findings);
    }
    List<Entry> entries = new ArrayList<>();
    if (bundle) {
      entries(clean, entries, findings);
    } else {
      entry(type, "", clean, entries, findings);
    }
    if (refused(findings)) {
      return Reading.refused(findings);
    }
    return new DocumentReading(bundle ? clean : null, entries, findings).reading();
  }

  private static void entries(JsonObject bundle, List<Entry> entries, List<Finding> findings) {
    List<JsonValue> all = bundle.containsKey("entry") ? bundle.getJsonArray("entry") : List.of();
    for (int i = 0; i < all.size(); i++) {
      String path = "Bundle.entry[" + i + "]";
      JsonObject entry = all.get(i).asJsonObject();
      if (asksToDelete(entry)) {
        findings.add(Finding.of(BundleFinding.ENTRY_DELETES, path));
        continue;
      }
      if (entry.get("resource") instanceof JsonObject resource
          && !Shape.typeOf(resource).equals("OperationOutcome")) {
        entry(path + ".resource", string(entry, "fullUrl"), resource, entries, findings);
      } else {
        findings.add(Finding.of(BundleFinding.ENTRY_LEFT_OUT, path));
      }
    }
  }

  /** A transaction or history may tell that its sender deleted something; records stay. */
  private static boolean asksToDelete(JsonObject entry) {
    return entry.get("request") instanceof JsonObject request
        && string(request, "method").equals("DELETE");
  }

  private static void entry(
      String path, String fullUrl, JsonObject json, List<Entry> entries, List<Finding> findings) {
    String text = json.toString();
    if (text.getBytes(StandardCharsets.UTF_8).length > MAXIMUM_RESOURCE) {
      findings.add(Finding.of(BundleFinding.RESOURCE_TOO_LARGE, path));
      return;
    }
    try {
      Resource resource = FhirJson.read(text);
      entries.add(new Entry(path, fullUrl, string(json, "id"), resource));
    } catch (DataFormatException | org.hl7.fhir.exceptions.FHIRException e) {
      findings.add(Finding.of(BundleFinding.RESOURCE_UNREADABLE, path));
    }
  }

  private static String string(JsonObject json, String name) {
    return json.get(name) instanceof JsonString text ? text.getString() : "";
  }

  private static boolean refused(List<Finding> findings) {
    return findings.stream().anyMatch(Finding::refuses);
  }
}
