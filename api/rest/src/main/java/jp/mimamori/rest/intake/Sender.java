package jp.mimamori.rest.intake;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.ForbiddenException;
import jp.mimamori.app.Interaction;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Role;
import jp.mimamori.rest.door.AppScopes;
import jp.mimamori.rest.door.Requests;
import jp.mimamori.rest.door.ScopeMissing;

/** Who sends files in: people and operators by themselves, and systems that may add everything. */
final class Sender {

  private static final String EVERY_TYPE = "*";

  private Sender() {}

  /**
   * @throws ScopeMissing when an app asks, or a system whose token does not let it add records of
   *     every type
   * @throws ForbiddenException when one of the staff asks
   */
  static Caller of(HttpServletRequest request) {
    Caller caller = Requests.caller(request);
    boolean isSystem = AppScopes.isSystem(request);
    if (caller.role() == Role.PRACTITIONER && !isSystem) {
      throw new ForbiddenException();
    }
    if (caller.via() != null
        || (isSystem && !AppScopes.may(request, EVERY_TYPE, Interaction.CREATE))) {
      throw new ScopeMissing();
    }
    return caller;
  }
}
