package jp.mimamori.upload;

/** More was sent than is taken. */
public class FileTooLarge extends RuntimeException {

  private static final long serialVersionUID = 1L;

  FileTooLarge() {
    super("larger than what is taken", null, false, false);
  }
}
