package jp.mimamori.identity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What stands between a caller and the door: an app that acts for the account's holder, or a link
 * that somebody handed on. Then the caller is not the person, and may what was granted to the app
 * or the link.
 *
 * @param id of the app or the link
 * @param name as the ledger shows it
 * @param grant the one that it was handed its token for; null where any that it was granted will do
 * @param adds whether it was let add records, and not only see them
 */
public record Via(Kind kind, String id, String name, @Nullable UUID grant, boolean adds) {

  /** What it can be. */
  public enum Kind {
    APP,
    LINK,
    /** A hand-over of records that a municipality's system takes its part in. */
    HAND_OVER
  }

  /** It sees records and adds none. */
  public Via(Kind kind, String id, String name, @Nullable UUID grant) {
    this(kind, id, name, grant, false);
  }

  /** Any grant to it will do. */
  public Via(Kind kind, String id, String name) {
    this(kind, id, name, null);
  }

  /** The same, let add records. */
  public Via adding() {
    return new Via(kind, id, name, grant, true);
  }

  /** Whether it may rest what it asks on this grant. */
  public boolean isFor(UUID other) {
    return grant == null || grant.equals(other);
  }

  @Override
  public String toString() {
    return "Via " + kind;
  }
}
