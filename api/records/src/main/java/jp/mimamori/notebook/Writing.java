package jp.mimamori.notebook;

import java.util.List;
import java.util.Set;
import jp.mimamori.consent.Category;
import jp.mimamori.person.Person;
import jp.mimamori.record.HealthRecord;
import jp.mimamori.record.ReadingRecords;

/** Makes records a notebook, in the order of the standard; dispensings run from new to old. */
final class Writing {

  private static final Set<String> TRAITS = Set.of("AllergyIntolerance", "Condition");

  private final Lines lines = new Lines();
  private final OwnWords own = new OwnWords(lines);

  private Writing() {}

  /**
   * @param records newest first
   * @param id 14 digits that no other notebook's parts have
   * @param seen of what
   */
  static NotebookFile of(
      Person person, List<ReadingRecords.WithParts> records, String id, Seen seen) {
    Writing writing = new Writing();
    if (seen.isCut()) {
      writing.lines.lose(Loss.Kind.OLDER, "");
    }
    writing.write(person, records);
    List<String> all = writing.lines.all();
    byte[] content = Splitting.whole(all);
    List<byte[]> parts = Splitting.parts(all, id, writing.lines);
    return new NotebookFile(
        content, parts, writing.lines.losses(), seen.isWhole(), seen.withAllergies());
  }

  private void write(Person person, List<ReadingRecords.WithParts> records) {
    List<HealthRecord> wholes = records.stream().map(ReadingRecords.WithParts::record).toList();
    own.patient(person, wholes);
    wholes.stream().filter(each -> TRAITS.contains(each.resourceType())).forEach(own::trait);
    records.stream().filter(each -> !isDispensing(each)).forEach(this::other);
    records.stream().filter(Writing::isDispensing).forEach(this::dispensing);
  }

  private static boolean isDispensing(ReadingRecords.WithParts each) {
    return new Dispensed(each.record(), each.parts(), new Lines()).isDispensing();
  }

  private void other(ReadingRecords.WithParts each) {
    HealthRecord record = each.record();
    switch (record.resourceType()) {
      case "AllergyIntolerance", "Condition" -> {}
      case "MedicationStatement" -> {
        if (!own.bought(record)) {
          lines.lose(Loss.Kind.RECORD, record.title());
        }
      }
      case "Composition" -> own.memo(record);
      default -> {
        if (record.category() == Category.MEDICATION) {
          lines.lose(Loss.Kind.RECORD, record.title());
        }
      }
    }
  }

  private void dispensing(ReadingRecords.WithParts each) {
    new Dispensed(each.record(), each.parts(), lines).write();
    each.parts().stream()
        .filter(part -> !part.resourceType().equals("MedicationDispense"))
        .forEach(part -> lines.lose(Loss.Kind.RECORD, part.title()));
  }
}
