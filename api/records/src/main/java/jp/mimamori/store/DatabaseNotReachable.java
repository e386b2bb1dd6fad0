package jp.mimamori.store;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * The database did not answer at start. Carries the driver's code only: a driver's message may hold
 * values.
 */
public final class DatabaseNotReachable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  DatabaseNotReachable(SQLException cause) {
    super(
        what(cause.getSQLState())
            + " (SQL state "
            + cause.getSQLState()
            + ", code "
            + cause.getErrorCode()
            + ")");
  }

  private static String what(@Nullable String state) {
    return switch (state == null ? "" : state) {
      case "90020" -> "the database is open in another process";
      case "28000", "28P01" -> "the database refuses the user or the password";
      case "3D000" -> "the database server has no such database";
      default -> "the database does not answer";
    };
  }
}
