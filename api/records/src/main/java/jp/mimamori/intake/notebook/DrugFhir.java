package jp.mimamori.intake.notebook;

import java.util.ArrayList;
import java.util.List;
import jp.mimamori.code.Systems;
import jp.mimamori.intake.Finding;
import jp.mimamori.intake.csv.Row;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Dosage;
import org.hl7.fhir.r4.model.MedicationDispense;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/**
 * One drug of a notebook as a JP Core MedicationDispense. That it is part of a dispensing stands in
 * the Composition, since {@code partOf} may name only a Procedure (R4 MedicationDispense).
 */
final class DrugFhir {

  private static final String PROFILE =
      "http://jpfhir.jp/fhir/core/StructureDefinition/JP_MedicationDispense";
  private static final String RP_NUMBER = "urn:oid:1.2.392.100495.20.3.81";
  private static final String NUMBER_IN_RP = "urn:oid:1.2.392.100495.20.3.82";

  private final Block block;
  private final Block.Rp rp;
  private final List<Finding> findings;

  DrugFhir(Block block, Block.Rp rp, List<Finding> findings) {
    this.block = block;
    this.rp = rp;
    this.findings = findings;
  }

  /**
   * @param number the drug's place within its RP, from 1
   */
  MedicationDispense of(Block.Drug drug, int number) {
    MedicationDispense dispense = new MedicationDispense();
    dispense.getMeta().addProfile(PROFILE);
    if (!rp.number.isEmpty()) {
      dispense.addIdentifier().setSystem(RP_NUMBER).setValue(rp.number);
    }
    dispense.addIdentifier().setSystem(NUMBER_IN_RP).setValue("" + number);
    dispense.setStatus(MedicationDispense.MedicationDispenseStatus.COMPLETED);
    CodeableConcept medication = DrugCode.of(drug.row(), findings);
    dispense.setMedication(medication);
    dispense.setSubject(Documents.subject());
    performers(dispense);
    prescription(dispense, medication);
    dispense.setWhenHandedOverElement(Documents.day(block.date));
    Dosage dosage = dispense.addDosageInstruction();
    new Amounts(dispense, dosage, findings).set(drug.row(), rp.usage);
    usage(dosage);
    notes(dispense, drug);
    return dispense;
  }

  private void performers(MedicationDispense dispense) {
    if (block.pharmacist != null && !block.pharmacist.text(1).isEmpty()) {
      Reference person = new Reference().setDisplay(block.pharmacist.text(1));
      dispense.addPerformer().setActor(person.setType("Practitioner"));
    }
    if (block.dispenser != null && !block.dispenser.text(1).isEmpty()) {
      dispense.addPerformer().setActor(Party.reference(block.dispenser));
    }
  }

  /** Who prescribed: contained, since a notebook names people and places but no prescription. */
  private void prescription(MedicationDispense dispense, CodeableConcept medication) {
    Row institution = institution();
    if (institution == null && rp.doctor == null) {
      return;
    }
    PractitionerRole prescriber = new PractitionerRole();
    prescriber.setId("prescriber");
    if (rp.doctor != null && !rp.doctor.text(1).isEmpty()) {
      prescriber.setPractitioner(new Reference().setDisplay(rp.doctor.text(1)));
    }
    if (rp.doctor != null && !rp.doctor.text(2).isEmpty()) {
      prescriber.addSpecialty().setText(rp.doctor.text(2));
    }
    if (institution != null && !institution.text(1).isEmpty()) {
      prescriber.setOrganization(Party.reference(institution));
    }
    MedicationRequest request = new MedicationRequest();
    request.setId("prescription");
    request.setStatus(MedicationRequest.MedicationRequestStatus.COMPLETED);
    request.setIntent(MedicationRequest.MedicationRequestIntent.ORDER);
    request.setMedication(new CodeableConcept().setText(medication.getText()));
    request.setSubject(Documents.subject());
    request.setRequester(new Reference("#prescriber"));
    dispense.addContained(prescriber);
    dispense.addContained(request);
    dispense.addAuthorizingPrescription(new Reference("#prescription"));
  }

  /** Record 51, or the dispenser itself when it is a hospital. */
  private @Nullable Row institution() {
    if (rp.institution != null) {
      return rp.institution;
    }
    Row dispenser = block.dispenser;
    return dispenser != null && Party.isHospital(dispenser) ? dispenser : null;
  }

  private void usage(Dosage dosage) {
    List<String> texts = new ArrayList<>();
    if (rp.usage != null && !rp.usage.text(2).isEmpty()) {
      texts.add(rp.usage.text(2));
    }
    for (Row supplement : rp.supplements) {
      texts.add(supplement.text(2));
      dosage.addAdditionalInstruction().setText(supplement.text(2));
    }
    if (!texts.isEmpty()) {
      dosage.setText(String.join("　", texts));
    }
    if (rp.usage != null && !rp.usage.text(7).isEmpty()) {
      var coding = dosage.getTiming().getCode().addCoding().setCode(rp.usage.text(7));
      if (rp.usage.text(6).equals("2")) {
        coding.setSystem(Systems.MEDICATION_USAGE);
      }
      if (!rp.usage.text(2).isEmpty()) {
        dosage.getTiming().getCode().setText(rp.usage.text(2));
      }
    }
  }

  private void notes(MedicationDispense dispense, Block.Drug drug) {
    drug.supplements().forEach(row -> note(dispense, row.text(2)));
    drug.cautions().forEach(row -> note(dispense, row.text(2)));
    rp.cautions.forEach(row -> note(dispense, row.text(2)));
    block.notes.stream()
        .filter(note -> note.row().number().equals("401") || note.row().number().equals("501"))
        .forEach(note -> note(dispense, note.text()));
  }

  private static void note(MedicationDispense dispense, String text) {
    if (!text.isEmpty()) {
      dispense.addNote().setText(text);
    }
  }
}
