package jp.mimamori.calendar;

/** A calendar that was fetched just before. */
public class TooSoon extends RuntimeException {

  private static final long serialVersionUID = 1L;

  TooSoon() {
    super("fetched just before", null, false, false);
  }

  /** After how many seconds it may be fetched again. */
  public long seconds() {
    return CalendarFeed.BETWEEN.toSeconds();
  }
}
