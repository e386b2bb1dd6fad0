package jp.mimamori.intake.bundle;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.mimamori.fhir.FhirDate;
import jp.mimamori.fhir.FhirJson;
import jp.mimamori.fhir.Lifting;
import jp.mimamori.fhir.Origin;
import jp.mimamori.intake.Claim;
import jp.mimamori.intake.Draft;
import jp.mimamori.intake.Finding;
import jp.mimamori.intake.Format;
import jp.mimamori.intake.Reading;
import jp.mimamori.record.DraftRecord;
import jp.mimamori.record.EffectiveTime;
import org.hl7.fhir.r4.model.Meta;
import org.hl7.fhir.r4.model.Patient;
import org.jspecify.annotations.Nullable;

/** Makes the resources of one FHIR document the draft of one person. */
final class DocumentReading {

  private final @Nullable JsonObject bundle;
  private final List<Entry> all;
  private final List<Finding> findings;
  private final Entries entries;

  DocumentReading(@Nullable JsonObject bundle, List<Entry> all, List<Finding> findings) {
    this.bundle = bundle;
    this.all = all;
    this.findings = findings;
    this.entries = new Entries(all);
  }

  Reading reading() {
    if (kept().stream().allMatch(DocumentReading::supports)) {
      findings.add(Finding.of(BundleFinding.NOTHING_KEPT, "$"));
      return Reading.refused(findings);
    }
    Subject subject = Subject.of(entries, findings);
    Claim claim = new Claims(entries, findings).claim(subject.patient());
    Map<Entry, EffectiveTime> times = times();
    if (findings.stream().anyMatch(Finding::refuses)) {
      return Reading.refused(findings);
    }
    List<DraftRecord> records = records(subject, times);
    return Reading.of(new Draft(Format.FHIR, claim, title(), records), findings);
  }

  private List<Entry> kept() {
    return all.stream().filter(entry -> !(entry.resource() instanceof Patient)).toList();
  }

  private List<DraftRecord> records(Subject subject, Map<Entry, EffectiveTime> times) {
    Map<Entry, String> keys = keys(subject);
    Map<Entry, String> titles = new IdentityHashMap<>();
    kept().forEach(entry -> titles.put(entry, new Titles(entries).of(entry)));
    Sorting sorting = new Sorting(all);
    References references = new References(entries, subject, keys, findings);
    String document = document(keys);
    Map<Entry, String> origins = origins();
    List<DraftRecord> records = new ArrayList<>();
    for (Entry entry : kept()) {
      references.rewrite(entry);
      ownMeta(entry);
      String key = keys.get(entry);
      String partOf = supports(entry) || key.equals(document) ? null : document;
      records.add(
          Lifting.lift(
              key,
              sorting.category(entry.resource()),
              titles.get(entry),
              times.get(entry),
              entry.resource(),
              partOf,
              origins.get(entry)));
    }
    return records;
  }

  /** Who made each resource, by the bundle's own Organizations and Practitioners. */
  private Map<Entry, String> origins() {
    Map<Entry, String> origins = new IdentityHashMap<>();
    Titles titles = new Titles(entries);
    kept()
        .forEach(
            entry ->
                origins.put(
                    entry,
                    Origin.of(
                        entry.resource(),
                        reference ->
                            Optional.ofNullable(reference.getReference())
                                .flatMap(written -> entries.find(written, entry))
                                .filter(DocumentReading::supports)
                                .map(titles::of)
                                .orElse(""))));
    return origins;
  }

  private Map<Entry, String> keys(Subject subject) {
    RecordKeys recordKeys = new RecordKeys(kept(), subject.sendersName(), findings);
    Map<Entry, String> keys = new IdentityHashMap<>();
    kept().forEach(e -> keys.put(e, recordKeys.key(e, () -> FhirJson.encode(e.resource()))));
    return keys;
  }

  /** The Composition of a document, of which the other records are parts. */
  private @Nullable String document(Map<Entry, String> keys) {
    boolean isDocument = bundle != null && "document".equals(bundle.getString("type", ""));
    return isDocument
        ? kept().stream()
            .filter(entry -> entry.type().equals("Composition"))
            .findFirst()
            .map(keys::get)
            .orElse(null)
        : null;
  }

  private Map<Entry, EffectiveTime> times() {
    Map<Entry, EffectiveTime> times = new IdentityHashMap<>();
    kept().forEach(e -> When.of(e, findings).ifPresent(time -> times.put(e, time)));
    Optional<EffectiveTime> stamp =
        bundle == null ? Optional.empty() : FhirDate.read(bundle.getString("timestamp", ""));
    Optional<EffectiveTime> latest =
        times.values().stream().max(Comparator.comparing(EffectiveTime::from));
    for (Entry entry : kept()) {
      if (!times.containsKey(entry)) {
        Optional<EffectiveTime> updated =
            When.read(entry.resource().getMeta().getLastUpdatedElement());
        Optional<EffectiveTime> other = stamp.or(() -> updated).or(() -> latest);
        undated(entry, other);
        other.ifPresent(time -> times.put(entry, time));
      }
    }
    return times;
  }

  private void undated(Entry entry, Optional<EffectiveTime> other) {
    if (other.isEmpty() && When.isMissing(entry.resource())) {
      findings.add(Finding.of(BundleFinding.NOTHING_DATED, entry.path()));
    } else if (other.isEmpty()) {
      findings.add(Finding.of(BundleFinding.DATE_UNKNOWN, entry.path()));
    } else if (!supports(entry)) {
      findings.add(Finding.of(BundleFinding.UNDATED, entry.path(), "" + other.get().day()));
    }
  }

  private static void ownMeta(Entry entry) {
    Meta meta = entry.resource().getMeta();
    meta.setVersionIdElement(null);
    meta.setLastUpdatedElement(null);
    if (!meta.hasSource() && !(entry.fullUrl() + entry.relative()).isEmpty()) {
      meta.setSource(entry.fullUrl().isEmpty() ? "#" + entry.relative() : entry.fullUrl());
    }
  }

  private String title() {
    Titles titles = new Titles(entries);
    return kept().stream()
        .filter(entry -> kept().size() == 1 || entry.type().equals("Composition"))
        .findFirst()
        .map(titles::of)
        .orElse("FHIR データ");
  }

  private static boolean supports(Entry entry) {
    Kind kind = Kind.of(entry.type());
    return kind != null && kind.supports();
  }
}
