package jp.mimamori.ledger;

import java.time.Instant;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.mimamori.consent.Category;
import jp.mimamori.consent.Decision;
import jp.mimamori.consent.Permit;
import jp.mimamori.consent.Question;
import jp.mimamori.consent.Refusal;
import org.jspecify.annotations.Nullable;

/** A decision in the form of the row it becomes. */
record LedgerEntry(
    Instant notedAt,
    @Nullable UUID subject,
    UUID account,
    String role,
    String name,
    String channel,
    String action,
    String purpose,
    String categories,
    @Nullable String ground,
    @Nullable String refusal,
    UUID request) {

  private static final String ALL = "*";

  static LedgerEntry of(Decision decision) {
    Question question = decision.question();
    return new LedgerEntry(
        question.asOf(),
        question.subject() == null ? null : question.subject().value(),
        question.caller().account().value(),
        question.caller().role().name(),
        question.caller().name(),
        question.caller().channel().name(),
        question.action().name(),
        question.purpose().name(),
        categories(question),
        decision instanceof Permit permit ? permit.ground().name() : null,
        decision instanceof Refusal refusal ? refusal.reason().name() : null,
        question.caller().request());
  }

  private static String categories(Question question) {
    if (question.categories().size() == Category.values().length) {
      return ALL;
    }
    return question.categories().stream()
        .map(Category::name)
        .sorted()
        .collect(Collectors.joining(","));
  }
}
