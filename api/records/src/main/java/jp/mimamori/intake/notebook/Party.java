package jp.mimamori.intake.notebook;

import jp.mimamori.code.Systems;
import jp.mimamori.identity.Normal;
import jp.mimamori.intake.csv.Row;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/** A pharmacy or hospital of records 11 and 51: name, prefecture, fee table, seven-digit code. */
final class Party {

  private static final String SEVEN_DIGITS = "urn:oid:1.2.392.100495.20.3.23";

  private Party() {}

  static Reference reference(Row row) {
    Reference reference = new Reference();
    if (!row.text(1).isEmpty()) {
      reference.setDisplay(row.text(1));
    }
    reference.setType("Organization");
    if (!row.text(4).isEmpty()) {
      reference.setIdentifier(identifier(row));
    }
    return reference;
  }

  /** What tells this party from others, in the form in which it is compared. */
  static String key(@Nullable Row row) {
    if (row == null) {
      return "";
    }
    String code = Normal.number(row.text(4));
    return code.isEmpty() ? Normal.name(row.text(1)) : code;
  }

  static boolean isHospital(Row dispenser) {
    return dispenser.text(3).equals("1") || dispenser.text(3).equals("3");
  }

  /** Ten digits (prefecture, fee table, code) where the record has them all. */
  private static Identifier identifier(Row row) {
    String ten = row.text(2) + row.text(3) + row.text(4);
    if (ten.matches("\\d{10}") && row.text(2).length() == 2 && row.text(3).length() == 1) {
      return new Identifier().setSystem(Systems.MEDICAL_INSTITUTION).setValue(ten);
    }
    return new Identifier().setSystem(SEVEN_DIGITS).setValue(row.text(4));
  }
}
