package jp.mimamori.consent;

/** What a caller wants to do with a person's data. */
public enum Action {
  /** See records. */
  READ,
  /** Add records. */
  WRITE,
  /** Approve what was entered into the emergency dataset, or give it back. */
  APPROVE,
  /** Look for somebody, and open what an emergency needs, without having been let in. */
  BREAK_GLASS,
  /** See who looked. */
  READ_LEDGER,
  /** Ask an institution, or the operator, about a look that is not recognised. */
  INQUIRE,
  /** Answer what a person asked about a look. */
  ANSWER,
  /** See, in the own list, whose records one was granted; no record. */
  SEE_IN_LIST,
  /** Ask the person for a grant. */
  REQUEST_ACCESS,
  /** See what is granted, to whom. */
  READ_GRANTS,
  /** See what of the own records would leave under certain terms. */
  PREVIEW,
  /** Grant what somebody asked for, or grant unasked. */
  GRANT,
  /** Deny what somebody asked for, or take a grant back. */
  REVOKE,
  /** Let a grant go on that somebody else gave for the person. */
  REAFFIRM,
  /**
   * Keep a category, a record, an institution or a period out of every grant, or let it in again.
   */
  CHOOSE,
  /** Hide a visit from the own guardians, or show it again. */
  HIDE,
  /** Register a person, or change what is registered: insured numbers, guardians, an account. */
  REGISTER,
  /** See what is registered about a person; no health data. */
  READ_REGISTRATION,
  /** Record from whom a person is shielded and what a court ordered about a guardian. */
  PROTECT,
  /** Switch the disaster mode on for an area, about nobody in particular. */
  DECLARE_DISASTER,
  /** Switch it off before its time. */
  END_DISASTER,
  /** Decide whether an app may ask people, about nobody in particular. */
  REVIEW_APP
}
