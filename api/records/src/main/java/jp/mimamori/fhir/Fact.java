package jp.mimamori.fhir;

/**
 * One thing that a resource says, for people to read.
 *
 * @param label what it is about; the doors have its name in the reader's language
 * @param value as the resource has it: words, a FHIR date, or a code, as the label's kind says
 */
public record Fact(Label label, String value) {

  /** What a value is. */
  public enum Kind {
    /** Words as the document has them. */
    WORDS,
    /** A FHIR date or dateTime, as precise as it was written. */
    TIME,
    /** A code of FHIR itself that the doors have words for. */
    CODE
  }

  /** What a fact is about. */
  public enum Label {
    WHAT(Kind.WORDS),
    STATUS(Kind.CODE),
    CLINICAL_STATUS(Kind.CODE),
    CERTAINTY(Kind.CODE),
    KIND(Kind.WORDS),
    WHEN(Kind.TIME),
    UNTIL(Kind.TIME),
    VALUE(Kind.WORDS),
    WHY_ABSENT(Kind.WORDS),
    JUDGEMENT(Kind.WORDS),
    REFERENCE_RANGE(Kind.WORDS),
    METHOD(Kind.WORDS),
    BODY_SITE(Kind.WORDS),
    AMOUNT(Kind.WORDS),
    SUPPLY(Kind.WORDS),
    USAGE(Kind.WORDS),
    LOT(Kind.WORDS),
    DOSE_NUMBER(Kind.WORDS),
    ROUTE(Kind.WORDS),
    SEVERITY(Kind.CODE),
    CRITICALITY(Kind.CODE),
    REACTION(Kind.WORDS),
    REASON(Kind.WORDS),
    CONCLUSION(Kind.WORDS),
    BY_WHOM(Kind.WORDS),
    WHERE(Kind.WORDS),
    INSURER(Kind.WORDS),
    INSURED_AS(Kind.WORDS),
    QUESTION(Kind.WORDS),
    SECTION(Kind.WORDS),
    NOTE(Kind.WORDS),
    CODE(Kind.WORDS);

    private final Kind kind;

    Label(Kind kind) {
      this.kind = kind;
    }

    public Kind kind() {
      return kind;
    }
  }

  @Override
  public String toString() {
    return "Fact " + label;
  }
}
