package jp.mimamori.attachment;

/** A file that is not taken. */
public class Unfit extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Why; of several the first is told. */
  public enum Why {
    FILE_EMPTY,
    /** Neither a picture nor a PDF. */
    FILE_TYPE,
    /** What phones of one maker write, which nothing here can open. */
    HEIC,
    /** A picture of another kind than JPEG and PNG. */
    OTHER_PICTURE,
    ANIMATED,
    PICTURE_DAMAGED,
    /** More pixels than any camera needs. */
    PICTURE_TOO_LARGE,
    PDF_DAMAGED,
    PDF_ENCRYPTED,
    PDF_SCRIPT,
    /** Starts, sends or plays something. */
    PDF_ACTS,
    PDF_FILES,
    /** A form of its own kind (XFA), which is a program. */
    PDF_FORM,
    /** A picture in it says where it was taken. */
    PDF_LOCATION,
    PDF_PAGES
  }

  private final Why why;

  Unfit(Why why) {
    super(why.name(), null, false, false);
    this.why = why;
  }

  public Why why() {
    return why;
  }
}
