package jp.mimamori.rest.people;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jp.mimamori.attachment.Unfit;
import jp.mimamori.calendar.SharingCalendars;
import jp.mimamori.consent.Category;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Role;
import jp.mimamori.mobile.CalendarPayload;
import jp.mimamori.mobile.EnteredVaccinationPayload;
import jp.mimamori.mobile.NewVaccinationPayload;
import jp.mimamori.mobile.VaccinationsPayload;
import jp.mimamori.record.RecordId;
import jp.mimamori.rest.attempt.HarmlessTwice;
import jp.mimamori.rest.door.ForApps;
import jp.mimamori.rest.door.Requests;
import jp.mimamori.rest.input.Ids;
import jp.mimamori.rest.input.PurposeQuery;
import jp.mimamori.rest.problem.InvalidField;
import jp.mimamori.vaccination.DoseNotPossible;
import jp.mimamori.vaccination.EnteringVaccinations;
import jp.mimamori.vaccination.PrintingVaccinations;
import jp.mimamori.vaccination.ReadingVaccinations;

/**
 * {@code /api/people/{person}/vaccinations}: what was given, and what the routine schedule says of
 * it.
 */
@Path("people/{person}/vaccinations")
@RequestScoped
@RolesAllowed({Role.Names.CITIZEN, Role.Names.PRACTITIONER, Role.Names.EMERGENCY})
@Produces(MediaType.APPLICATION_JSON)
public class VaccinationsResource {

  @Inject ReadingVaccinations vaccinations;
  @Inject EnteringVaccinations entering;
  @Inject PrintingVaccinations printing;
  @Inject SharingCalendars calendars;

  @GET
  @ForApps(types = "Immunization", kinds = Category.VACCINATION)
  public VaccinationsPayload vaccinations(
      @PathParam("person") String person,
      @BeanParam PurposeQuery purpose,
      @Context HttpServletRequest request) {
    Caller caller = Requests.caller(request);
    return VaccinationPayloads.of(
        vaccinations.chart(caller, purpose.of(caller), Ids.subject(person)),
        Requests.locale(request));
  }

  @GET
  @Path("pdf")
  @ForApps(
      types = {"Patient", "Immunization"},
      kinds = Category.VACCINATION)
  @Produces("application/pdf")
  public Response paper(
      @PathParam("person") String person,
      @BeanParam PurposeQuery purpose,
      @Context HttpServletRequest request) {
    Caller caller = Requests.caller(request);
    byte[] pdf = printing.print(caller, purpose.of(caller), Ids.subject(person));
    return Response.ok(pdf)
        .header("Content-Disposition", "attachment; filename=\"vaccinations.pdf\"")
        .build();
  }

  @POST
  @HarmlessTwice
  @RolesAllowed(Role.Names.CITIZEN)
  @Consumes(MediaType.APPLICATION_JSON)
  public EnteredVaccinationPayload enter(
      @PathParam("person") String person,
      NewVaccinationPayload sent,
      @Context HttpServletRequest request) {
    try {
      return new EnteredVaccinationPayload(
          entering.enter(
              Requests.caller(request),
              Ids.subject(person),
              CopiedDoses.of(sent),
              CopiedDoses.photo(sent)));
    } catch (DoseNotPossible impossible) {
      throw new InvalidField(impossible.field(), "DOSE_" + impossible.why());
    } catch (Unfit unfit) {
      throw new InvalidField(
          "photo", unfit.why() == Unfit.Why.FILE_TYPE ? "NO_PICTURE" : unfit.why().name());
    }
  }

  @POST
  @Path("calendar")
  @RolesAllowed(Role.Names.CITIZEN)
  public Response calendar(
      @PathParam("person") String person, @Context HttpServletRequest request) {
    SharingCalendars.Shared shared =
        calendars.share(Requests.caller(request), Ids.subject(person), Requests.locale(request));
    return Response.status(Response.Status.CREATED)
        .entity(new CalendarPayload(shared.address(), shared.lastDay()))
        .build();
  }

  @DELETE
  @Path("{record}")
  @RolesAllowed(Role.Names.CITIZEN)
  public void takeBack(
      @PathParam("person") String person,
      @PathParam("record") String record,
      @Context HttpServletRequest request) {
    RecordId id = Ids.record(record);
    if (!entering.takeBack(Requests.caller(request), Ids.subject(person), id)) {
      throw new NotFoundException();
    }
  }
}
