package jp.mimamori.ledger;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.Category;
import org.jspecify.annotations.Nullable;

/**
 * What of a person's ledger is wanted.
 *
 * @param from the first moment
 * @param until the first moment that is not wanted any more
 * @param except an account whose rows are left out; null to leave out none
 * @param by the one account whose rows are wanted; null for those of all
 * @param actions what was done or tried; empty for everything
 * @param category a kind of data that was asked for; null for any
 * @param refusedOnly whether only what was refused is wanted
 */
public record LedgerFilter(
    Instant from,
    Instant until,
    @Nullable UUID except,
    @Nullable UUID by,
    Set<Action> actions,
    @Nullable Category category,
    boolean refusedOnly) {

  /** Before and after all that the databases can tell. */
  private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");

  private static final Instant LAST = Instant.parse("9999-01-01T00:00:00Z");

  public LedgerFilter {
    actions = Set.copyOf(actions);
  }

  /** A time alone, on wish without one account. */
  public LedgerFilter(Instant from, Instant until, @Nullable UUID except) {
    this(from, until, except, null, Set.of(), null, false);
  }

  /** All rows. */
  public static LedgerFilter everything() {
    return new LedgerFilter(FIRST, LAST, null);
  }

  /** As text, only its span: whose rows are wanted is nobody's business. */
  @Override
  public String toString() {
    return "LedgerFilter " + from + " to " + until;
  }
}
