package jp.mimamori.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mimamori.consent.Permit;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Role;
import jp.mimamori.ledger.Ledger;
import org.jspecify.annotations.Nullable;

/**
 * What somebody was told of, as far as the same person may see it now. Reading it is reading the
 * ledger, and stands in it; the number at the bell tells nothing of anybody and does not.
 */
@ApplicationScoped
public class ReadingNotices {

  /** The most that one page holds. */
  public static final int PAGE = 50;

  /** The bell counts no further. */
  public static final int MOST_UNREAD = 100;

  private static final int LOADS = 4;

  @Inject Notices notices;
  @Inject Sights sights;
  @Inject Ledger ledger;
  @Inject Clock clock;

  /**
   * A part of somebody's notices.
   *
   * @param notices newest first
   * @param next give as {@code before} for those before these; null when there are none
   */
  public record Part(List<Told> notices, @Nullable UUID next) {}

  /**
   * The caller's notices, newest first.
   *
   * @param before only older ones than this; null to begin with the newest
   */
  @Transactional
  public Part part(Caller caller, @Nullable UUID before) {
    Instant now = clock.instant();
    List<Told> told = new ArrayList<>();
    List<Permit> permits = new ArrayList<>();
    UUID next = before;
    for (int load = 0; load < LOADS && told.size() < PAGE; load++) {
      int wanted = PAGE - told.size();
      List<Notice> notes = notices.of(caller.account(), next, wanted);
      Sights.Seen seen = sights.of(caller, notes, now);
      told.addAll(seen.told());
      permits.addAll(seen.permits());
      if (notes.size() < wanted) {
        next = null;
        break;
      }
      next = notes.get(notes.size() - 1).id();
    }
    noteOnce(permits);
    return new Part(List.copyOf(told), next);
  }

  /** How many of them the caller has not read; {@link #MOST_UNREAD} stands for any more. */
  @Transactional
  public int unread(Caller caller) {
    List<Notice> unread =
        caller.role() == Role.CITIZEN || caller.role() == Role.PRACTITIONER
            ? notices.unread(caller.account(), MOST_UNREAD)
            : List.of();
    return unread.isEmpty() ? 0 : sights.of(caller, unread, clock.instant()).told().size();
  }

  /**
   * The caller has read one.
   *
   * @return false when there is none, or none any more that the caller may see
   */
  @Transactional
  public boolean read(Caller caller, UUID id) {
    Instant now = clock.instant();
    Optional<Notice> notice =
        notices
            .find(caller.account(), id)
            .filter(one -> !sights.of(caller, List.of(one), now).told().isEmpty());
    notice.ifPresent(one -> one.read(now));
    return notice.isPresent();
  }

  /** The caller has read all of them. */
  @Transactional
  public void readAll(Caller caller) {
    notices.readAll(caller.account(), clock.instant());
  }

  /** Each person and action once, however many parts it took. */
  private void noteOnce(List<Permit> permits) {
    List<Permit> once = new ArrayList<>();
    for (Permit permit : permits) {
      boolean noted =
          once.stream()
              .anyMatch(
                  other ->
                      other.subject().equals(permit.subject())
                          && other.question().action() == permit.question().action());
      if (!noted) {
        once.add(permit);
      }
    }
    if (!once.isEmpty()) {
      ledger.noteAll(once);
    }
  }
}
