package jp.mimamori.rest.emergency;

import java.time.Instant;
import java.util.List;
import jp.mimamori.consent.EmergencyAccess;
import jp.mimamori.emergency.AccessPart;
import jp.mimamori.emergency.Candidate;
import jp.mimamori.emergency.OverdueReviews;
import jp.mimamori.mobile.EmergencyAccessPayload;
import jp.mimamori.mobile.EmergencyAccessesPayload;
import jp.mimamori.mobile.EmergencyCandidatesPayload;
import jp.mimamori.mobile.EmergencyOverduePayload;
import jp.mimamori.rest.input.Places;

/** Who broke the glass, and who was meant, as the contract's payloads. */
final class AccessPayloads {

  private AccessPayloads() {}

  static EmergencyAccessesPayload accesses(AccessPart part, Instant asOf) {
    return new EmergencyAccessesPayload(
        part.accesses().stream().map(access -> access(access, asOf)).toList(),
        Places.text(part.next()));
  }

  static EmergencyAccessPayload access(EmergencyAccess access, Instant asOf) {
    return new EmergencyAccessPayload(
        access.id(),
        access.subject().value(),
        access.name(),
        access.institutionName(),
        access.reason().name(),
        access.place(),
        access.callBack(),
        access.openedAt(),
        access.endsAt(),
        access.isOpen(asOf),
        access.stoppedAt().orElse(null),
        access.stoppedBy().orElse(null),
        access.reviewBy(),
        access.isOverdue(asOf),
        access.reviewedAt().orElse(null),
        access.review().orElse(null));
  }

  static EmergencyOverduePayload overdue(List<OverdueReviews.Overdue> overdue) {
    return new EmergencyOverduePayload(
        overdue.stream()
            .map(
                one ->
                    new EmergencyOverduePayload.Review(
                        one.access(), one.institution(), one.by(), one.openedAt(), one.reviewBy()))
            .toList());
  }

  static EmergencyCandidatesPayload candidates(List<Candidate> candidates) {
    return new EmergencyCandidatesPayload(
        candidates.stream()
            .map(
                one ->
                    new EmergencyCandidatesPayload.Candidate(
                        one.subject().value(),
                        one.name(),
                        one.kana(),
                        one.bornOn(),
                        one.sex().code(),
                        one.town()))
            .toList());
  }
}
