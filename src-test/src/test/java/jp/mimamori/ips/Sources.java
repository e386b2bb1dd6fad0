package jp.mimamori.ips;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.mimamori.emergency.Dataset;
import jp.mimamori.emergency.Entry;
import jp.mimamori.emergency.Path;
import jp.mimamori.emergency.Sheet;
import jp.mimamori.emergency.Stamp;
import jp.mimamori.emergency.Version;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.person.Person;
import jp.mimamori.person.Sex;
import jp.mimamori.record.RecordId;
import jp.mimamori.summary.Summary;

/** What documents are made of in tests: an invented child. */
final class Sources {

  static final Instant NOW = Instant.parse("2026-11-27T00:00:00Z");

  private static final UUID CHILD = UUID.fromString("01930a3e-5c00-7000-8000-000000000002");
  private static final Summary NOTHING =
      new Summary(
          LocalDate.of(2026, 11, 27), null, List.of(), List.of(), List.of(), List.of(), List.of());

  private Sources() {}

  /** A child of whom nothing is known. */
  static Source empty() {
    return new Source(
        person(),
        new Sheet(Dataset.EMPTY, null, null, Dataset.EMPTY, List.of(), List.of()),
        NOTHING,
        CHILD,
        NOW);
  }

  /** What a physician approved, by path and value. */
  static Source approved(String... said) {
    return new Source(
        person(),
        new Sheet(
            dataset(true, said),
            new Stamp(2, Version.Kind.APPROVED, "見本 医師", "見本病院", NOW),
            null,
            Dataset.EMPTY,
            List.of(),
            List.of()),
        NOTHING,
        CHILD,
        NOW);
  }

  /** The same, after somebody submitted all of this instead. */
  static Source newer(Source source, String... said) {
    return new Source(
        person(),
        new Sheet(
            source.sheet().approved(),
            source.sheet().approval(),
            new Stamp(3, Version.Kind.SUBMITTED, "見本 春香", "", NOW),
            dataset(false, said),
            List.of(),
            List.of()),
        source.records(),
        CHILD,
        NOW);
  }

  /** The same, with what institutions recorded. */
  static Source recorded(Source source) {
    Summary.Line line =
        new Summary.Line(
            new RecordId(UUID.fromString("01930a3e-5c00-7000-8000-00000000000a")),
            "てんかん",
            "active",
            "",
            LocalDate.of(2026, 5, 1),
            "見本病院");
    Summary.Line allergy = named(line, "卵白", "0b");
    Summary.Line drug = named(line, "バルプロ酸ナトリウム", "0c");
    Summary.Line device = named(line, "吸引器", "0d");
    return new Source(
        source.person(),
        source.sheet(),
        new Summary(
            NOTHING.day(),
            null,
            List.of(line),
            List.of(allergy),
            List.of(new Summary.Medicine(drug, "1日2回 朝夕食後", "200mg", "28日分")),
            List.of(),
            List.of(device)),
        CHILD,
        NOW);
  }

  /** A dataset with something in each section. */
  static String[] everything() {
    return new String[] {
      "do-not.1.what",
      "口から飲ませない",
      "do-not.1.why",
      "誤嚥",
      "latex",
      "yes",
      "allergies.1.substance",
      "卵",
      "allergies.1.reaction",
      "じんましん",
      "allergies.1.severity",
      "life-threatening",
      "care.ventilator",
      "yes",
      "care.ventilator.device",
      "見本ベント <3> & \"4\"",
      "care.ventilator.mode",
      "SIMV",
      "care.ventilator.rate",
      "20",
      "care.ventilator.peep",
      "5",
      "care.ventilator.fio2",
      "25",
      "care.ventilator.interface",
      "tracheostomy",
      "care.tracheostomy",
      "yes",
      "care.tracheostomy.size",
      "4.5",
      "care.tracheostomy.last-change",
      "2026-11-01",
      "care.bowel",
      "yes",
      "care.bowel.how",
      "浣腸",
      "weight",
      "21.5",
      "height",
      "118",
      "vitals.awake.systolic",
      "95",
      "vitals.awake.diastolic",
      "55",
      "vitals.awake.pulse",
      "100",
      "vitals.awake.breaths",
      "22",
      "vitals.awake.temperature",
      "36.5",
      "vitals.awake.spo2",
      "96",
      "vitals.awake.spo2-with-oxygen",
      "98",
      "vitals.awake.etco2",
      "40",
      "vitals.awake.consciousness",
      "呼びかけに目を開ける",
      "vitals.asleep.pulse",
      "80",
      "seizures.appearance",
      "右手から全身へ\n2分",
      "medicines.1.name",
      "ジアゼパム坐剤",
      "medicines.1.dose",
      "6mg",
      "medicines.1.note",
      "5分つづくとき",
      "handling.positioning",
      "右を下に",
      "marks.1.side",
      "front",
      "marks.1.x",
      "50",
      "marks.1.y",
      "40",
      "marks.1.kind",
      "stoma",
      "blood-type",
      "A+",
      "diagnoses.1.name",
      "脳性麻痺",
      "diagnoses.1.since",
      "出生時",
      "communication",
      "まばたきで返事",
      "wishes.family",
      "病院へは家族も",
      "contacts.1.name",
      "見本 春香",
      "contacts.1.relation",
      "母",
      "contacts.1.phone",
      "090-0000-0000",
      "doctors.1.hospital",
      "見本病院",
      "doctors.1.doctor",
      "見本 医師",
      "doctors.1.role",
      "family-doctor"
    };
  }

  private static Summary.Line named(Summary.Line line, String name, String end) {
    return new Summary.Line(
        new RecordId(UUID.fromString("01930a3e-5c00-7000-8000-0000000000" + end)),
        name,
        line.state(),
        line.severity(),
        line.day(),
        line.source());
  }

  private static Dataset dataset(boolean approved, String... said) {
    Map<Path, Entry> entries = new HashMap<>();
    for (int i = 0; i < said.length; i += 2) {
      Entry entry = new Entry(said[i + 1], new Entry.Word("見本 春香", NOW), null);
      entries.put(
          Path.parse(said[i]).orElseThrow(),
          approved ? entry.approvedBy(new Entry.Word("見本 医師", NOW)) : entry);
    }
    return Dataset.of(entries);
  }

  private static Person person() {
    return new Person(
        new SubjectId(CHILD), "見本 陽", "ミホン ハル", Sex.MALE, LocalDate.of(2016, 4, 2), "", "");
  }
}
