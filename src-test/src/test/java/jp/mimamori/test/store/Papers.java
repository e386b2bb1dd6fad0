package jp.mimamori.test.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.mimamori.intake.Claim;
import jp.mimamori.intake.Upload;
import jp.mimamori.intake.checkup.CheckupArchiveWriting;
import jp.mimamori.intake.checkup.CheckupDocument;
import jp.mimamori.person.InsuredNumber;
import jp.mimamori.person.Sex;

/** Files as people and insurers send them, about people of a test's own. */
final class Papers {

  private static final LocalDate CHECKUP = LocalDate.of(2025, 6, 3);

  private Papers() {}

  /** A letter about somebody who was born on this day, with one vaccination in it. */
  static Upload letter(String name, LocalDate bornOn, String lot) {
    String json =
        """
        {"resourceType":"Bundle","type":"collection","entry":[
         {"fullUrl":"urn:uuid:00000000-0000-4000-8000-000000000001","resource":
          {"resourceType":"Patient","id":"p1","name":[{"text":"%s"}],"birthDate":"%s"}},
         {"fullUrl":"urn:uuid:00000000-0000-4000-8000-000000000002","resource":
          {"resourceType":"Immunization","id":"i1","status":"completed",
           "vaccineCode":{"text":"インフルエンザワクチン"},
           "patient":{"reference":"urn:uuid:00000000-0000-4000-8000-000000000001"},
           "occurrenceDateTime":"2025-11-08","lotNumber":"%s"}}]}
        """
            .formatted(name, bornOn, lot);
    return new Upload("letter.json", json.getBytes(StandardCharsets.UTF_8));
  }

  /** An archive of checkups, one of each claim. */
  static Upload archive(Claim... claims) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    CheckupArchiveWriting writing =
        new CheckupArchiveWriting(bytes, "1312345678", "06139999", CHECKUP);
    try (writing) {
      for (Claim claim : claims) {
        writing.add(
            CheckupDocument.of(claim, CHECKUP)
                .at("1312345678", "見本健診センター")
                .with("9N001000000000001", "160.5")
                .with("9N006000000000001", "55.2"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Upload(writing.name() + ".zip", bytes.toByteArray());
  }

  static Claim claim(String kana, LocalDate bornOn, Sex sex, InsuredNumber insured) {
    return new Claim(null, kana, bornOn, sex, insured);
  }

  /** A file that is a zip and no checkup archive. */
  static Upload otherZip() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("holiday.txt"));
      zip.write(1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Upload("holiday.zip", bytes.toByteArray());
  }
}
