package jp.mimamori.identity;

/** The door a caller came through. */
public enum Channel {
  PORTAL,
  API,
  /**
   * The instance itself: demo data, a job that goes on after a restart for the one who started it.
   */
  SYSTEM
}
