package jp.mimamori.emergency;

/** No further picture or paper is taken. */
public class TooManyFiles extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** What there is too much of. */
  public enum Of {
    /** The dataset as it stands. */
    THE_DATASET,
    /** All that was ever submitted of the person. */
    THE_PERSON,
    /** What the account sent within an hour. */
    THE_HOUR
  }

  private final Of what;

  TooManyFiles(Of what) {
    super(what.name(), null, false, false);
    this.what = what;
  }

  public Of what() {
    return what;
  }
}
