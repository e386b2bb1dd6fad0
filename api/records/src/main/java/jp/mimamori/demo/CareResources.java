package jp.mimamori.demo;

import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Device;
import org.hl7.fhir.r4.model.DeviceUseStatement;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Flag;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Reference;

/** What somebody has, what was done, and what has to be watched. */
final class CareResources {

  private static final String ACT_CODE = "http://terminology.hl7.org/CodeSystem/v3-ActCode";

  private final Resources resources;

  CareResources(Resources resources) {
    this.resources = resources;
  }

  Condition condition(Entry entry) {
    Condition condition = new Condition();
    boolean over = entry.until() != null;
    condition.setClinicalStatus(
        Resources.coded("condition-clinical", over ? "resolved" : "active"));
    condition.setVerificationStatus(Resources.coded("condition-ver-status", "confirmed"));
    condition.setCode(Resources.words(entry.title()));
    condition.setSubject(resources.subject());
    condition.setOnset(Resources.day(entry.day()));
    if (entry.until() != null) {
      condition.setAbatement(Resources.day(entry.until()));
    }
    condition.setAsserter(resources.teller());
    if (!entry.note().isEmpty()) {
      condition.addNote().setText(entry.note());
    }
    return condition;
  }

  Procedure procedure(Entry entry) {
    Procedure procedure = new Procedure();
    procedure.setStatus(Procedure.ProcedureStatus.COMPLETED);
    procedure.setCode(Resources.words(entry.title()));
    procedure.setSubject(resources.subject());
    procedure.setPerformed(Resources.day(entry.day()));
    procedure.addPerformer().setActor(resources.teller());
    if (!entry.note().isEmpty()) {
      procedure.addNote().setText(entry.note());
    }
    return procedure;
  }

  /** Value is how critical it is, code the kind (food, medication, environment). */
  AllergyIntolerance allergy(Entry entry) {
    AllergyIntolerance allergy = new AllergyIntolerance();
    allergy.setClinicalStatus(Resources.coded("allergyintolerance-clinical", "active"));
    allergy.setVerificationStatus(Resources.coded("allergyintolerance-verification", "confirmed"));
    allergy.setType(AllergyIntolerance.AllergyIntoleranceType.ALLERGY);
    allergy.addCategory(AllergyIntolerance.AllergyIntoleranceCategory.fromCode(entry.code()));
    allergy.setCriticality(
        AllergyIntolerance.AllergyIntoleranceCriticality.fromCode(entry.value()));
    allergy.setCode(Resources.words(entry.title()));
    allergy.setPatient(resources.subject());
    allergy.setOnset(Resources.day(entry.day()));
    allergy.setAsserter(resources.teller());
    if (!entry.more().isEmpty()) {
      allergy.addReaction().addManifestation(Resources.words(entry.more()));
    }
    if (!entry.note().isEmpty()) {
      allergy.addNote().setText(entry.note());
    }
    return allergy;
  }

  /** Value is AMB, IMP or EMER, more the reason. */
  Encounter encounter(Entry entry) {
    Encounter encounter = new Encounter();
    encounter.setStatus(Encounter.EncounterStatus.FINISHED);
    String display =
        switch (entry.value()) {
          case "IMP" -> "入院";
          case "EMER" -> "救急";
          default -> "外来";
        };
    encounter.setClass_(new Coding(ACT_CODE, entry.value(), display));
    encounter.addType(Resources.words(entry.title()));
    encounter.setSubject(resources.subject());
    encounter.setPeriod(Resources.period(entry));
    if (entry.until() == null) {
      encounter.getPeriod().setEndElement(Resources.day(entry.day()));
    }
    encounter.setServiceProvider(resources.teller());
    if (!entry.more().isEmpty()) {
      encounter.addReasonCode(Resources.words(entry.more()));
    }
    return encounter;
  }

  /** A device in use; more is its setting. */
  DeviceUseStatement device(Entry entry) {
    DeviceUseStatement use = new DeviceUseStatement();
    use.setStatus(DeviceUseStatement.DeviceUseStatementStatus.ACTIVE);
    use.setSubject(resources.subject());
    use.setTiming(Resources.period(entry));
    Device device = new Device();
    device.setId("device");
    device.setType(Resources.words(entry.title()));
    use.addContained(device);
    use.setDevice(new Reference("#device").setDisplay(entry.title()));
    if (!entry.more().isEmpty()) {
      use.addNote().setText(entry.more());
    }
    return use;
  }

  Flag flag(Entry entry) {
    Flag flag = new Flag();
    flag.setStatus(Flag.FlagStatus.ACTIVE);
    flag.addCategory(Resources.coded("flag-category", "safety").setText("安全"));
    flag.setCode(Resources.words(entry.title()));
    flag.setSubject(resources.subject());
    flag.setPeriod(Resources.period(entry));
    flag.setAuthor(resources.teller());
    return flag;
  }

  CarePlan plan(Entry entry) {
    CarePlan plan = new CarePlan();
    plan.setStatus(CarePlan.CarePlanStatus.ACTIVE);
    plan.setIntent(CarePlan.CarePlanIntent.PLAN);
    plan.setTitle(entry.title());
    plan.setDescription(entry.more());
    plan.setSubject(resources.subject());
    plan.setPeriod(Resources.period(entry));
    plan.setAuthor(resources.teller());
    return plan;
  }
}
