package jp.mimamori.rest.people;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jp.mimamori.consent.AlreadyDecided;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Role;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.inquiry.Inquiring;
import jp.mimamori.inquiry.InquiryNotPossible;
import jp.mimamori.inquiry.ReadingInquiries;
import jp.mimamori.mobile.InquiriesPayload;
import jp.mimamori.mobile.NewInquiryPayload;
import jp.mimamori.rest.door.Requests;
import jp.mimamori.rest.input.Ids;
import jp.mimamori.rest.problem.InvalidField;

/** {@code /api/people/{person}/questions}: what is asked about looks that are not recognised. */
@Path("people/{person}/questions")
@RequestScoped
@RolesAllowed(Role.Names.CITIZEN)
@Produces(MediaType.APPLICATION_JSON)
public class PersonQuestionsResource {

  @Inject ReadingInquiries reading;
  @Inject Inquiring inquiring;

  @GET
  public InquiriesPayload questions(
      @PathParam("person") String person, @Context HttpServletRequest request) {
    return LedgerPayloads.inquiries(
        reading.inquiries(Requests.caller(request), Ids.subject(person)));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response ask(
      @PathParam("person") String person,
      NewInquiryPayload asked,
      @Context HttpServletRequest request) {
    Caller caller = Requests.caller(request);
    SubjectId subject = Ids.subject(person);
    try {
      inquiring.ask(caller, subject, asked.seq(), asked.words());
    } catch (InquiryNotPossible e) {
      throw new InvalidField("words", e.why().name());
    }
    return Response.status(Response.Status.CREATED)
        .entity(LedgerPayloads.inquiries(reading.inquiries(caller, subject)))
        .build();
  }

  @DELETE
  @Path("{question}")
  public void close(
      @PathParam("person") String person,
      @PathParam("question") String question,
      @Context HttpServletRequest request) {
    try {
      inquiring.close(Requests.caller(request), Ids.subject(person), Ids.record(question).value());
    } catch (AlreadyDecided e) {
      throw new ClientErrorException(Response.Status.CONFLICT);
    }
  }
}
