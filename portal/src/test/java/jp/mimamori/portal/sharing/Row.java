package jp.mimamori.portal.sharing;

import java.time.Instant;
import java.util.UUID;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.Ground;
import jp.mimamori.consent.Refusal;
import jp.mimamori.identity.Channel;
import jp.mimamori.ledger.LedgerRow;
import org.jspecify.annotations.Nullable;

/** A row of a test's own. */
final class Row extends LedgerRow {

  private final UUID account;
  private final Instant at;
  private final Action action;
  private final String categories;
  private final Refusal.@Nullable Reason refusal;

  private Row(
      UUID account,
      Instant at,
      Action action,
      String categories,
      Refusal.@Nullable Reason refusal) {
    this.account = account;
    this.at = at;
    this.action = action;
    this.categories = categories;
    this.refusal = refusal;
  }

  static Row permitted(UUID account, String at, Action action, String categories) {
    return new Row(account, Instant.parse(at), action, categories, null);
  }

  static Row refused(UUID account, String at, Action action) {
    return new Row(account, Instant.parse(at), action, "*", Refusal.Reason.NO_GROUND);
  }

  @Override
  public Instant notedAt() {
    return at;
  }

  @Override
  public UUID accountId() {
    return account;
  }

  @Override
  public String callerName() {
    return "見本 " + account.getLeastSignificantBits();
  }

  @Override
  public Channel channel() {
    return Channel.PORTAL;
  }

  @Override
  public Action action() {
    return action;
  }

  @Override
  public String categories() {
    return categories;
  }

  @Override
  public @Nullable Ground ground() {
    return refusal == null ? Ground.SELF : null;
  }

  @Override
  public Refusal.@Nullable Reason refusal() {
    return refusal;
  }

  @Override
  public boolean permitted() {
    return refusal == null;
  }
}
