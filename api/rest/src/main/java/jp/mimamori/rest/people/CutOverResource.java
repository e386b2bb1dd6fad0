package jp.mimamori.rest.people;

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
import jakarta.ws.rs.core.Response;
import jp.mimamori.identity.Role;
import jp.mimamori.mobile.CutOverPayload;
import jp.mimamori.person.CutOverReport;
import jp.mimamori.person.PreparingCutOver;
import jp.mimamori.rest.door.Requests;
import jp.mimamori.rest.input.Days;
import org.jspecify.annotations.Nullable;

/** {@code /api/cut-over}: whom a month brings to which age, as a dry run for an operator. */
@Path("cut-over")
@RequestScoped
@RolesAllowed(Role.Names.OPERATOR)
public class CutOverResource {

  @Inject PreparingCutOver preparing;

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public CutOverPayload report(
      @QueryParam("month") @Nullable String month, @Context HttpServletRequest request) {
    return payload(preparing.of(Requests.caller(request), Days.month("month", month)));
  }

  @GET
  @Path("csv")
  @Produces("text/csv")
  public Response csv(
      @QueryParam("month") @Nullable String month, @Context HttpServletRequest request) {
    CutOverReport report = preparing.of(Requests.caller(request), Days.month("month", month));
    return Response.ok(report.csv(), "text/csv;charset=utf-8")
        .header(
            "Content-Disposition", "attachment; filename=\"cut-over-" + report.month() + ".csv\"")
        .build();
  }

  private static CutOverPayload payload(CutOverReport report) {
    return new CutOverPayload(
        report.month().toString(),
        report.guardianships(),
        report.grants(),
        report.lines().stream().map(CutOverResource::line).toList());
  }

  private static CutOverPayload.Line line(CutOverReport.Line line) {
    return new CutOverPayload.Line(
        line.person().value(),
        line.name(),
        line.kana(),
        line.bornOn(),
        line.day(),
        line.rule().name(),
        line.guardianships(),
        line.grants());
  }
}
