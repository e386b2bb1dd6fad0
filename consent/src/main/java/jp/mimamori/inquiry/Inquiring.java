package jp.mimamori.inquiry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.AlreadyDecided;
import jp.mimamori.consent.Permit;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Ids;
import jp.mimamori.identity.Japan;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.ledger.Ledger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * "I do not recognise this": the person, or a guardian, asks the institution that a row of the
 * ledger names, or the operator when it names none.
 */
@ApplicationScoped
public class Inquiring {

  @Inject InquiryLeave leave;
  @Inject Ledger ledger;
  @Inject Inquiries inquiries;
  @Inject Clock clock;

  @Inject
  @ConfigProperty(name = "mimamori.inquiry.days", defaultValue = "14")
  int days;

  /**
   * Asks about a row.
   *
   * @param place of the row, as the caller was told it
   * @throws InquiryNotPossible when it says nothing, or too much is asked already
   * @throws RefusedException when the caller may not, or sees no such row
   */
  @Transactional
  public Followed ask(Caller caller, SubjectId subject, long place, String words) {
    Instant now = clock.instant();
    leave.permitFor(caller, subject, Action.INQUIRE, now);
    Permit seeing = leave.permitFor(caller, subject, Action.READ_LEDGER, now);
    Ledger.Seen seen =
        ledger
            .find(seeing, place)
            .orElseThrow(() -> leave.absent(caller, subject, Action.INQUIRE, now));
    refuseWhenTooMany(caller, subject, seen.seq());
    Inquiry inquiry =
        new Inquiry(
            Ids.next(now),
            new Inquiry.About(
                subject, seen.seq(), seen.row().institutionId(), seeing.reach().shielded()),
            caller,
            words,
            now,
            now.atZone(Japan.ZONE)
                .toLocalDate()
                .plusDays(days + 1)
                .atStartOfDay(Japan.ZONE)
                .toInstant());
    inquiries.add(inquiry);
    return new Followed(inquiry, java.util.List.of());
  }

  /**
   * Ends an inquiry that the caller put: nothing more is needed.
   *
   * @throws AlreadyDecided when it was ended before
   * @throws RefusedException when the caller may not, or did not put it
   */
  @Transactional
  public void close(Caller caller, SubjectId subject, UUID id) {
    Instant now = clock.instant();
    leave.permitFor(caller, subject, Action.INQUIRE, now);
    Followed found =
        inquiries
            .find(id)
            .filter(followed -> followed.inquiry().subject().equals(subject))
            .filter(followed -> followed.inquiry().askedBy().equals(caller.account()))
            .orElseThrow(() -> leave.absent(caller, subject, Action.INQUIRE, now));
    if (found.stateAt(now) == Followed.State.CLOSED) {
      throw new AlreadyDecided();
    }
    int number = found.steps().size() + 1;
    inquiries.add(
        new InquiryStep(found.inquiry(), number, InquiryStep.Kind.CLOSED, caller, "", now));
  }

  private void refuseWhenTooMany(Caller caller, SubjectId subject, long row) {
    var open = inquiries.of(subject).stream().filter(Followed::isOpen).toList();
    boolean same =
        open.stream()
            .map(Followed::inquiry)
            .anyMatch(i -> i.row() == row && i.askedBy().equals(caller.account()));
    if (same) {
      throw new InquiryNotPossible(InquiryNotPossible.Why.ASKED_ALREADY);
    }
    long own = open.stream().filter(f -> f.inquiry().askedBy().equals(caller.account())).count();
    if (own >= Inquiries.MOST_OPEN) {
      throw new InquiryNotPossible(InquiryNotPossible.Why.TOO_MANY_WAIT);
    }
  }
}
