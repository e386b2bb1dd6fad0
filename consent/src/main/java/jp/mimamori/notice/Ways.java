package jp.mimamori.notice;

/**
 * How somebody is told of a kind of thing.
 *
 * @param inPortal whether it counts at the bell
 * @param byMail whether a mail says that there is something
 */
public record Ways(boolean inPortal, boolean byMail) {

  /** What is so until somebody chooses. */
  static final Ways BOTH = new Ways(true, true);
}
