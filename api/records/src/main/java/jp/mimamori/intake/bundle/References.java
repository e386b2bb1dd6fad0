package jp.mimamori.intake.bundle;

import ca.uhn.fhir.util.ResourceReferenceInfo;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.mimamori.fhir.FhirJson;
import jp.mimamori.intake.Finding;
import jp.mimamori.record.DraftRecord;
import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/**
 * Rewrites references: to the person, to the token of another draft, or not at all when the target
 * is outside the document.
 */
final class References {

  private static final String PERSON = "Patient/" + DraftRecord.SUBJECT;

  /** Types in which somebody attaches a file of its own. */
  private static final Set<String> WITH_ATTACHMENTS =
      Set.of(
          "DocumentReference",
          "DiagnosticReport",
          "Media",
          "QuestionnaireResponse",
          "Communication",
          "Consent",
          "Claim",
          "ExplanationOfBenefit");

  private final Entries entries;
  private final Subject subject;
  private final Map<Entry, String> keys;
  private final List<Finding> findings;

  References(Entries entries, Subject subject, Map<Entry, String> keys, List<Finding> findings) {
    this.entries = entries;
    this.subject = subject;
    this.keys = keys;
    this.findings = findings;
  }

  void rewrite(Entry entry) {
    Set<String> leaving = new HashSet<>();
    for (Resource resource : withContained(entry.resource())) {
      for (ResourceReferenceInfo info :
          FhirJson.context().newTerser().getAllResourceReferences(resource)) {
        if (info.getResourceReference() instanceof Reference reference) {
          rewrite(reference, entry, leaving);
        }
      }
      if (WITH_ATTACHMENTS.contains(resource.fhirType())) {
        FhirJson.context()
            .newTerser()
            .getAllPopulatedChildElementsOfType(resource, Attachment.class)
            .forEach(attachment -> rewrite(attachment, entry));
      }
    }
    if (entry.resource() instanceof DomainResource domain) {
      domain
          .getContained()
          .removeIf(
              resource -> resource instanceof Patient && leaving.contains(resource.getIdPart()));
    }
    addSubject(entry);
  }

  private static List<Resource> withContained(Resource resource) {
    if (resource instanceof DomainResource domain && domain.hasContained()) {
      return java.util.stream.Stream.concat(
              java.util.stream.Stream.of(resource), domain.getContained().stream())
          .toList();
    }
    return List.of(resource);
  }

  private void rewrite(Reference reference, Entry from, Set<String> leaving) {
    String written = reference.getReferenceElement_().getValue();
    if (written == null || written.isEmpty() || written.equals(PERSON)) {
      return;
    }
    if (subject.isMeantBy(written, from)) {
      leaving.add(written.startsWith("#") ? written.substring(1) : "");
      set(reference, PERSON);
      return;
    }
    if (written.startsWith("#")) {
      return;
    }
    Optional<Entry> target = entries.find(written, from).filter(keys::containsKey);
    target.ifPresent(
        entry -> set(reference, entry.type() + "/" + DraftRecord.token(keys.get(entry))));
  }

  /** An attachment that lies in another entry is found where that entry is served. */
  private void rewrite(Attachment attachment, Entry from) {
    String written = attachment.getUrl();
    if (written != null && !written.isEmpty()) {
      entries
          .find(written, from)
          .filter(keys::containsKey)
          .ifPresent(
              entry -> attachment.setUrl(entry.type() + "/" + DraftRecord.token(keys.get(entry))));
    }
  }

  private static void set(Reference reference, String value) {
    reference.setResource(null);
    reference.setReference(value);
  }

  /** A record of a person says so, even if the document left it to its only Patient. */
  private void addSubject(Entry entry) {
    Kind kind = Kind.of(entry.type());
    if (subject.patient().isEmpty() || kind == Kind.DEVICE || (kind != null && kind.supports())) {
      return;
    }
    for (Reference stated : Subject.subjects(entry.resource())) {
      if (stated.hasReference()) {
        return;
      }
    }
    for (String name : List.of("subject", "patient", "beneficiary")) {
      Property property = entry.resource().getNamedProperty(name);
      if (property == null || !property.getTypeCode().contains("Patient")) {
        continue;
      }
      if (property.hasValues()) {
        ((Reference) property.getValues().get(0)).setReference(PERSON);
      } else {
        entry.resource().setProperty(name, new Reference(PERSON));
      }
      findings.add(Finding.of(BundleFinding.SUBJECT_ADDED, entry.path()));
      return;
    }
  }
}
