package jp.mimamori.rest.sharing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
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
import java.time.LocalDate;
import java.util.List;
import jp.mimamori.consent.Choice;
import jp.mimamori.consent.Visit;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Role;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.mobile.HiddenVisitsPayload;
import jp.mimamori.mobile.NewHiddenVisitPayload;
import jp.mimamori.record.KeepingOut;
import jp.mimamori.record.Labels;
import jp.mimamori.record.RecordId;
import jp.mimamori.rest.door.Requests;
import jp.mimamori.rest.input.Ids;
import jp.mimamori.rest.problem.InvalidField;
import jp.mimamori.sharing.Hiding;

/** {@code /api/people/{person}/hidden-visits}: for the person alone. */
@Path("people/{person}/hidden-visits")
@RequestScoped
@RolesAllowed(Role.Names.CITIZEN)
@Produces(MediaType.APPLICATION_JSON)
public class HiddenVisitsResource {

  @Inject Hiding hiding;
  @Inject KeepingOut keepingOut;

  @GET
  public HiddenVisitsPayload hidden(
      @PathParam("person") String person, @Context HttpServletRequest request) {
    return SharingPayloads.visits(hiding.hidden(Requests.caller(request), Ids.subject(person)));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response hide(
      @PathParam("person") String person,
      NewHiddenVisitPayload wanted,
      @Context HttpServletRequest request) {
    Caller caller = Requests.caller(request);
    SubjectId subject = Ids.subject(person);
    List<Choice> hidden = Asked.of(() -> hide(caller, subject, wanted));
    return Response.status(Response.Status.CREATED).entity(SharingPayloads.visits(hidden)).build();
  }

  @DELETE
  @Path("{visit}")
  public void show(
      @PathParam("person") String person,
      @PathParam("visit") String visit,
      @Context HttpServletRequest request) {
    hiding.show(Requests.caller(request), Ids.subject(person), Ids.record(visit).value());
  }

  private List<Choice> hide(Caller caller, SubjectId subject, NewHiddenVisitPayload wanted) {
    String institution = wanted.institution();
    LocalDate day = TermsReading.day(wanted.day(), "day");
    boolean placeAndDay = institution != null && day != null;
    boolean either = institution != null || day != null;
    if (wanted.record() != null ? either : !placeAndDay) {
      throw new InvalidField("record", "RECORD_OR_PLACE_AND_DAY");
    }
    return wanted.record() != null
        ? keepingOut.visit(caller, subject, new RecordId(wanted.record()))
        : List.of(hiding.hide(caller, subject, new Visit(Labels.keyOf(institution), day)));
  }
}
