package jp.mimamori.rest.emergency;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.Set;
import jp.mimamori.emergency.EnteringDataset;
import jp.mimamori.emergency.Judgement;
import jp.mimamori.emergency.Section;
import jp.mimamori.identity.Role;
import jp.mimamori.mobile.EmergencyConfirmationPayload;
import jp.mimamori.mobile.EmergencyDraftPayload;
import jp.mimamori.mobile.EmergencyEntriesPayload;
import jp.mimamori.mobile.EmergencyJudgementsPayload;
import jp.mimamori.rest.door.Requests;
import jp.mimamori.rest.input.Ids;

/**
 * {@code /api/people/{person}/emergency-dataset/draft}: the form as it stands; what is typed is
 * kept field by field, whatever becomes of the others.
 */
@Path("people/{person}/emergency-dataset/draft")
@RequestScoped
@RolesAllowed(Role.Names.CITIZEN)
@Produces(MediaType.APPLICATION_JSON)
public class DraftResource {

  @Inject EnteringDataset entering;

  @GET
  public EmergencyDraftPayload draft(
      @PathParam("person") String person, @Context HttpServletRequest request) {
    return DatasetPayloads.draft(entering.open(Requests.caller(request), Ids.subject(person)));
  }

  @PATCH
  @Consumes(MediaType.APPLICATION_JSON)
  public EmergencyJudgementsPayload enter(
      @PathParam("person") String person,
      EmergencyEntriesPayload typed,
      @Context HttpServletRequest request) {
    Set<jp.mimamori.emergency.Path> sure = Paths.sure(typed);
    Map<jp.mimamori.emergency.Path, Judgement> said =
        entering.enter(Requests.caller(request), Ids.subject(person), Paths.typed(typed), sure);
    return DatasetPayloads.judgements(said, sure);
  }

  /** Everything in a section is still correct. */
  @POST
  @Path("confirmations")
  @Consumes(MediaType.APPLICATION_JSON)
  public void confirm(
      @PathParam("person") String person,
      EmergencyConfirmationPayload confirmed,
      @Context HttpServletRequest request) {
    entering.confirm(
        Requests.caller(request), Ids.subject(person), Section.valueOf(confirmed.section()));
  }
}
