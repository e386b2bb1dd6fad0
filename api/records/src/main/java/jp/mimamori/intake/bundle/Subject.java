package jp.mimamori.intake.bundle;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.mimamori.intake.Finding;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * The one person that a document is about. A document about two people is refused, for a record
 * must not reach somebody else's file because it travelled in the same bundle.
 */
final class Subject {

  /** Elements that say whom a resource is about (R4 Patient compartment, without who did it). */
  static final List<String> ELEMENTS =
      List.of("subject", "patient", "beneficiary", "for", "individual", "candidate");

  private final Entries entries;
  private final List<Finding> findings;
  private final List<Entry> patientEntries;
  private final Set<String> outside = new LinkedHashSet<>();
  private final Map<Entry, Set<String>> containedSubjects = new IdentityHashMap<>();
  private @Nullable Patient patient;

  private Subject(Entries entries, List<Finding> findings) {
    this.entries = entries;
    this.findings = findings;
    this.patientEntries =
        entries.all().stream().filter(entry -> entry.resource() instanceof Patient).toList();
  }

  static Subject of(Entries entries, List<Finding> findings) {
    Subject subject = new Subject(entries, findings);
    for (Entry entry : subject.patientEntries) {
      subject.is((Patient) entry.resource(), entry.path());
    }
    entries.all().stream()
        .filter(entry -> !(entry.resource() instanceof Patient))
        .forEach(subject::check);
    if (subject.patient == null) {
      findings.add(Finding.of(BundleFinding.PATIENT_MISSING, entries.all().get(0).path()));
    }
    return subject;
  }

  Optional<Patient> patient() {
    return Optional.ofNullable(patient);
  }

  /** What the sender calls the person: a number of a facility, else the reference as written. */
  String sendersName() {
    return patient()
        .flatMap(
            known ->
                known.getIdentifier().stream()
                    .filter(identifier -> identifier.hasSystem() && identifier.hasValue())
                    .findFirst())
        .map(identifier -> identifier.getSystem() + "|" + identifier.getValue())
        .orElseGet(() -> outside.stream().findFirst().orElse(""));
  }

  /** Whether this reference, written in this entry, means the person. */
  boolean isMeantBy(String reference, Entry from) {
    if (reference.startsWith("#")) {
      return containedSubjects.getOrDefault(from, Set.of()).contains(reference);
    }
    return entries
        .find(reference, from)
        .map(patientEntries::contains)
        .orElseGet(() -> outside.contains(plain(reference)));
  }

  private void check(Entry entry) {
    Set<String> seen = new HashSet<>();
    for (Reference reference : subjects(entry.resource())) {
      if (reference.hasReference()) {
        if (seen.add(reference.getReference())) {
          check(reference.getReference(), reference, entry);
        }
      } else if (reference.hasIdentifier()) {
        check(reference.getIdentifier(), entry);
      }
    }
  }

  private void check(String written, Reference reference, Entry entry) {
    if (written.startsWith("#")) {
      contained(written, entry)
          .filter(Patient.class::isInstance)
          .ifPresent(
              contained -> {
                containedSubjects.computeIfAbsent(entry, e -> new HashSet<>()).add(written);
                is((Patient) contained, entry.path());
              });
      return;
    }
    Optional<Entry> target = entries.find(written, entry);
    if (target.isPresent() || !mayBePatient(written, reference)) {
      return;
    }
    outside.add(plain(written));
    if (!patientEntries.isEmpty() || outside.size() > 1) {
      findings.add(Finding.of(BundleFinding.OTHER_PERSON, entry.path()));
    }
  }

  private void check(Identifier identifier, Entry entry) {
    if (patient == null || !identifier.hasSystem() || !identifier.hasValue()) {
      return;
    }
    boolean other =
        patient.getIdentifier().stream()
            .filter(known -> identifier.getSystem().equals(known.getSystem()))
            .noneMatch(known -> identifier.getValue().equals(known.getValue()));
    boolean comparable =
        patient.getIdentifier().stream()
            .anyMatch(known -> identifier.getSystem().equals(known.getSystem()));
    if (comparable && other) {
      findings.add(Finding.of(BundleFinding.OTHER_PERSON, entry.path()));
    }
  }

  private void is(Patient found, String path) {
    if (patient == null) {
      patient = found;
    } else if (!SamePerson.isSame(patient, found)) {
      findings.add(Finding.of(BundleFinding.TWO_PATIENTS, path));
    }
  }

  private static boolean mayBePatient(String written, Reference reference) {
    if (reference.hasType()) {
      return reference.getType().equals("Patient");
    }
    return written.startsWith("urn:")
        || written.startsWith("Patient/")
        || written.startsWith("Patient?")
        || written.contains("/Patient/");
  }

  static List<Reference> subjects(Resource resource) {
    Stream<Resource> inner =
        resource instanceof DomainResource domain ? domain.getContained().stream() : Stream.empty();
    return Stream.concat(Stream.of(resource), inner).flatMap(r -> own(r).stream()).toList();
  }

  private static List<Reference> own(Resource resource) {
    List<Reference> references = new ArrayList<>();
    for (String name : ELEMENTS) {
      Property property = resource.getNamedProperty(name);
      List<Base> values = property == null ? List.of() : property.getValues();
      values.stream()
          .filter(Reference.class::isInstance)
          .forEach(value -> references.add((Reference) value));
    }
    return references;
  }

  static Optional<Resource> contained(String reference, Entry from) {
    return from.resource() instanceof DomainResource domain
        ? domain.getContained().stream()
            .filter(resource -> ("#" + resource.getIdPart()).equals(hashed(reference, resource)))
            .findFirst()
        : Optional.empty();
  }

  /** The library keeps the hash in the id of a contained resource in some versions. */
  private static String hashed(String reference, Resource resource) {
    String id = resource.getIdPart();
    return id != null && id.startsWith("#") ? "#" + reference : reference;
  }

  private static String plain(String reference) {
    return reference.replaceFirst("/_history/[^/]*$", "");
  }
}
