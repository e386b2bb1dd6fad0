package jp.mimamori.rest.patient;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jp.mimamori.identity.Role;
import jp.mimamori.mobile.PatientsPayload;
import jp.mimamori.patient.ReadingPatients;
import jp.mimamori.rest.door.Requests;
import jp.mimamori.rest.input.Numbers;
import org.jspecify.annotations.Nullable;

/**
 * {@code /api/received-grants}: whose records a private person was granted, as a relative or a
 * helper. The reading doors take the purpose of the grant.
 */
@Path("received-grants")
@RequestScoped
@RolesAllowed(Role.Names.CITIZEN)
@Produces(MediaType.APPLICATION_JSON)
public class ReceivedGrantsResource {

  @Inject ReadingPatients patients;

  @GET
  public PatientsPayload received(
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("size") @Nullable String size,
      @Context HttpServletRequest request) {
    return PatientPayloads.patients(
        patients.received(
            Requests.caller(request), PatientsResource.place(cursor), Numbers.size(size)));
  }
}
