package jp.mimamori.rest.people;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jp.mimamori.identity.Role;
import jp.mimamori.person.DisablingAccounts;
import jp.mimamori.rest.door.Requests;
import jp.mimamori.rest.input.Ids;

/** {@code /api/people/{person}/accounts}: an operator disables the accounts of a person. */
@Path("people/{person}/accounts")
@RequestScoped
@RolesAllowed(Role.Names.OPERATOR)
public class AccountsResource {

  @Inject DisablingAccounts disabling;

  @DELETE
  public void disable(@PathParam("person") String person, @Context HttpServletRequest request) {
    disabling.of(Requests.caller(request), Ids.subject(person));
  }
}
