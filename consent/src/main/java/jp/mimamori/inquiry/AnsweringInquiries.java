package jp.mimamori.inquiry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.AlreadyDecided;
import jp.mimamori.consent.Permit;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.identity.Affiliation;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Role;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.ledger.Ledger;
import jp.mimamori.ledger.LedgerRow;

/**
 * Whoever works at an institution answers what was asked there, an operator what names no
 * institution. They see the row and the words, and no record.
 */
@ApplicationScoped
public class AnsweringInquiries {

  @Inject InquiryLeave leave;
  @Inject Ledger ledger;
  @Inject Inquiries inquiries;
  @Inject Clock clock;

  /** An inquiry that waits, with the row it is about. */
  public record Waiting(Followed followed, LedgerRow row, Followed.State state) {}

  /**
   * What waits for the caller's answer, the oldest first. Each person concerned finds in the ledger
   * that it was read.
   */
  @Transactional
  public List<Waiting> waiting(Caller caller) {
    Instant now = clock.instant();
    List<Followed> open = open(caller);
    Map<SubjectId, Permit> permits = leave.permits(caller, open, now);
    return open.stream()
        .filter(followed -> permits.containsKey(followed.inquiry().subject()))
        .flatMap(
            followed -> waiting(permits.get(followed.inquiry().subject()), followed, now).stream())
        .toList();
  }

  /**
   * Answers.
   *
   * @throws InquiryNotPossible when it says nothing, or too much
   * @throws AlreadyDecided when it was answered or closed before
   * @throws RefusedException when nothing of that id was asked where the caller works
   */
  @Transactional
  public Followed answer(Caller caller, UUID id, String words) {
    Instant now = clock.instant();
    Optional<Followed> found = inquiries.find(id).filter(f -> isFor(caller, f.inquiry()));
    if (found.isEmpty()) {
      throw leave.absent(caller, null, Action.ANSWER, now);
    }
    Inquiry inquiry = found.get().inquiry();
    leave.permitFor(caller, inquiry.subject(), Action.ANSWER, now);
    if (!found.get().isOpen()) {
      throw new AlreadyDecided();
    }
    InquiryStep step = new InquiryStep(inquiry, 1, InquiryStep.Kind.ANSWERED, caller, words, now);
    inquiries.add(step);
    return new Followed(inquiry, List.of(step));
  }

  private List<Followed> open(Caller caller) {
    Affiliation works = caller.affiliation();
    if (works != null) {
      return inquiries.openAt(works.institution());
    }
    return caller.role() == Role.OPERATOR ? inquiries.openAtTheOperator() : List.of();
  }

  private static boolean isFor(Caller caller, Inquiry inquiry) {
    Affiliation works = caller.affiliation();
    return inquiry
        .institution()
        .map(institution -> works != null && institution.equals(works.institution()))
        .orElse(caller.role() == Role.OPERATOR);
  }

  private Optional<Waiting> waiting(Permit permit, Followed followed, Instant now) {
    return ledger
        .askedAbout(permit, followed.inquiry().row())
        .map(row -> new Waiting(followed, row, followed.stateAt(now)));
  }
}
