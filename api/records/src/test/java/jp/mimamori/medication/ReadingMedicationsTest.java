package jp.mimamori.medication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import jp.mimamori.consent.Category;
import jp.mimamori.record.HealthRecord;
import jp.mimamori.record.Stored;
import org.junit.jupiter.api.Test;

class ReadingMedicationsTest {

  private static final LocalDate DAY = LocalDate.of(2026, 2, 3);

  @Test
  void tellsHowADrugIsTakenAndWhoPrescribedIt() {
    DispensedDrug drug =
        only(
            "MedicationDispense",
            """
            {'resourceType':'MedicationDispense','status':'completed',
             'contained':[{'resourceType':'PractitionerRole','practitioner':{'display':'青山 みなと'},
                           'organization':{'display':'あおやま小児科'}}],
             'daysSupply':{'value':14,'unit':'日','code':'d'},
             'dosageInstruction':[{'text':'1日3回毎食後','doseAndRate':[{'rateRatio':
               {'numerator':{'value':3,'unit':'錠'},'denominator':{'value':1,'unit':'日','code':'d'}}}]}],
             'note':[{'text':'眠くなることがあります'}]}
            """);

    assertThat(drug.usage()).isEqualTo("1日3回毎食後");
    assertThat(drug.amount()).isEqualTo("3錠");
    assertThat(drug.amountIs()).isEqualTo(DispensedDrug.AmountIs.PER_DAY);
    assertThat(drug.supply()).isEqualTo("14日");
    assertThat(drug.doctor()).isEqualTo("青山 みなと");
    assertThat(drug.clinic()).isEqualTo("あおやま小児科");
    assertThat(drug.notes()).containsExactly("眠くなることがあります");
  }

  @Test
  void tellsADoseFromATotal() {
    DispensedDrug dose =
        only(
            "MedicationDispense",
            "{'dosageInstruction':[{'doseAndRate':[{'doseQuantity':{'value':1,'unit':'包'}}]}]}");
    DispensedDrug total = only("MedicationDispense", "{'quantity':{'value':50,'unit':'g'}}");

    assertThat(dose.amountIs()).isEqualTo(DispensedDrug.AmountIs.PER_DOSE);
    assertThat(total.amountIs()).isEqualTo(DispensedDrug.AmountIs.IN_TOTAL);
    assertThat(total.amount()).isEqualTo("50 g");
  }

  @Test
  void tellsWhatKindOfListItIs() {
    assertThat(alone("MedicationDispense", "{}").kind()).isEqualTo(Dispensing.Kind.DISPENSED);
    assertThat(alone("MedicationRequest", "{}").kind()).isEqualTo(Dispensing.Kind.PRESCRIBED);
    assertThat(alone("MedicationStatement", "{}").kind()).isEqualTo(Dispensing.Kind.STATED);
    assertThat(alone("Composition", "{}").kind()).isEqualTo(Dispensing.Kind.NOTE);
  }

  @Test
  void putsTheDrugsUnderTheirDispensing() {
    HealthRecord composition =
        record(
            1,
            "Composition",
            "{'author':[{'display':'さくら薬局'}],'section':[{'title':'薬'},"
                + "{'title':'備考','text':{'div':'<div>粉薬が苦手</div>'}}]}");

    Dispensing dispensing =
        ReadingMedications.of(
            Stored.whole(
                composition,
                record(2, "MedicationDispense", "{}"),
                record(3, "MedicationDispense", "{}")));

    assertThat(dispensing.place()).isEqualTo("さくら薬局");
    assertThat(dispensing.drugs()).hasSize(2);
    assertThat(dispensing.notes()).containsExactly(new Dispensing.Note("備考", "粉薬が苦手"));
  }

  @Test
  void readsThePharmacyOfADispensingOfAnotherSystem() {
    Dispensing dispensing =
        alone(
            "MedicationDispense",
            "{'performer':[{'actor':{'display':'ひまわり薬局'}}],'dosageInstruction':3}");

    assertThat(dispensing.place()).isEqualTo("ひまわり薬局");
    assertThat(dispensing.drugs().get(0).usage()).isEmpty();
  }

  private static DispensedDrug only(String type, String json) {
    return alone(type, json).drugs().get(0);
  }

  private static Dispensing alone(String type, String json) {
    return ReadingMedications.of(Stored.whole(record(1, type, json)));
  }

  private static HealthRecord record(int number, String type, String json) {
    return Stored.record(number, Category.MEDICATION, type, "カルボシステイン錠", DAY, json);
  }
}
