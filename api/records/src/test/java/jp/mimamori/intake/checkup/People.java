package jp.mimamori.intake.checkup;

import java.time.LocalDate;
import jp.mimamori.intake.Claim;
import jp.mimamori.intake.Upload;
import jp.mimamori.person.InsuredNumber;
import jp.mimamori.person.Sex;

/** Invented people and their checkups. */
final class People {

  static final LocalDate CHECKUP = LocalDate.of(2024, 6, 12);

  static final InsuredNumber CARD = new InsuredNumber("06139992", "１２３", "４５６７", "01");

  static final Claim HANA = new Claim(null, "ミマモリ　ハナ", LocalDate.of(1975, 3, 20), Sex.FEMALE, CARD);

  private People() {}

  /** A document with one result, for tests about something else. */
  static CheckupDocument hana() {
    return CheckupDocument.of(HANA, CHECKUP).with("9N001000000000001", "158.0");
  }

  static Upload upload(CheckupDocument document) {
    return new Upload("h.xml", document.bytes());
  }
}
