package jp.mimamori.rest.people;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.Objects;
import jp.mimamori.consent.Purpose;
import jp.mimamori.growth.Milestone;
import jp.mimamori.growth.MilestoneChart;
import jp.mimamori.growth.NotingMilestones;
import jp.mimamori.growth.ReadingMilestones;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Role;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.mobile.MilestonesPayload;
import jp.mimamori.mobile.NewMilestonePayload;
import jp.mimamori.rest.door.Requests;
import jp.mimamori.rest.input.Days;
import jp.mimamori.rest.input.Ids;
import jp.mimamori.rest.input.PurposeQuery;
import jp.mimamori.rest.problem.InvalidField;

/** {@code /api/people/{person}/milestones}: what a child can do since when. */
@Path("people/{person}/milestones")
@RequestScoped
@RolesAllowed(Role.Names.CITIZEN)
@Produces(MediaType.APPLICATION_JSON)
public class MilestonesResource {

  @Inject ReadingMilestones reading;
  @Inject NotingMilestones noting;

  @GET
  @RolesAllowed({Role.Names.CITIZEN, Role.Names.PRACTITIONER, Role.Names.EMERGENCY})
  public MilestonesPayload milestones(
      @PathParam("person") String person,
      @BeanParam PurposeQuery purpose,
      @Context HttpServletRequest request) {
    Caller caller = Requests.caller(request);
    return payload(reading.chart(caller, purpose.of(caller), Ids.subject(person)));
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  public MilestonesPayload note(
      @PathParam("person") String person,
      NewMilestonePayload milestone,
      @Context HttpServletRequest request) {
    Caller caller = Requests.caller(request);
    SubjectId subject = Ids.subject(person);
    LocalDate day = Objects.requireNonNull(Days.meant(milestone.day(), "day"));
    noting
        .note(caller, subject, Milestone.valueOf(milestone.milestone()), day)
        .ifPresent(
            why -> {
              throw new InvalidField("day", why.name());
            });
    return payload(reading.chart(caller, Purpose.PERSONAL_USE, subject));
  }

  private static MilestonesPayload payload(MilestoneChart chart) {
    return new MilestonesPayload(
        chart.isWhole(),
        chart.stages().stream()
            .map(
                stage ->
                    new MilestonesPayload.Milestone(
                        stage.milestone().name(),
                        stage.milestone().months(),
                        stage.usual(),
                        stage.usualCorrected(),
                        stage.noted(),
                        stage.record() == null ? null : stage.record().value()))
            .toList());
  }
}
