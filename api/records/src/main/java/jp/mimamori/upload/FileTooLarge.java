package jp.mimamori.upload;

/** More was sent than {@link ImportingFiles#LARGEST_MB}. */
public class FileTooLarge extends RuntimeException {

  private static final long serialVersionUID = 1L;

  FileTooLarge() {
    super("larger than " + ImportingFiles.LARGEST_MB + " MB", null, false, false);
  }
}
