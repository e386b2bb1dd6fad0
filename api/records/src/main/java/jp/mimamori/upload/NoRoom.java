package jp.mimamori.upload;

/** Too many files are worked on already; the same file is welcome in a while. */
public class NoRoom extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NoRoom() {
    super("no room for another file", null, false, false);
  }
}
