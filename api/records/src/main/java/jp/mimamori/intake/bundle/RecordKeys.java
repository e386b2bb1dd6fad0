package jp.mimamori.intake.bundle;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import jp.mimamori.intake.Finding;
import jp.mimamori.record.DraftRecord;
import org.hl7.fhir.r4.model.Identifier;

/**
 * What identifies each resource of a document in every file that tells of the same fact: an
 * identifier that no other resource of its type shares, else its full URL, else its id within the
 * sender's patient where the document names the sender (ids like {@code 1} are everybody's), else
 * its content.
 */
final class RecordKeys {

  private static final int LONGEST = 400;

  /** RP number and place within it count up from 1 in every prescription. */
  private static final Set<String> COUNTERS =
      Set.of(
          "urn:oid:1.2.392.100495.20.3.81",
          "urn:oid:1.2.392.100495.20.3.82",
          "http://jpfhir.jp/fhir/core/mhlw/IdSystem/Medication-RPGroupNumber",
          "http://jpfhir.jp/fhir/core/mhlw/IdSystem/MedicationAdministrationIndex");

  private final String sender;
  private final Map<String, Integer> uses = new HashMap<>();
  private final Map<String, Integer> given = new HashMap<>();
  private final List<Finding> findings;

  /**
   * @param sender tells one sender's ids from another's, empty when the document does not say
   */
  RecordKeys(List<Entry> entries, String sender, List<Finding> findings) {
    this.sender = sender;
    this.findings = findings;
    entries.forEach(
        entry -> identifiers(entry).distinct().forEach(key -> uses.merge(key, 1, Integer::sum)));
  }

  /** Ask once per entry, in the order of the document. */
  String key(Entry entry, Supplier<String> content) {
    String key = identifier(entry).orElseGet(() -> place(entry, content));
    String bounded =
        key.length() > LONGEST ? "fhir|" + entry.type() + "|" + DraftRecord.token(key) : key;
    int count = given.merge(bounded, 1, Integer::sum);
    if (count == 1) {
      return bounded;
    }
    findings.add(Finding.of(BundleFinding.SAME_KEY, entry.path()));
    return bounded + "#" + count;
  }

  private Optional<String> identifier(Entry entry) {
    return identifiers(entry).filter(key -> uses.getOrDefault(key, 0) == 1).findFirst();
  }

  private static Stream<String> identifiers(Entry entry) {
    return Entries.identifiers(entry).stream()
        .filter(Identifier::hasSystem)
        .filter(Identifier::hasValue)
        .filter(identifier -> !COUNTERS.contains(identifier.getSystem()))
        .map(i -> "fhir|" + entry.type() + "|" + i.getSystem() + "|" + i.getValue());
  }

  private String place(Entry entry, Supplier<String> content) {
    if (!entry.fullUrl().isEmpty()) {
      return "fhir|" + entry.type() + "|" + entry.fullUrl();
    }
    if (!entry.id().isEmpty() && !sender.isEmpty()) {
      return "fhir|" + sender + "|" + entry.relative();
    }
    return "fhir|" + entry.type() + "|" + DraftRecord.token(content.get());
  }
}
