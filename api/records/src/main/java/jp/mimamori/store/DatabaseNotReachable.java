package jp.mimamori.store;

/**
 * The database did not answer at start. Carries the driver's code only: a driver's message may hold
 * values.
 */
public final class DatabaseNotReachable extends RuntimeException {

  DatabaseNotReachable(java.sql.SQLException cause) {
    super(
        "The database does not answer (SQL state "
            + cause.getSQLState()
            + ", code "
            + cause.getErrorCode()
            + ")");
  }
}
