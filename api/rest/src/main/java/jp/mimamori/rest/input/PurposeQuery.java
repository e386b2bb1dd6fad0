package jp.mimamori.rest.input;

import jakarta.ws.rs.QueryParam;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.Terms;
import jp.mimamori.consent.TermsNotPossible;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Role;
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
   * Likewise at the door of the emergency dataset, which alone is opened for an emergency;
   * emergency staff come for one when they do not say.
   *
   * @throws BadParameter when the URL names a purpose that is not known
   */
  public Purpose evenEmergency(Caller caller) {
    return purpose == null && caller.role() == Role.EMERGENCY
        ? Purpose.EMERGENCY
        : known(caller, purpose);
  }

  /**
   * Likewise, as it is written elsewhere.
   *
   * @throws BadParameter when it is none that is known, or an emergency, for which no record is
   *     read
   */
  public static Purpose of(Caller caller, @Nullable String written) {
    Purpose known = known(caller, written);
    if (known == Purpose.EMERGENCY) {
      throw new BadParameter("purpose", "Nothing is read here for an emergency.");
    }
    return known;
  }

  private static Purpose known(Caller caller, @Nullable String written) {
    try {
      return written == null ? Requests.purposeOf(caller) : Terms.purpose(written);
    } catch (TermsNotPossible unknown) {
      throw new BadParameter("purpose", "purpose is none that is known here.");
    }
  }
}
