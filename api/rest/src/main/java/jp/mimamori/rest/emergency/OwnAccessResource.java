package jp.mimamori.rest.emergency;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.UUID;
import jp.mimamori.consent.AlreadyDecided;
import jp.mimamori.emergency.OwnEmergencies;
import jp.mimamori.emergency.TreatmentNotPossible;
import jp.mimamori.emergency.WritingTreatment;
import jp.mimamori.identity.Role;
import jp.mimamori.mobile.EmergencyAccessPayload;
import jp.mimamori.mobile.EmergencyNotePayload;
import jp.mimamori.mobile.EmergencyNotesPayload;
import jp.mimamori.mobile.NewEmergencyNotePayload;
import jp.mimamori.rest.door.Requests;
import jp.mimamori.rest.input.Ids;
import jp.mimamori.rest.problem.AlreadyAnswered;

/**
 * {@code /api/emergency/accesses/{access}}: whoever opened it ends it, and the hospital adds what
 * was done.
 */
@Path("emergency/accesses/{access}")
@RequestScoped
@RolesAllowed({Role.Names.EMERGENCY, Role.Names.PRACTITIONER})
@Produces(MediaType.APPLICATION_JSON)
public class OwnAccessResource {

  @Inject OwnEmergencies own;
  @Inject WritingTreatment writing;
  @Inject Clock clock;

  @POST
  @Path("end")
  @RolesAllowed(Role.Names.EMERGENCY)
  public EmergencyAccessPayload end(
      @PathParam("access") String access, @Context HttpServletRequest request) {
    try {
      return AccessPayloads.access(own.end(Requests.caller(request), id(access)), clock.instant());
    } catch (AlreadyDecided over) {
      throw new AlreadyAnswered();
    }
  }

  @GET
  @Path("notes")
  public EmergencyNotesPayload notes(
      @PathParam("access") String access, @Context HttpServletRequest request) {
    return NotePayloads.notes(writing.begin(Requests.caller(request), id(access)).notes());
  }

  @POST
  @Path("notes")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response write(
      @PathParam("access") String access,
      NewEmergencyNotePayload wanted,
      @Context HttpServletRequest request) {
    try {
      EmergencyNotePayload written =
          NotePayloads.note(
              writing.write(
                  Requests.caller(request),
                  id(access),
                  wanted.birthDate(),
                  NotePayloads.treatment(wanted),
                  wanted.corrects()));
      return Response.status(Response.Status.CREATED).entity(written).build();
    } catch (TreatmentNotPossible e) {
      throw NotePayloads.wrong(e.why());
    }
  }

  private static UUID id(String access) {
    return Ids.record(access).value();
  }
}
