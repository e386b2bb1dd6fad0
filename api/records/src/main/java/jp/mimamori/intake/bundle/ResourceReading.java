package jp.mimamori.intake.bundle;

import ca.uhn.fhir.parser.DataFormatException;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.mimamori.fhir.FhirJson;
import jp.mimamori.intake.Finding;
import jp.mimamori.intake.Reading;
import org.hl7.fhir.exceptions.FHIRException;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * Reads one resource that somebody sends by itself to be added, as it is read in a file: the same
 * JSON, the same shape, the same draft.
 */
public final class ResourceReading {

  private ResourceReading() {}

  /**
   * A resource as FHIR has it, and what was left out or is wrong.
   *
   * @param json null when a finding says why not
   */
  public record Shaped(@Nullable JsonObject json, List<Finding> findings) {

    public Shaped {
      findings = List.copyOf(findings);
    }

    /** Whether it is a resource in JSON at all, be it right or not. */
    public boolean isReadable() {
      return findings.stream()
          .noneMatch(
              found ->
                  found.refuses()
                      && found.code() instanceof BundleFinding code
                      && code.isAboutJson());
    }
  }

  /** A resource in JSON as it was sent, whatever it says. */
  public static Shaped scanned(byte[] bytes) {
    List<Finding> findings = new ArrayList<>();
    String text = BundleImporter.text(bytes);
    if (text == null) {
      return refused(findings, BundleFinding.ENCODING_UNREADABLE);
    }
    JsonObject json = JsonScan.read(text, findings);
    if (json != null && Shape.typeOf(json).isEmpty()) {
      return refused(findings, BundleFinding.NOT_A_RESOURCE);
    }
    return new Shaped(json, findings);
  }

  /** The resource with whatever FHIR does not know left out. */
  public static Shaped shaped(byte[] bytes) {
    Shaped scanned = scanned(bytes);
    JsonObject json = scanned.json();
    if (json == null) {
      return scanned;
    }
    List<Finding> findings = new ArrayList<>();
    JsonObject clean = new Shape(findings).resource(json, Shape.typeOf(json));
    return new Shaped(findings.stream().anyMatch(Finding::refuses) ? null : clean, findings);
  }

  private static Shaped refused(List<Finding> findings, BundleFinding why) {
    findings.add(Finding.of(why, "$"));
    return new Shaped(null, findings);
  }

  /** The name of an element that FHIR requires and that is not there. */
  public static Optional<String> missing(JsonObject shaped) {
    Resource resource;
    try {
      resource = FhirJson.read(shaped.toString());
    } catch (DataFormatException | FHIRException e) {
      // reading it tells why
      return Optional.empty();
    }
    return FhirJson.context().getResourceDefinition(resource).getChildren().stream()
        .filter(child -> child.getMin() > 0)
        .filter(child -> child.getAccessor().getValues(resource).isEmpty())
        .map(child -> child.getElementName().replace("[x]", ""))
        .findFirst();
  }

  /** What it is to become. */
  public static Reading draft(JsonObject shaped) {
    return BundleImporter.read(shaped, new ArrayList<>());
  }
}
