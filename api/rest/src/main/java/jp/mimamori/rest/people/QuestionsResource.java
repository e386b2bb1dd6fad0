package jp.mimamori.rest.people;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Consumes;
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
import jp.mimamori.inquiry.AnsweringInquiries;
import jp.mimamori.inquiry.InquiryNotPossible;
import jp.mimamori.inquiry.OverdueInquiries;
import jp.mimamori.mobile.NewAnswerPayload;
import jp.mimamori.mobile.WaitingPayload;
import jp.mimamori.rest.door.Requests;
import jp.mimamori.rest.input.Ids;
import jp.mimamori.rest.problem.InvalidField;

/** {@code /api/questions}: what people asked where the caller works. */
@Path("questions")
@RequestScoped
@RolesAllowed({Role.Names.PRACTITIONER, Role.Names.EMERGENCY, Role.Names.OPERATOR})
@Produces(MediaType.APPLICATION_JSON)
public class QuestionsResource {

  @Inject AnsweringInquiries answering;
  @Inject OverdueInquiries overdue;

  @GET
  public WaitingPayload waiting(@Context HttpServletRequest request) {
    Caller caller = Requests.caller(request);
    return LedgerPayloads.waiting(answering.waiting(caller), overdue.overdue(caller));
  }

  @POST
  @Path("{question}/answer")
  @Consumes(MediaType.APPLICATION_JSON)
  public void answer(
      @PathParam("question") String question,
      NewAnswerPayload answer,
      @Context HttpServletRequest request) {
    try {
      answering.answer(Requests.caller(request), Ids.record(question).value(), answer.words());
    } catch (InquiryNotPossible e) {
      throw new InvalidField("words", e.why().name());
    } catch (AlreadyDecided e) {
      throw new ClientErrorException(Response.Status.CONFLICT);
    }
  }
}
