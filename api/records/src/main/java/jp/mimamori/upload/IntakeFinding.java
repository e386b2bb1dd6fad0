package jp.mimamori.upload;

import java.util.List;
import java.util.Locale;
import jp.mimamori.intake.FindingCode;
import jp.mimamori.intake.Severity;

/** What is found about an upload before or beside its format. */
public enum IntakeFinding implements FindingCode {
  /** No importer knows the format. */
  FORMAT_NOT_KNOWN(Severity.ERROR),
  /** The upload is empty. */
  EMPTY(Severity.ERROR),
  /** The upload is larger than what is taken; argument: the limit in MB. */
  TOO_LARGE(Severity.ERROR),
  /**
   * The document is about somebody else than the person it was uploaded for; argument: what
   * differs, a {@link Matching.Trait}.
   */
  SOMEBODY_ELSE(Severity.ERROR),
  /** The document does not say whom it is about. */
  NOBODY_NAMED(Severity.WARNING),
  /** The name differs, and the insured number is the same. */
  NAME_DIFFERS(Severity.WARNING),
  /** Something that was done is dated after the day it came in; argument: the day. */
  DATE_IN_FUTURE(Severity.WARNING),
  /** Nobody registered here has this insured number and birth date. */
  NOBODY_MATCHES(Severity.WARNING),
  /** Several people have this insured number and birth date; none was picked. */
  SEVERAL_MATCH(Severity.WARNING),
  /** Number and birth date fit one person, and sex or name speak against it. */
  NOT_CERTAIN(Severity.WARNING),
  /** The uploader may not, or no longer, add to this person's records. */
  NOT_PERMITTED(Severity.ERROR),
  /** Nobody is meant who lets the institution add this, whether there is such a one here or not. */
  NOT_A_PATIENT(Severity.ERROR),
  /** Without insured number and birth date nobody can be found. */
  NOT_ENOUGH_TO_MATCH(Severity.WARNING),
  /** The server ended each time it was at this document; it is not tried again by itself. */
  ENDS_THE_SERVER(Severity.WARNING),
  /** Something unexpected happened; the upload is kept. */
  NOT_PROCESSED(Severity.ERROR);

  private final Severity severity;

  IntakeFinding(Severity severity) {
    this.severity = severity;
  }

  @Override
  public Severity severity() {
    return severity;
  }

  /** What differs is kept as a {@link Matching.Trait} and told in the reader's language. */
  @Override
  public String sentence(Locale locale, List<String> arguments) {
    List<String> told =
        this == SOMEBODY_ELSE
            ? arguments.stream().map(words(locale)::getString).toList()
            : arguments;
    return FindingCode.super.sentence(locale, told);
  }
}
