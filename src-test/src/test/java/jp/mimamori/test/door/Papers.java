package jp.mimamori.test.door;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.mimamori.intake.Claim;
import jp.mimamori.intake.checkup.CheckupArchiveWriting;
import jp.mimamori.intake.checkup.CheckupDocument;
import jp.mimamori.intake.notebook.Notebook;
import jp.mimamori.person.InsuredNumber;
import jp.mimamori.person.Sex;

/** Papers about the mother of the {@link Town}, as somebody may send them. */
public final class Papers {

  static final LocalDate BORN = LocalDate.of(1984, 2, 29);
  static final LocalDate SPRING = LocalDate.of(2026, 4, 8);

  private Papers() {}

  /** A FHIR bundle with one body temperature. */
  public static byte[] bundle(LocalDate day, String celsius) {
    return bundleOf("1984-02-29", observation(day, celsius));
  }

  static byte[] bundleOf(String birthDate, String... resources) {
    StringBuilder entries = new StringBuilder();
    String patient =
        """
        {"resourceType":"Patient","id":"p1","name":[{"text":"髙﨑 𠮷野"}],"gender":"female","birthDate":"%s"}"""
            .formatted(birthDate);
    entries
        .append("{\"fullUrl\":\"urn:uuid:00000000-0000-4000-8000-000000000000\",\"resource\":")
        .append(patient)
        .append("}");
    for (String resource : resources) {
      entries
          .append(",{\"fullUrl\":\"urn:uuid:")
          .append(UUID.nameUUIDFromBytes(utf8(resource)))
          .append("\",\"resource\":")
          .append(resource)
          .append("}");
    }
    return utf8(
        "{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":[" + entries + "]}");
  }

  static String observation(LocalDate day, String celsius) {
    return """
        {"resourceType":"Observation","id":"o-%1$s","status":"final",
         "category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/observation-category","code":"vital-signs"}]}],
         "code":{"coding":[{"system":"http://loinc.org","code":"8310-5"}],"text":"体温"},
         "subject":{"reference":"urn:uuid:00000000-0000-4000-8000-000000000000"},
         "effectiveDateTime":"%1$s",
         "valueQuantity":{"value":%2$s,"unit":"℃","system":"http://unitsofmeasure.org","code":"Cel"}}"""
        .formatted(day, celsius);
  }

  static Notebook notebook(LocalDate day) {
    return Notebook.of("髙﨑 𠮷野", "タカサキ ヨシノ", Sex.FEMALE, BORN)
        .dispensed(day)
        .pharmacy("みどり町薬局", "13", "4500001")
        .prescribedAt("みどり町医院", "13", "1200002")
        .doctor("医師 二郎", "内科")
        .drug(1, "アムロジピン錠5mg「見本」", "1", "錠", 4, "2171022F1000")
        .usage(1, "1日1回 朝食後", 14, "日分", 1);
  }

  static Claim claim(InsuredNumber insured) {
    return new Claim(null, "タカサキ　ヨシノ", BORN, Sex.FEMALE, insured);
  }

  /** A checkup of hers, with more than its size and weight. */
  public static byte[] checkup(LocalDate day) {
    return checkup(Town.INSURED, day)
        .with("9N016160100000001", "82.5")
        .with("9A751000000000001", "128")
        .with("9A761000000000001", "86")
        .with("3F077000002327101", "141")
        .with("9N506000000000011", "3")
        .bytes();
  }

  static CheckupDocument checkup(InsuredNumber insured, LocalDate day) {
    return CheckupDocument.of(claim(insured), day)
        .with("9N001000000000001", "158.0")
        .with("9N006000000000001", "52.3");
  }

  static byte[] archive(CheckupDocument... documents) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (CheckupArchiveWriting archive =
        new CheckupArchiveWriting(bytes, "1312345678", Town.INSURED.insurer(), SPRING)) {
      for (CheckupDocument document : documents) {
        archive.add(document);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static byte[] zip(Map<String, byte[]> entries) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
