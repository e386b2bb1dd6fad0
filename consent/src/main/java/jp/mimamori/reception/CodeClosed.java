package jp.mimamori.reception;

/**
 * There is no such code to answer: it is over, was answered, was withdrawn, or never was. Which of
 * them it is nobody is told.
 */
public class CodeClosed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public CodeClosed() {
    super("the code is closed", null, false, false);
  }
}
