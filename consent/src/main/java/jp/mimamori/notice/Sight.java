package jp.mimamori.notice;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.Consent;
import jp.mimamori.consent.EmergencyAccess;
import jp.mimamori.consent.Permit;
import jp.mimamori.consent.Terms;
import jp.mimamori.identity.Institution;
import jp.mimamori.identity.Role;
import jp.mimamori.ledger.LedgerRow;
import jp.mimamori.sharing.Telling;
import org.jspecify.annotations.Nullable;

/**
 * How far somebody sees into what people are told of one person.
 *
 * @param permits what rests on: for the ledger, and for grants where they are concerned
 * @param rows of the ledger, by place, as the reader sees them
 * @param untold institutions that the reader hears nothing of
 */
record Sight(List<Permit> permits, Map<Long, LedgerRow> rows, Set<UUID> untold) {

  /** What a row of the ledger tells; empty when the reader does not see the row. */
  Optional<Told> ofRow(Notice notice, long seq) {
    return Optional.ofNullable(rows.get(seq))
        .map(
            row ->
                told(
                    notice,
                    row.callerName(),
                    row.callerRole(),
                    row.institutionName() == null ? "" : row.institutionName(),
                    null,
                    null,
                    null));
  }

  /**
   * What a grant tells; empty when the list of grants would not show it to the reader, or when it
   * is to an institution that the reader hears nothing of.
   *
   * @param institution where the grantee is; null for somebody who works nowhere
   */
  Optional<Told> ofGrant(Notice notice, Consent consent, Set<UUID> institutions) {
    boolean listed =
        permits.stream()
            .filter(permit -> permit.question().action() == Action.READ_GRANTS)
            .anyMatch(permit -> Telling.tells(permit, permit.question().caller(), consent));
    if (!listed || !Collections.disjoint(untold, institutions)) {
      return Optional.empty();
    }
    String who = shielded() ? "" : consent.grant().granteeName();
    return Optional.of(told(notice, who, null, "", consent, null, null));
  }

  /** What is to be confirmed; empty for whoever does not see this kind of data. */
  Optional<Told> ofReview(Notice notice, Review review) {
    return permits.stream()
            .filter(permit -> notice.kind().rests(permit.question().action()))
            .anyMatch(permit -> permit.categories().contains(review.kind()))
        ? Optional.of(told(notice, "", null, "", null, review, null))
        : Optional.empty();
  }

  /**
   * That somebody broke the glass: who, where and why; no more than that it happened to whoever
   * must not learn of places, or hears nothing of this one.
   */
  Told ofEmergency(Notice notice, EmergencyAccess access) {
    return shielded() || untold.contains(access.institution())
        ? ofNothing(notice)
        : told(notice, access.name(), Role.EMERGENCY, access.institutionName(), null, null, access);
  }

  /** That something was written there; empty for whoever would not see it among the records. */
  Optional<Told> ofTreated(Notice notice, Institution hospital) {
    return permits.stream()
                .filter(permit -> notice.kind().rests(permit.question().action()))
                .anyMatch(permit -> TreatedSights.shows(permit, notice, hospital))
            && !untold.contains(hospital.id())
        ? Optional.of(told(notice, "", null, "", null, null, null))
        : Optional.empty();
  }

  /** That something happened, and no more. */
  Told ofNothing(Notice notice) {
    return told(notice, "", null, "", null, null, null);
  }

  private boolean shielded() {
    return permits.stream().anyMatch(permit -> permit.reach().shielded());
  }

  private Told told(
      Notice notice,
      String who,
      @Nullable Role role,
      String place,
      @Nullable Consent consent,
      @Nullable Review review,
      @Nullable EmergencyAccess emergency) {
    return new Told(
        notice.id(),
        notice.kind(),
        notice.subject(),
        notice.happenedAt(),
        notice.isRead(),
        who,
        role,
        place,
        consent == null || shielded() ? null : consent.grant().id(),
        consent == null ? null : consent.terms().map(Terms::until).orElse(null),
        review,
        emergency);
  }
}
