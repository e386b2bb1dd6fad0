package jp.mimamori.receipt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.mimamori.consent.GrantId;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.paper.Printing;

/**
 * Hands out the receipt of a grant. It is printed after the reading is over, so that nobody waits
 * for a database while paper is made.
 */
@ApplicationScoped
public class IssuingReceipts {

  @Inject WritingReceipts writing;
  @Inject Printing printing;

  /**
   * The receipt as a PDF.
   *
   * @throws RefusedException when the caller is neither the person nor a guardian, or there is no
   *     such grant
   */
  public byte[] pdf(Caller caller, SubjectId subject, GrantId id) {
    return printing.print(writing.receipt(caller, subject, id));
  }
}
