package jp.mimamori.rest.sharing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Role;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.mobile.AccessRequestPayload;
import jp.mimamori.rest.door.Requests;
import jp.mimamori.rest.input.Ids;
import jp.mimamori.rest.problem.InvalidField;
import jp.mimamori.sharing.RequestingAccess;

/**
 * {@code /api/people/{person}/access-requests}: asks a person for access. The answer is the same
 * whether there is such a person or not; what the person decides shows in reading.
 */
@Path("people/{person}/access-requests")
@RequestScoped
@RolesAllowed({Role.Names.PRACTITIONER, Role.Names.EMERGENCY, Role.Names.CITIZEN})
@Produces(MediaType.APPLICATION_JSON)
public class AccessRequestsResource {

  @Inject RequestingAccess requesting;

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response ask(
      @PathParam("person") String person,
      AccessRequestPayload asked,
      @Context HttpServletRequest request) {
    Caller caller = Requests.caller(request);
    SubjectId subject = Ids.subject(person);
    RequestingAccess.For whom = RequestingAccess.For.valueOf(asked.whom());
    if (whom == RequestingAccess.For.INSTITUTION && caller.affiliation() == null) {
      throw new InvalidField("whom", "WORKS_NOWHERE");
    }
    Asked.of(
        () -> {
          requesting.ask(caller, subject, whom, TermsReading.terms(asked.terms()));
          return whom;
        });
    return Response.accepted().build();
  }
}
