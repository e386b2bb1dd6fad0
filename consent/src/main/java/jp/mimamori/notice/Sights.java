package jp.mimamori.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.Consents;
import jp.mimamori.consent.Deciding;
import jp.mimamori.consent.EmergencyAccesses;
import jp.mimamori.consent.Grantee;
import jp.mimamori.consent.Permit;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.Question;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Ids;
import jp.mimamori.identity.Practitioners;
import jp.mimamori.identity.Role;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.identity.Tenure;
import jp.mimamori.ledger.Ledger;

/**
 * What somebody may see of notices at a moment: what the ledger and the grants would show the same
 * reader then. A guardian sees nothing of hidden visits, no place when shielded from, and nothing
 * any more once the guardianship is over.
 */
@ApplicationScoped
class Sights {

  @Inject Deciding deciding;
  @Inject Ledger ledger;
  @Inject Consents consents;
  @Inject ReviewSights reviews;
  @Inject TreatedSights treated;
  @Inject Practitioners practitioners;
  @Inject EmergencyAccesses accesses;

  /**
   * What of these notices the reader sees.
   *
   * @param told in the order of the notices
   * @param permits on what it rests
   */
  record Seen(List<Told> told, List<Permit> permits) {}

  Seen of(Caller reader, List<Notice> notices, Instant now) {
    Map<SubjectId, List<Notice>> people =
        notices.stream()
            .collect(
                Collectors.groupingBy(Notice::subject, LinkedHashMap::new, Collectors.toList()));
    List<Permit> permits = new ArrayList<>();
    Map<UUID, Told> told = new LinkedHashMap<>();
    people.forEach(
        (person, about) -> {
          List<Told> seen =
              sight(reader, person, about, now)
                  .map(sight -> seen(sight, about, permits))
                  .orElse(List.of());
          seen.forEach(one -> told.put(one.id(), one));
        });
    return new Seen(
        notices.stream().map(Notice::id).filter(told::containsKey).map(told::get).toList(),
        permits);
  }

  private List<Told> seen(Sight sight, List<Notice> about, List<Permit> permits) {
    List<Told> seen = about.stream().flatMap(notice -> told(sight, notice).stream()).toList();
    if (!seen.isEmpty()) {
      permits.addAll(sight.permits());
    }
    return seen;
  }

  private Optional<Told> told(Sight sight, Notice notice) {
    boolean permitted =
        sight.permits().stream()
            .anyMatch(permit -> notice.kind().rests(permit.question().action()));
    if (!permitted) {
      return Optional.empty();
    }
    if (notice.review().isPresent()) {
      return sight.ofReview(notice, notice.review().get());
    }
    if (notice.treated().isPresent()) {
      return practitioners
          .institution(notice.treated().get().hospital())
          .flatMap(hospital -> sight.ofTreated(notice, hospital));
    }
    if (notice.row().isPresent()) {
      return sight.ofRow(notice, notice.row().get());
    }
    if (notice.grant().isPresent()) {
      return consents
          .find(notice.subject(), notice.grant().get())
          .flatMap(c -> sight.ofGrant(notice, c, institutions(c.grant().grantee())));
    }
    return notice.kind() == NoticeKind.EMERGENCY
        ? Optional.of(emergency(sight, notice))
        : Optional.of(sight.ofNothing(notice));
  }

  private Told emergency(Sight sight, Notice notice) {
    return Ids.parse(notice.reference())
        .flatMap(id -> accesses.find(notice.subject(), id))
        .map(access -> sight.ofEmergency(notice, access))
        .orElseGet(() -> sight.ofNothing(notice));
  }

  private Optional<Sight> sight(Caller reader, SubjectId person, List<Notice> about, Instant now) {
    if (reader.role() == Role.PRACTITIONER) {
      return ofPatient(reader, person, about, now);
    }
    Optional<Permit> looks = permit(reader, person, Action.READ_LEDGER, now);
    if (looks.isEmpty()) {
      return Optional.empty();
    }
    List<Permit> permits = new ArrayList<>(List.of(looks.get()));
    if (about.stream().anyMatch(notice -> notice.kind() == NoticeKind.REVIEW)) {
      reviews.ofFamily(reader, person, now).ifPresent(permits::add);
    }
    if (about.stream().anyMatch(notice -> notice.kind() == NoticeKind.TREATED)) {
      treated.ofFamily(reader, person, now).ifPresent(permits::add);
    }
    if (about.stream().anyMatch(notice -> notice.kind().concerns() == Action.READ_GRANTS)) {
      permit(reader, person, Action.READ_GRANTS, now).ifPresent(permits::add);
    }
    Set<Long> seqs =
        about.stream().flatMap(notice -> notice.row().stream()).collect(Collectors.toSet());
    return Optional.of(
        new Sight(permits, ledger.at(looks.get(), seqs), ledger.untold(looks.get())));
  }

  /** Whoever may approve the dataset; of what was done in an emergency, who reads visits too. */
  private Optional<Sight> ofPatient(
      Caller reader, SubjectId person, List<Notice> about, Instant now) {
    Optional<Permit> approves = reviews.ofPatient(reader, person, now);
    if (approves.isEmpty()) {
      return Optional.empty();
    }
    List<Permit> permits = new ArrayList<>(List.of(approves.get()));
    if (about.stream().anyMatch(notice -> notice.kind() == NoticeKind.TREATED)) {
      treated.ofPatient(reader, person, now).ifPresent(permits::add);
    }
    return Optional.of(new Sight(permits, Map.of(), Set.of()));
  }

  private Optional<Permit> permit(Caller reader, SubjectId person, Action action, Instant now) {
    return Optional.of(
            deciding.decide(Question.aboutAll(reader, person, action, Purpose.PERSONAL_USE, now)))
        .filter(Permit.class::isInstance)
        .map(Permit.class::cast);
  }

  /** Where the grantee works or ever worked: each of them tells of what a person did there. */
  private Set<UUID> institutions(Grantee grantee) {
    return switch (grantee.kind()) {
      case INSTITUTION -> Set.of(UUID.fromString(grantee.id()));
      case PRACTITIONER ->
          practitioners.find(UUID.fromString(grantee.id())).stream()
              .flatMap(practitioner -> practitioner.tenures().stream())
              .map(Tenure::institution)
              .collect(Collectors.toSet());
      case APP, DELEGATE, LINK, INSURER, RESEARCHER, HAND_OVER -> Set.of();
    };
  }
}
