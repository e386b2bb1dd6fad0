package jp.mimamori.intake;

/** A document that {@link Xml} does not read; says why and where, never what stands there. */
public final class XmlNotReadable extends Exception {

  /** Why. */
  public enum Reason {
    /** Longer than is allowed. */
    TOO_LARGE,
    /** Elements nested too deeply, too many elements, or too many attributes on one. */
    TOO_COMPLEX,
    /** An encoding that is not read, or bytes that are none of the encoding it names. */
    ENCODING,
    /** A document type declaration: the way in for entities, refused as such. */
    DOCTYPE,
    /** Not well-formed. */
    MALFORMED
  }

  private final Reason reason;
  private final String place;

  XmlNotReadable(Reason reason, String place) {
    super(reason.name(), null, false, false);
    this.reason = reason;
    this.place = place;
  }

  public Reason reason() {
    return reason;
  }

  /** Line and column, {@code 12:3}; {@code 1:1} when it is the whole document. */
  public String place() {
    return place;
  }
}
