package jp.mimamori.inquiry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.mimamori.consent.Permit;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Role;
import jp.mimamori.identity.SubjectId;

/**
 * Which institutions did not answer in time, for the operator, who can remind them. Nothing of what
 * was asked, and about whom, is in it.
 */
@ApplicationScoped
public class OverdueInquiries {

  @Inject InquiryLeave leave;
  @Inject Inquiries inquiries;
  @Inject Clock clock;

  /** An inquiry that was not answered in time. */
  public record Overdue(UUID inquiry, String institution, Instant askedAt, Instant dueAt) {}

  /** The one that is overdue longest first, at most 200; none to anybody but an operator. */
  @Transactional
  public List<Overdue> overdue(Caller caller) {
    Instant now = clock.instant();
    if (caller.role() != Role.OPERATOR) {
      return List.of();
    }
    List<Followed> overdue = inquiries.overdue(now);
    Map<SubjectId, Permit> permits = leave.permits(caller, overdue, now);
    return overdue.stream()
        .map(Followed::inquiry)
        .filter(inquiry -> permits.containsKey(inquiry.subject()))
        .map(this::told)
        .toList();
  }

  private Overdue told(Inquiry inquiry) {
    String institution = inquiry.institution().map(inquiries::nameOf).orElse("");
    return new Overdue(inquiry.id(), institution, inquiry.askedAt(), inquiry.dueAt());
  }
}
