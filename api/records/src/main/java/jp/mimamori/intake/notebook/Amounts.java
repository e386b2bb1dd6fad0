package jp.mimamori.intake.notebook;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.mimamori.code.Systems;
import jp.mimamori.intake.Finding;
import jp.mimamori.intake.csv.Row;
import org.hl7.fhir.r4.model.Dosage;
import org.hl7.fhir.r4.model.MedicationDispense;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Ratio;
import org.jspecify.annotations.Nullable;

/**
 * Puts 用量 and 調剤数量 where the dose form says they belong: the amount of 内服, 浸煎 and 湯 is per day,
 * that of 屯服 per dose, all others are the total. Nothing is multiplied: totals that the notebook
 * does not state are not stated here.
 */
final class Amounts {

  private static final Pattern NUMBER = Pattern.compile("\\d{1,10}(\\.\\d{1,10})?");

  private final MedicationDispense dispense;
  private final Dosage dosage;
  private final List<Finding> findings;

  Amounts(MedicationDispense dispense, Dosage dosage, List<Finding> findings) {
    this.dispense = dispense;
    this.dosage = dosage;
    this.findings = findings;
  }

  void set(Row drug, @Nullable Row usage) {
    Optional<DoseForm> form = form(usage);
    number(drug, 3, "用量", drug.text(4))
        .map(value -> quantity(value, drug.text(4)))
        .ifPresent(amount -> amount(amount, form));
    if (usage != null) {
      number(usage, 3, "調剤数量", usage.text(4)).ifPresent(count -> count(count, usage.text(4), form));
    }
  }

  private Optional<DoseForm> form(@Nullable Row usage) {
    if (usage == null || usage.text(5).isEmpty()) {
      return Optional.empty();
    }
    Optional<DoseForm> form = DoseForm.of(usage.text(5));
    if (form.isEmpty()) {
      find(NotebookFinding.DOSE_FORM_UNKNOWN, usage, usage.text(5));
    }
    dosage.getMethod().setText(form.map(DoseForm::text).orElse("剤形区分 " + usage.text(5)));
    return form;
  }

  private void amount(Quantity amount, Optional<DoseForm> form) {
    if (form.isEmpty()) {
      note("用量 " + amount.getValueElement().getValueAsString() + amount.getUnit());
      return;
    }
    switch (form.get().amount()) {
      case TOTAL -> dispense.setQuantity(amount);
      case PER_DOSE -> {
        dosage.addDoseAndRate().setDose(amount);
        dosage.setAsNeeded(new org.hl7.fhir.r4.model.BooleanType(true));
      }
      case PER_DAY ->
          dosage
              .addDoseAndRate()
              .setRate(new Ratio().setNumerator(amount).setDenominator(days("1")));
    }
  }

  private void count(BigDecimal count, String unit, Optional<DoseForm> form) {
    boolean perDose = form.filter(f -> f.amount() == DoseForm.Amount.PER_DOSE).isPresent();
    boolean onePreparation = unit.equals("調剤") && count.compareTo(BigDecimal.ONE) == 0;
    if (unit.equals("日分") || unit.equals("日")) {
      dispense.setDaysSupply(days(count.toPlainString()));
    } else if (perDose) {
      dispense.setQuantity(quantity(count, unit));
    } else if (!onePreparation) {
      note("調剤数量 " + count.toPlainString() + unit);
    }
  }

  private Optional<BigDecimal> number(Row row, int index, String what, String unit) {
    String plain = Normalizer.normalize(row.text(index), Normalizer.Form.NFKC);
    if (plain.isEmpty()) {
      return Optional.empty();
    }
    if (NUMBER.matcher(plain).matches()) {
      return Optional.of(new BigDecimal(plain));
    }
    find(NotebookFinding.AMOUNT_NOT_A_NUMBER, row, row.text(index));
    note(what + " " + row.text(index) + unit);
    return Optional.empty();
  }

  private static Quantity quantity(BigDecimal value, String unit) {
    Quantity quantity = new Quantity().setValue(value);
    return unit.isEmpty() ? quantity : quantity.setUnit(unit);
  }

  private static Quantity days(String count) {
    return new Quantity()
        .setValue(new BigDecimal(count))
        .setUnit("日")
        .setSystem(Systems.UCUM)
        .setCode("d");
  }

  private void note(String text) {
    dispense.addNote().setText(text);
  }

  private void find(NotebookFinding code, Row row, String... arguments) {
    findings.add(Finding.of(code, row.place(), arguments));
  }
}
