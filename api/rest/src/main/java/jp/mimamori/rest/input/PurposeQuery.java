package jp.mimamori.rest.input;

import jakarta.ws.rs.QueryParam;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.Terms;
import jp.mimamori.consent.TermsNotPossible;
import jp.mimamori.identity.Caller;
import jp.mimamori.rest.door.Requests;
import jp.mimamori.rest.problem.BadParameter;
import org.jspecify.annotations.Nullable;

/** What for records are asked: as the URL says, else what callers of the role mostly ask for. */
public class PurposeQuery {

  @QueryParam("purpose")
  @Nullable String purpose;

  /**
   * What for this caller asks.
   *
   * @throws BadParameter when the URL names a purpose that is not known
   */
  public Purpose of(Caller caller) {
    return of(caller, purpose);
  }

  /**
   * Likewise, as it is written elsewhere.
   *
   * @throws BadParameter when it is none that is known
   */
  public static Purpose of(Caller caller, @Nullable String written) {
    try {
      return written == null ? Requests.purposeOf(caller) : Terms.purpose(written);
    } catch (TermsNotPossible unknown) {
      throw new BadParameter("purpose", "purpose is none that is known here.");
    }
  }
}
