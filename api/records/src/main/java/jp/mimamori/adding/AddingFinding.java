package jp.mimamori.adding;

import jp.mimamori.intake.FindingCode;
import jp.mimamori.intake.Severity;

/** Why a resource is not added. */
public enum AddingFinding implements FindingCode {
  TYPE_DIFFERS,
  SUBJECT_MISSING,
  ELEMENT_MISSING,
  SOMEBODY_ELSE,
  REFERENCE_NOT_TAKEN,
  CONTAINED_NOT_TAKEN,
  MODIFIER_NOT_TAKEN,
  ATTACHMENT_ELSEWHERE,
  ATTACHMENT_MISSING,
  ATTACHMENTS_TOO_MANY,
  ATTACHMENT_NOT_INLINE,
  ATTACHMENT_UNREADABLE,
  ATTACHMENT_TYPE_DIFFERS,
  STATUS_NOT_TAKEN,
  IN_THE_FUTURE,
  TOO_LARGE,
  /** It was corrected since by another, which stays. */
  CORRECTED_SINCE;

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }
}
