package jp.mimamori.notebook;

import java.util.ArrayList;
import java.util.List;
import jp.mimamori.fhir.Node;

/** One drug of a dispensing (record 201), with what is said of it (291). */
final class Taken {

  private static final String RP_NUMBER = "urn:oid:1.2.392.100495.20.3.81";
  private static final String NO_NAME = "名称の記載なし";
  private static final String AMOUNT = "用量 ";
  private static final String COUNT = "調剤数量 ";

  private final Node dispense;
  private final Node dosage;
  private final Form form;
  private final Usage usage;
  private final Amount amount;
  private final List<String> notes;

  /**
   * @param repeated texts of the whole dispensing that stand at the end of each drug's remarks
   */
  Taken(Node dispense, List<String> repeated) {
    this.dispense = dispense;
    this.dosage = dispense.at("dosageInstruction");
    this.form = Form.of(dispense, dosage);
    List<String> own = own(dispense, repeated);
    this.usage = Usage.of(dispense, dosage, form, noted(own, COUNT));
    Amount stated = stated();
    this.amount = stated.isEmpty() ? noted(own, AMOUNT) : stated;
    this.notes = own;
    Amount dose = Amount.of(dosage.at("doseAndRate", "doseQuantity"));
    if (!dose.isEmpty() && !form.isPerDose()) {
      // 用量 is the amount of a day, which nobody said
      own.add("1回 " + dose.number() + dose.unit());
    }
  }

  private static List<String> own(Node dispense, List<String> repeated) {
    List<String> notes =
        new ArrayList<>(
            dispense
                .all("note")
                .map(note -> note.at("text").text())
                .filter(text -> !text.isEmpty())
                .toList());
    int left = notes.size() - repeated.size();
    return left >= 0 && notes.subList(left, notes.size()).equals(repeated)
        ? new ArrayList<>(notes.subList(0, left))
        : notes;
  }

  /** Takes the remark that begins so out of the others. */
  private static Amount noted(List<String> notes, String heading) {
    for (int i = 0; i < notes.size(); i++) {
      if (notes.get(i).startsWith(heading)) {
        return Amount.noted(notes.remove(i).substring(heading.length()));
      }
    }
    return Amount.NONE;
  }

  private Amount stated() {
    if (form.isPerDay()) {
      return Amount.of(dosage.at("doseAndRate", "rateRatio", "numerator"));
    }
    return form.isPerDose()
        ? Amount.of(dosage.at("doseAndRate", "doseQuantity"))
        : Amount.of(dispense.at("quantity"));
  }

  Prescriber prescriber() {
    return Prescriber.of(dispense);
  }

  Usage usage() {
    return usage;
  }

  /** As it was, empty when it had none. */
  String rp() {
    return dispense
        .all("identifier")
        .filter(each -> each.at("system").text().equals(RP_NUMBER))
        .map(each -> each.at("value").text())
        .findFirst()
        .orElse("");
  }

  void write(String rp, Lines lines) {
    String name = dispense.at("medicationCodeableConcept").concept();
    if (name.isEmpty()) {
      name =
          dispense
              .all("contained")
              .filter(each -> each.at("resourceType").text().equals("Medication"))
              .map(each -> each.at("code").concept())
              .findFirst()
              .orElse("");
    }
    Codes codes = Codes.of(dispense.at("medicationCodeableConcept"));
    if (codes.isOfAnotherKind()) {
      lines.lose(Loss.Kind.CODE, name);
    }
    lines.add(
        "201",
        rp,
        name.startsWith(NO_NAME) ? "" : name,
        amount.number(),
        amount.unit(),
        codes.kind(),
        codes.code(),
        Lines.STAFF,
        codes.genericName(),
        codes.genericKind(),
        codes.genericCode());
    notes.forEach(note -> lines.add("291", rp, note, Lines.STAFF));
  }
}
