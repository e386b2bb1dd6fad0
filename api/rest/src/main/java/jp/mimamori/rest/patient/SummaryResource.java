package jp.mimamori.rest.patient;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Role;
import jp.mimamori.mobile.SummaryPayload;
import jp.mimamori.rest.door.Requests;
import jp.mimamori.rest.input.Ids;
import jp.mimamori.rest.input.PurposeQuery;
import jp.mimamori.summary.PrintingSummaries;
import jp.mimamori.summary.SummarisingRecords;

/** {@code /api/people/{person}/summary}: what matters about a person, on one page. */
@Path("people/{person}/summary")
@RequestScoped
@RolesAllowed({Role.Names.CITIZEN, Role.Names.PRACTITIONER, Role.Names.EMERGENCY})
@Produces(MediaType.APPLICATION_JSON)
public class SummaryResource {

  @Inject SummarisingRecords summarising;
  @Inject PrintingSummaries printing;

  @GET
  public SummaryPayload summary(
      @PathParam("person") String person,
      @BeanParam PurposeQuery purpose,
      @Context HttpServletRequest request) {
    Caller caller = Requests.caller(request);
    return PatientPayloads.summary(summarising.of(caller, purpose.of(caller), Ids.subject(person)));
  }

  @GET
  @Path("pdf")
  @Produces("application/pdf")
  public Response paper(
      @PathParam("person") String person,
      @BeanParam PurposeQuery purpose,
      @Context HttpServletRequest request) {
    Caller caller = Requests.caller(request);
    byte[] pdf = printing.print(caller, purpose.of(caller), Ids.subject(person));
    return Response.ok(pdf)
        .header("Content-Disposition", "attachment; filename=\"summary.pdf\"")
        .build();
  }
}
