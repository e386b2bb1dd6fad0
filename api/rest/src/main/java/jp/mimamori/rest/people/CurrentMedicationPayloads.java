package jp.mimamori.rest.people;

import java.util.Locale;
import jp.mimamori.medication.AskingWords;
import jp.mimamori.medication.CurrentMedicines;
import jp.mimamori.medication.DispensedDrug;
import jp.mimamori.medication.Supply;
import jp.mimamori.medication.ToAsk;
import jp.mimamori.mobile.CurrentMedicationsPayload;

/** What is taken now as the contract's payloads. */
final class CurrentMedicationPayloads {

  private CurrentMedicationPayloads() {}

  static CurrentMedicationsPayload of(CurrentMedicines current, Locale language) {
    return new CurrentMedicationsPayload(
        current.asOf(),
        current.isWhole(),
        current.withAllergies(),
        current.taking().stream().map(CurrentMedicationPayloads::taking).toList(),
        current.toAsk().stream().map(each -> toAsk(each, language)).toList());
  }

  private static CurrentMedicationsPayload.Taking taking(CurrentMedicines.Taking taking) {
    String classCode = taking.newest().substance().classCode();
    return new CurrentMedicationsPayload.Taking(
        taking.newest().substance().ingredientCode().orElse(null),
        classCode.isEmpty() ? null : classCode,
        taking.supplies().stream().map(CurrentMedicationPayloads::supply).toList());
  }

  private static CurrentMedicationsPayload.Supply supply(Supply supply) {
    DispensedDrug drug = supply.drug();
    return new CurrentMedicationsPayload.Supply(
        drug.id().value(),
        drug.name(),
        CheckupPayloads.code(drug.code()),
        supply.kind().name(),
        supply.isOwnDecision(),
        supply.lasting().name(),
        drug.usage(),
        drug.amount(),
        drug.amountIs().name(),
        drug.doctor(),
        drug.clinic(),
        supply.place(),
        supply.from(),
        supply.until());
  }

  private static CurrentMedicationsPayload.ToAsk toAsk(ToAsk toAsk, Locale language) {
    return new CurrentMedicationsPayload.ToAsk(
        toAsk.why().name(),
        AskingWords.of(toAsk, language),
        toAsk.about().stream().map(supply -> supply.drug().id().value()).toList(),
        toAsk.allergy() == null ? null : toAsk.allergy().id().value(),
        toAsk.from(),
        toAsk.until());
  }
}
