package jp.mimamori.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jp.mimamori.intake.Claim;
import jp.mimamori.intake.Upload;
import jp.mimamori.intake.checkup.CheckupArchiveWriting;
import jp.mimamori.intake.checkup.CheckupDocument;
import jp.mimamori.person.InsuredNumber;
import jp.mimamori.person.Sex;

/** All documents of the family, as of a day; the same for the same day. */
final class FamilyPapers {

  private final LocalDate today;
  private final List<CheckupSheet> checkups;

  FamilyPapers(LocalDate today) {
    this.today = today;
    this.checkups =
        List.of(
            new CheckupSheet(Member.HARUKA, "checkups-haruka.tsv", today),
            new CheckupSheet(Member.KENTA, "checkups-kenta.tsv", today),
            new CheckupSheet(Member.CHIYO, "checkups-chiyo.tsv", today));
  }

  /** Documents that are handed in one by one. */
  List<Paper> single() {
    List<Paper> papers = new ArrayList<>();
    checkups.forEach(sheet -> papers.addAll(sheet.papers()));
    Member.FAMILY.forEach(member -> papers.addAll(of(member)));
    return papers;
  }

  /** Medicines, and what others tell of one. */
  List<Paper> of(Member member) {
    String table = member.name().toLowerCase(java.util.Locale.ROOT) + ".tsv";
    List<Paper> papers = new ArrayList<>();
    papers.addAll(new NotebookSheet(member, by(member), "medicines-" + table, today).papers());
    papers.addAll(new BundleSheet(member, "bundles-" + table, today).papers());
    return papers;
  }

  /** The mother uploads for the children. */
  private static Member by(Member member) {
    return switch (member) {
      case HINATA, MIO -> Member.HARUKA;
      case HARUKA, KENTA, CHIYO, TAMESHI -> member;
    };
  }

  /**
   * What the checkup centre sends to the operator: this year's checkups of three of the family and
   * of two people who are not registered here, whose documents are set aside.
   */
  Upload archive() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    CheckupArchiveWriting archive =
        new CheckupArchiveWriting(bytes, Place.KENSHIN.number(), "99000010", today.minusDays(7));
    try (archive) {
      for (CheckupSheet sheet : checkups) {
        archive.add(sheet.newest());
      }
      archive.add(stranger("ハヤシダ ツトム", Sex.MALE, "58y40d", "３１１"));
      archive.add(stranger("ミズノ カオル", Sex.FEMALE, "49y210d", "３１２"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Upload(archive.name() + ".zip", bytes.toByteArray());
  }

  private CheckupDocument stranger(String kana, Sex sex, String age, String number) {
    InsuredNumber card = new InsuredNumber("06994560", "３０５", number, "00");
    Claim claim = new Claim(null, kana, Ago.of(age).before(today), sex, card);
    return CheckupDocument.of(claim, today.minusDays(45))
        .at(Place.KENSHIN.number(), Place.KENSHIN.title())
        .with("9N001000000000001", sex == Sex.MALE ? "168.0" : "155.5")
        .with("9N006000000000001", sex == Sex.MALE ? "70.2" : "52.8")
        .with("9A751000000000001", "124")
        .with("9A761000000000001", "78");
  }
}
