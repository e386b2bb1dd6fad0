package jp.mimamori.identity;

/**
 * What stands between a caller and the door: an app that acts for the account's holder, or a link
 * that somebody handed on. Then the caller is not the person, and may what was granted to the app
 * or the link.
 *
 * @param id of the app or the link
 * @param name as the ledger shows it
 */
public record Via(Kind kind, String id, String name) {

  /** What it can be. */
  public enum Kind {
    APP,
    LINK
  }

  @Override
  public String toString() {
    return "Via " + kind;
  }
}
