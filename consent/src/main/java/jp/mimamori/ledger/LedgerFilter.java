package jp.mimamori.ledger;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What of a person's ledger is wanted.
 *
 * @param from the first moment
 * @param until the first moment that is not wanted any more
 * @param except an account whose rows are left out; null to leave out none
 */
public record LedgerFilter(Instant from, Instant until, @Nullable UUID except) {

  /** As text, only its span: whose rows are left out is nobody's business. */
  @Override
  public String toString() {
    return "LedgerFilter " + from + " to " + until;
  }
}
