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
import java.util.Objects;
import jp.mimamori.consent.Choice;
import jp.mimamori.consent.Kept;
import jp.mimamori.consent.Terms;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Role;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.mobile.ChoicesPayload;
import jp.mimamori.mobile.NewChoicePayload;
import jp.mimamori.record.KeepingOut;
import jp.mimamori.record.Labels;
import jp.mimamori.record.RecordId;
import jp.mimamori.rest.door.Requests;
import jp.mimamori.rest.input.Ids;
import jp.mimamori.rest.problem.InvalidField;
import jp.mimamori.sharing.Choosing;
import jp.mimamori.sharing.ReadingGrants;
import org.jspecify.annotations.Nullable;

/** {@code /api/people/{person}/choices}: what is kept out of every grant. */
@Path("people/{person}/choices")
@RequestScoped
@RolesAllowed(Role.Names.CITIZEN)
@Produces(MediaType.APPLICATION_JSON)
public class ChoicesResource {

  @Inject ReadingGrants reading;
  @Inject Choosing choosing;
  @Inject KeepingOut keepingOut;

  @GET
  public ChoicesPayload choices(
      @PathParam("person") String person, @Context HttpServletRequest request) {
    return SharingPayloads.choices(reading.choices(Requests.caller(request), Ids.subject(person)));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response keepOut(
      @PathParam("person") String person,
      NewChoicePayload wanted,
      @Context HttpServletRequest request) {
    Caller caller = Requests.caller(request);
    SubjectId subject = Ids.subject(person);
    onlyWhatItsKindHas(wanted);
    Choice kept = Asked.of(() -> keepOut(caller, subject, wanted));
    return Response.status(Response.Status.CREATED).entity(SharingPayloads.choice(kept)).build();
  }

  @DELETE
  @Path("{choice}")
  public void letIn(
      @PathParam("person") String person,
      @PathParam("choice") String choice,
      @Context HttpServletRequest request) {
    choosing.letIn(Requests.caller(request), Ids.subject(person), Ids.record(choice).value());
  }

  private Choice keepOut(Caller caller, SubjectId subject, NewChoicePayload wanted) {
    return switch (wanted.kind()) {
      case "RECORD" ->
          keepingOut.record(caller, subject, new RecordId(needed(wanted.record(), "record")));
      case "CATEGORY" ->
          choosing.keepOut(
              caller,
              subject,
              new Kept.OfCategory(Terms.category(needed(wanted.category(), "category"))));
      case "INSTITUTION" ->
          choosing.keepOut(
              caller,
              subject,
              new Kept.OfInstitution(Labels.keyOf(needed(wanted.institution(), "institution"))));
      default ->
          choosing.keepOut(
              caller,
              subject,
              new Kept.OfPeriod(TermsReading.period(wanted.first(), wanted.last(), "first")));
    };
  }

  private static void onlyWhatItsKindHas(NewChoicePayload wanted) {
    refuseUnless(wanted.category(), wanted.kind().equals("CATEGORY"), "category");
    refuseUnless(wanted.record(), wanted.kind().equals("RECORD"), "record");
    refuseUnless(wanted.institution(), wanted.kind().equals("INSTITUTION"), "institution");
    refuseUnless(wanted.first(), wanted.kind().equals("PERIOD"), "first");
    refuseUnless(wanted.last(), wanted.kind().equals("PERIOD"), "last");
  }

  private static void refuseUnless(@Nullable Object given, boolean expected, String field) {
    if (given != null && !expected) {
      throw new InvalidField(field, "NOT_OF_THIS_KIND");
    }
  }

  private static <T> T needed(@Nullable T given, String field) {
    if (given == null) {
      throw new InvalidField(field, "MISSING");
    }
    return Objects.requireNonNull(given);
  }
}
