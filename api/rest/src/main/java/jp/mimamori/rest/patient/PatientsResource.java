package jp.mimamori.rest.patient;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import jp.mimamori.identity.Role;
import jp.mimamori.mobile.PatientsPayload;
import jp.mimamori.mobile.PatientsSearchPayload;
import jp.mimamori.patient.PatientCursor;
import jp.mimamori.patient.ReadingPatients;
import jp.mimamori.rest.attempt.OnlyAsks;
import jp.mimamori.rest.door.Requests;
import jp.mimamori.rest.input.Numbers;
import jp.mimamori.rest.problem.BadParameter;
import org.jspecify.annotations.Nullable;

/** {@code /api/patients}: whose records the caller was granted, and nobody else. */
@Path("patients")
@RequestScoped
@RolesAllowed({Role.Names.PRACTITIONER, Role.Names.EMERGENCY})
@Produces(MediaType.APPLICATION_JSON)
public class PatientsResource {

  @Inject ReadingPatients patients;

  @GET
  public PatientsPayload patients(
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("size") @Nullable String size,
      @Context HttpServletRequest request) {
    return PatientPayloads.patients(
        patients.of(Requests.caller(request), "", place(cursor), Numbers.size(size)));
  }

  /** The name is in the body: a URL is no place for it. */
  @POST
  @OnlyAsks
  @Path("search")
  @Consumes(MediaType.APPLICATION_JSON)
  public PatientsPayload search(PatientsSearchPayload wanted, @Context HttpServletRequest request) {
    return PatientPayloads.patients(
        patients.of(
            Requests.caller(request), wanted.name(), place(wanted.cursor()), ReadingPatients.MOST));
  }

  static Optional<PatientCursor> place(@Nullable String cursor) {
    return cursor == null
        ? Optional.empty()
        : Optional.of(
            PatientCursor.of(cursor)
                .orElseThrow(() -> new BadParameter("cursor", "Give next as it was given.")));
  }
}
