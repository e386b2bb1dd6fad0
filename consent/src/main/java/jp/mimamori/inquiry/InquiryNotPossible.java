package jp.mimamori.inquiry;

/** Why something cannot be asked or answered. */
public class InquiryNotPossible extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  /** The reasons. */
  public enum Why {
    /** It says nothing. */
    NO_WORDS,
    /** It says more than can be kept. */
    TOO_LONG,
    /** The same person has asked about the same look and has no answer yet. */
    ASKED_ALREADY,
    /** {@link Inquiries#MOST_OPEN} inquiries have no answer yet. */
    TOO_MANY_WAIT
  }

  private final Why why;

  public InquiryNotPossible(Why why) {
    super(why.name());
    this.why = why;
  }

  public Why why() {
    return why;
  }

  static String checked(String words, int longest) {
    String said = words.strip();
    if (said.isEmpty()) {
      throw new InquiryNotPossible(Why.NO_WORDS);
    }
    if (said.length() > longest) {
      throw new InquiryNotPossible(Why.TOO_LONG);
    }
    return said;
  }
}
