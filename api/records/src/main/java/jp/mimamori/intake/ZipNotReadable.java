package jp.mimamori.intake;

/** A zip file, or one entry of it, that {@link Zip} does not read. */
public final class ZipNotReadable extends Exception {

  /** Why. */
  public enum Reason {
    /** Not a zip file, cut off, or contradicting itself. */
    BROKEN,
    ENCRYPTED,
    /** Would be too large unpacked, as a whole or against its packed size. */
    TOO_LARGE,
    TOO_MANY,
    /** An entry whose name leads out of the folder. */
    UNSAFE_NAME,
    LINK,
    SAME_NAME
  }

  private final Reason reason;
  private final String place;

  ZipNotReadable(Reason reason, String place) {
    super(reason.name(), null, false, false);
    this.reason = reason;
    this.place = place;
  }

  public Reason reason() {
    return reason;
  }

  /** The entry's name; empty when it is the whole file. */
  public String place() {
    return place;
  }
}
