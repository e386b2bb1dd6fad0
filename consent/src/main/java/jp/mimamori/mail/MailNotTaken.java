package jp.mimamori.mail;

/** The mail server did not take a mail over. Its own words are not handed on: they name people. */
class MailNotTaken extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final boolean forGood;

  MailNotTaken(Exception cause) {
    this(cause, false);
  }

  private MailNotTaken(Exception cause, boolean forGood) {
    super(cause.getClass().getSimpleName(), cause);
    this.forGood = forGood;
  }

  /** It will not take it later either. */
  static MailNotTaken forGood(Exception cause) {
    return new MailNotTaken(cause, true);
  }

  boolean isForGood() {
    return forGood;
  }
}
