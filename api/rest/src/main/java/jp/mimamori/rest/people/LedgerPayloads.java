package jp.mimamori.rest.people;

import java.util.List;
import jp.mimamori.inquiry.AnsweringInquiries;
import jp.mimamori.inquiry.Followed;
import jp.mimamori.inquiry.Inquiry;
import jp.mimamori.inquiry.InquiryStep;
import jp.mimamori.inquiry.OverdueInquiries;
import jp.mimamori.inquiry.ReadingInquiries;
import jp.mimamori.ledger.Ledger;
import jp.mimamori.ledger.LedgerRow;
import jp.mimamori.mobile.InquiriesPayload;
import jp.mimamori.mobile.LedgerPayload;
import jp.mimamori.mobile.WaitingPayload;
import org.jspecify.annotations.Nullable;

/** The ledger, and what is asked about it, as the contract's payloads. */
final class LedgerPayloads {

  private LedgerPayloads() {}

  static LedgerPayload ledger(List<LedgerRow> rows) {
    Long next = rows.size() < Ledger.PAGE ? null : rows.get(rows.size() - 1).seq();
    return new LedgerPayload(rows.stream().map(LedgerPayloads::row).toList(), next);
  }

  static InquiriesPayload inquiries(List<ReadingInquiries.Asked> asked) {
    return new InquiriesPayload(asked.stream().map(LedgerPayloads::inquiry).toList());
  }

  static InquiriesPayload.Inquiry inquiry(ReadingInquiries.Asked asked) {
    Followed followed = asked.followed();
    Inquiry inquiry = followed.inquiry();
    return new InquiriesPayload.Inquiry(
        inquiry.id(),
        asked.own(),
        inquiry.askerName(),
        row(asked.row()),
        inquiry.words(),
        inquiry.askedAt(),
        inquiry.dueAt(),
        asked.state().name(),
        followed.answer().map(LedgerPayloads::answer).orElse(null));
  }

  static WaitingPayload waiting(
      List<AnsweringInquiries.Waiting> waiting, List<OverdueInquiries.Overdue> overdue) {
    return new WaitingPayload(
        waiting.stream().map(LedgerPayloads::waiting).toList(),
        overdue.stream()
            .map(
                late ->
                    new WaitingPayload.Overdue(
                        late.inquiry(), late.institution(), late.askedAt(), late.dueAt()))
            .toList());
  }

  private static WaitingPayload.Waiting waiting(AnsweringInquiries.Waiting waiting) {
    Inquiry inquiry = waiting.followed().inquiry();
    return new WaitingPayload.Waiting(
        inquiry.id(),
        row(waiting.row()),
        inquiry.words(),
        inquiry.isShielded(),
        inquiry.askedAt(),
        inquiry.dueAt(),
        waiting.state().name());
  }

  private static InquiriesPayload.Answer answer(InquiryStep step) {
    return new InquiriesPayload.Answer(step.words(), step.byName(), step.takenAt());
  }

  private static LedgerPayload.Row row(LedgerRow row) {
    return new LedgerPayload.Row(
        row.seq(),
        row.notedAt(),
        row.clockBack(),
        // whose name may not be told is not told by the account either
        row.callerName().isEmpty() ? null : row.accountId(),
        row.callerName(),
        row.callerRole().name(),
        row.institutionName(),
        row.profession(),
        row.app(),
        row.channel().name(),
        row.action().name(),
        row.purpose().name(),
        row.categories(),
        name(row.ground()),
        row.grantId(),
        name(row.refusal()),
        row.requestId(),
        row.recordCount(),
        row.contained(),
        row.recordDigest());
  }

  private static @Nullable String name(@Nullable Enum<?> constant) {
    return constant == null ? null : constant.name();
  }
}
