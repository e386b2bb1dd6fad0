package jp.mimamori.store;

/**
 * Ends the process when it cannot begin. The container would go on without the application, and
 * whatever watches the process would take it for well.
 */
public final class Stop {

  /** Exit code: started for the other kind of instance than the database was made for. */
  public static final int WRONG_INSTANCE = 3;

  /** Exit code: the database does not answer, or not as this version needs it. */
  public static final int NO_DATABASE = 4;

  private Stop() {}

  /** Says one sentence on the error output and ends the process at once. */
  public static void because(int code, String sentence) {
    System.err.println("mimamori: " + sentence);
    System.err.flush();
    Runtime.getRuntime().halt(code);
  }
}
