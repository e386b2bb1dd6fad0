package jp.mimamori.rest.staff;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import java.util.UUID;
import jp.mimamori.app.AppointingSystems;
import jp.mimamori.consent.AlreadyDecided;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Role;
import jp.mimamori.identity.StaffNotPossible;
import jp.mimamori.mobile.InstitutionPayload;
import jp.mimamori.mobile.InstitutionsPayload;
import jp.mimamori.mobile.NewInstitutionPayload;
import jp.mimamori.mobile.NewPractitionerPayload;
import jp.mimamori.mobile.NewSystemPayload;
import jp.mimamori.rest.door.Requests;
import jp.mimamori.rest.input.Ids;
import jp.mimamori.rest.problem.InvalidField;
import jp.mimamori.staff.RegisteringInstitutions;
import jp.mimamori.staff.RegisteringStaff;
import jp.mimamori.staff.StaffAccounts;
import org.jspecify.annotations.Nullable;

/** {@code /api/institutions}: an operator registers institutions and who works there. */
@Path("institutions")
@RequestScoped
@RolesAllowed(Role.Names.OPERATOR)
@Produces(MediaType.APPLICATION_JSON)
public class InstitutionsResource {

  @Inject RegisteringInstitutions institutions;
  @Inject RegisteringStaff staff;
  @Inject StaffAccounts accounts;
  @Inject AppointingSystems systems;

  @GET
  public InstitutionsPayload named(
      @QueryParam("name") @Nullable String name, @Context HttpServletRequest request) {
    return StaffPayloads.institutions(
        institutions.named(Requests.caller(request), Objects.requireNonNullElse(name, "")));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response register(NewInstitutionPayload institution, @Context HttpServletRequest request) {
    Caller caller = Requests.caller(request);
    try {
      return created(caller, institutions.register(caller, StaffPayloads.value(institution)));
    } catch (StaffNotPossible e) {
      throw new InvalidField("number", e.why().name());
    }
  }

  @GET
  @Path("{institution}")
  public InstitutionPayload institution(
      @PathParam("institution") String institution, @Context HttpServletRequest request) {
    return details(Requests.caller(request), Ids.record(institution).value());
  }

  @POST
  @Path("{institution}/staff")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response hire(
      @PathParam("institution") String institution,
      NewPractitionerPayload who,
      @Context HttpServletRequest request) {
    Caller caller = Requests.caller(request);
    UUID id = Ids.record(institution).value();
    try {
      staff.register(caller, id, StaffPayloads.value(who)).orElseThrow(NotFoundException::new);
    } catch (StaffNotPossible e) {
      throw StaffPayloads.invalid(e);
    }
    return created(caller, id);
  }

  /** A system that was registered as an app belongs to it from now on. */
  @POST
  @Path("{institution}/systems")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response appoint(
      @PathParam("institution") String institution,
      NewSystemPayload system,
      @Context HttpServletRequest request) {
    Caller caller = Requests.caller(request);
    UUID id = Ids.record(institution).value();
    institutions.details(caller, id).orElseThrow(NotFoundException::new);
    try {
      if (!systems.appoint(caller, system.clientId(), id)) {
        throw new InvalidField("clientId", "NO_SYSTEM");
      }
    } catch (AlreadyDecided taken) {
      throw new InvalidField("clientId", "SYSTEM_TAKEN");
    }
    return created(caller, id);
  }

  private Response created(Caller caller, UUID id) {
    return StaffPayloads.created(details(caller, id));
  }

  private InstitutionPayload details(Caller caller, UUID id) {
    return institutions
        .details(caller, id)
        .map(found -> StaffPayloads.details(found, accounts.enabled(caller, found.staff())))
        .orElseThrow(NotFoundException::new);
  }
}
