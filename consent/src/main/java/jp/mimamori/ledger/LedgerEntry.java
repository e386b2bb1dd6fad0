package jp.mimamori.ledger;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.mimamori.consent.Admission;
import jp.mimamori.consent.Category;
import jp.mimamori.consent.Decision;
import jp.mimamori.consent.GrantId;
import jp.mimamori.consent.Permit;
import jp.mimamori.consent.Question;
import jp.mimamori.consent.Refusal;
import jp.mimamori.identity.Affiliation;
import jp.mimamori.identity.Via;
import org.jspecify.annotations.Nullable;

/**
 * A decision in the form of the row it becomes.
 *
 * @param grant that it rests on, or that was decided on
 * @param recordCount null in rows from before records were counted
 * @param contained kinds of the records that left; null in those rows
 */
record LedgerEntry(
    Instant notedAt,
    @Nullable UUID subject,
    UUID account,
    String role,
    String name,
    @Nullable UUID institution,
    @Nullable String institutionName,
    @Nullable String profession,
    @Nullable String app,
    String channel,
    String action,
    String purpose,
    String categories,
    @Nullable String ground,
    @Nullable UUID grant,
    @Nullable String refusal,
    UUID request,
    @Nullable Integer recordCount,
    @Nullable String recordDigest,
    @Nullable String contained) {

  private static final String ALL = "*";

  static LedgerEntry of(Decision decision, Disclosed disclosed) {
    return of(
        decision,
        disclosed,
        decision instanceof Permit permit ? permit.grant().orElse(null) : null);
  }

  /** Of a permit to decide on a grant. */
  static LedgerEntry on(GrantId grant, Decision decision) {
    return of(decision, Disclosed.nothing(), decision instanceof Permit ? grant : null);
  }

  private static LedgerEntry of(Decision decision, Disclosed disclosed, @Nullable GrantId grant) {
    Question question = decision.question();
    Affiliation works = question.caller().affiliation();
    return new LedgerEntry(
        // as exact as the column
        question.asOf().truncatedTo(ChronoUnit.MICROS),
        question.subject() == null ? null : question.subject().value(),
        question.caller().account().value(),
        question.caller().role().name(),
        question.caller().name(),
        works == null ? null : works.institution(),
        works == null ? null : works.institutionName(),
        works == null ? null : works.profession().name(),
        app(question.caller().via()),
        question.caller().channel().name(),
        question.action().name(),
        question.purpose().name(),
        names(question.categories()),
        ground(decision),
        grant == null ? null : grant.value(),
        decision instanceof Refusal refusal ? refusal.reason().name() : null,
        question.caller().request(),
        disclosed.count(),
        disclosed.digest(),
        names(disclosed.categories()));
  }

  private static @Nullable String ground(Decision decision) {
    if (decision instanceof Admission admission) {
      return admission.ground().name();
    }
    return decision instanceof Permit permit ? permit.ground().name() : null;
  }

  private static @Nullable String app(@Nullable Via via) {
    return via == null ? null : via.name();
  }

  private static String names(Collection<Category> categories) {
    if (categories.size() == Category.values().length) {
      return ALL;
    }
    return categories.stream().map(Category::name).sorted().collect(Collectors.joining(","));
  }
}
