package jp.mimamori.rest.people;

import jp.mimamori.medication.DispensedDrug;
import jp.mimamori.medication.Dispensing;
import jp.mimamori.mobile.MedicationsPayload;
import jp.mimamori.mobile.RemarkPayload;
import jp.mimamori.record.Cursor;
import jp.mimamori.record.Page;

/** Dispensings as the contract's payloads. */
final class MedicationPayloads {

  private MedicationPayloads() {}

  static MedicationsPayload of(Page<Dispensing> page) {
    return new MedicationsPayload(
        page.items().stream().map(MedicationPayloads::dispensing).toList(),
        page.next().map(Cursor::text).orElse(null));
  }

  private static MedicationsPayload.Dispensing dispensing(Dispensing dispensing) {
    return new MedicationsPayload.Dispensing(
        dispensing.id().value(),
        dispensing.kind().name(),
        dispensing.day(),
        dispensing.title(),
        dispensing.place(),
        dispensing.drugs().stream().map(MedicationPayloads::drug).toList(),
        dispensing.notes().stream().map(n -> new RemarkPayload(n.heading(), n.words())).toList(),
        dispensing.document().value());
  }

  private static MedicationsPayload.Drug drug(DispensedDrug drug) {
    return new MedicationsPayload.Drug(
        drug.id().value(),
        drug.name(),
        CheckupPayloads.code(drug.code()),
        drug.usage(),
        drug.amount(),
        drug.amountIs().name(),
        drug.supply(),
        drug.doctor(),
        drug.clinic(),
        drug.notes(),
        drug.from(),
        drug.until(),
        drug.status());
  }
}
