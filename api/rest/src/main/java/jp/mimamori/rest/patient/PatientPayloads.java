package jp.mimamori.rest.patient;

import java.util.Arrays;
import java.util.List;
import jp.mimamori.checkup.CheckupItem;
import jp.mimamori.consent.Category;
import jp.mimamori.mobile.CardRequestsPayload;
import jp.mimamori.mobile.PatientsPayload;
import jp.mimamori.mobile.ReceptionOfferPayload;
import jp.mimamori.mobile.SummaryPayload;
import jp.mimamori.patient.AskingByCard;
import jp.mimamori.patient.Patient;
import jp.mimamori.patient.ReadingPatients;
import jp.mimamori.reception.AnsweringCodes;
import jp.mimamori.rest.input.Enums;
import jp.mimamori.summary.Summary;

/** Domain values as the contract's payloads. */
final class PatientPayloads {

  private PatientPayloads() {}

  static PatientsPayload patients(ReadingPatients.Part part) {
    return new PatientsPayload(
        part.patients().stream().map(PatientPayloads::patient).toList(),
        part.next() == null ? null : part.next().text());
  }

  private static PatientsPayload.Patient patient(Patient patient) {
    return new PatientsPayload.Patient(
        patient.person().id().value(),
        patient.person().name(),
        patient.person().kana(),
        patient.person().bornOn(),
        patient.consent().grant().id().value(),
        patient.terms().purpose().name(),
        Enums.names(patient.terms().categories()),
        patient.terms().from(),
        patient.terms().until(),
        patient.grantedBy(),
        !patient.byTheOwnHand(),
        patient.to().name(),
        patient.isOpen());
  }

  static SummaryPayload summary(Summary summary) {
    return new SummaryPayload(
        summary.day(),
        summary.terms() == null ? null : summary.terms().until(),
        Arrays.stream(Category.values()).filter(summary::isShared).map(Category::name).toList(),
        summary.allergies().stream().map(PatientPayloads::line).toList(),
        summary.medicines().stream().map(PatientPayloads::medicine).toList(),
        summary.conditions().stream().map(PatientPayloads::line).toList(),
        summary.devices().stream().map(PatientPayloads::line).toList(),
        summary.checkups().stream().map(PatientPayloads::checkup).toList());
  }

  private static SummaryPayload.Line line(Summary.Line line) {
    return new SummaryPayload.Line(
        line.record().value(),
        line.name(),
        line.state(),
        line.severity(),
        line.day(),
        line.source());
  }

  private static SummaryPayload.Medicine medicine(Summary.Medicine medicine) {
    Summary.Line line = medicine.line();
    return new SummaryPayload.Medicine(
        line.record().value(),
        line.name(),
        medicine.usage(),
        medicine.amount(),
        medicine.supply(),
        line.day(),
        line.source());
  }

  private static SummaryPayload.LastCheckup checkup(Summary.LastCheckup checkup) {
    Summary.Line line = checkup.line();
    return new SummaryPayload.LastCheckup(
        line.record().value(),
        line.name(),
        checkup.results(),
        checkup.notable().stream().map(CheckupItem::name).toList(),
        line.day(),
        line.source());
  }

  static CardRequestsPayload requests(List<AskingByCard.Asked> asked) {
    return new CardRequestsPayload(
        asked.stream()
            .map(
                one ->
                    new CardRequestsPayload.Request(
                        one.id(),
                        one.card(),
                        one.purpose().name(),
                        one.at(),
                        one.stand().name(),
                        one.patient() == null ? null : one.patient().value()))
            .toList());
  }

  static ReceptionOfferPayload offer(AnsweringCodes.Offer offer) {
    return new ReceptionOfferPayload(
        offer.institution(),
        offer.practitioner(),
        offer.terms().purpose().name(),
        Enums.names(offer.terms().categories()),
        offer.terms().until(),
        offer.expiresAt());
  }
}
