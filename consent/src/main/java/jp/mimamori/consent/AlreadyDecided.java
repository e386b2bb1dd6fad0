package jp.mimamori.consent;

import jakarta.persistence.PersistenceException;
import java.sql.SQLException;

/** Somebody else decided on the same thing first, or there is nothing left to decide. */
public class AlreadyDecided extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** The SQLSTATE of H2 and PostgreSQL for a key that is taken. */
  private static final String UNIQUE_VIOLATION = "23505";

  public AlreadyDecided() {
    super("already decided", null, false, false);
  }

  /**
   * What it means that a decision could not be written: that another took its place before, when
   * the key was taken; else the failure itself.
   */
  public static RuntimeException orFailed(PersistenceException failed) {
    for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && UNIQUE_VIOLATION.equals(sql.getSQLState())) {
        return new AlreadyDecided();
      }
    }
    return failed;
  }
}
